//! Checks conditions: names that exist, and combinations that ask for something.

use super::{Checking, pattern, unknown, unusable};
use crate::find::identifiers;
use crate::policy::{
    load::Path,
    model::{AskedIdentifier, Condition, ContextCondition, Likeness, OneOrMany, Within},
};
use std::collections::BTreeSet;

/// Looks through the conditions of a rule.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    /// Whether nothing has been left out of the rule; where something has, an empty list may be our own doing.
    whole: bool,
}

impl Looking {
    pub(super) fn new(whole: bool) -> Looking {
        Looking { whole }
    }

    /// Checks a condition and everything in it.
    pub(super) fn check(self, checking: &mut Checking<'_>, path: &Path, condition: &Condition) {
        let known = checking.known;
        match condition {
            Condition::Terms(name) => self.terms(checking, &path.to("terms"), name),
            Condition::Identifier(asked) => {
                self.identifier(checking, &path.to("identifier"), asked);
            }
            Condition::Pattern(text) if self.made_up(text) => {}
            Condition::Pattern(text) => pattern::check(checking, &path.to("pattern"), text),
            Condition::Likeness(likeness) => {
                self.likeness(checking, &path.to("likeness"), likeness);
            }
            Condition::Concept(name) => self.concept(checking, &path.to("concept"), name),
            Condition::Context(context) => self.context(checking, &path.to("context"), context),
            Condition::All(list) => self.list(checking, &path.to("all"), list),
            Condition::Any(list) => self.list(checking, &path.to("any"), list),
            Condition::Quoted(inner) => {
                self.sifted(checking, &path.to("quoted"), inner, "be quoted");
            }
            Condition::Unquoted(inner) => {
                self.sifted(checking, &path.to("unquoted"), inner, "be quoted");
            }
            Condition::Unnegated(unnegated) => {
                let path = path.to("unnegated");
                self.sifted(checking, &path.to("of"), &unnegated.of, "be negated");
                self.terms(checking, &path.to("by"), &unnegated.by);
            }
            Condition::Not(inner) => self.check(checking, &path.to("not"), inner),
            Condition::Near(near) => {
                let path = path.to("near");
                if near.within == Within::Words(0) {
                    checking.error(&path.to("within"), "found 0, expected at least 1 word");
                }
                if self.whole && near.all.len() < 2 {
                    let found = near.all.len();
                    let message = format!(
                        "found {found}, expected at least two things to be near each other"
                    );
                    checking.error(&path.to("all"), message);
                }
                let first = near.all.first();
                if let Some(first) = first.filter(|first| !findable(first, &known.absent)) {
                    let message = format!(
                        "the first must be something that is found in the text; {} is not",
                        kind(first)
                    );
                    checking.error(&path.to("all").to(0), message);
                }
                self.each(checking, &path.to("all"), &near.all);
            }
            Condition::Count(count) => {
                let path = path.to("count");
                if count.min == 0 {
                    checking.error(&path.to("min"), "found 0, expected at least 1");
                }
                self.sifted(checking, &path.to("of"), &count.of, "be counted");
            }
            Condition::Organisation(_)
            | Condition::Language(_)
            | Condition::Emphasis(_)
            | Condition::Sentence(_) => {}
        }
    }

    fn likeness(self, checking: &mut Checking<'_>, path: &Path, likeness: &Likeness) {
        let known = checking.known;
        let label = &likeness.to;
        match known.likeness.get(label) {
            Some(grades) if grades.contains(&likeness.grade) => {}
            Some(_) => {
                let message =
                    format!("never holds: the model cannot tell {label:?} as surely as that");
                checking.warning(&path.to("grade"), message);
            }
            None if self.made_up(label) => {}
            None => {
                let labels = known.likeness.keys().map(String::as_str);
                let message = unknown("label of the model of likeness", label, labels);
                checking.error(&path.to("to"), message);
            }
        }
    }

    /// Whether a text may stand in for one that is missing, which has been told already.
    fn made_up(self, text: &str) -> bool {
        !self.whole && text.is_empty()
    }

    fn terms(self, checking: &mut Checking<'_>, path: &Path, name: &str) {
        let known = checking.known;
        if !known.terms.contains(name) && !self.made_up(name) {
            let names = known.terms.iter().map(String::as_str);
            checking.error(path, unusable("word list", name, known, names));
        }
    }

    fn identifier(self, checking: &mut Checking<'_>, path: &Path, asked: &AskedIdentifier) {
        let path = match asked {
            AskedIdentifier::Kind(_) => path,
            AskedIdentifier::Graded(_) => &path.to("kind"),
        };
        let name = asked.kind();
        match identifiers::named(name) {
            Some(kind) if asked.grade() < kind.best => checking.error(path, never_proved(name)),
            Some(_) => {}
            None if self.made_up(name) => {}
            None => {
                let known: Vec<&str> = identifiers::ALL.iter().map(|kind| kind.name).collect();
                let mut message = unknown("kind of identifier", name, known.iter().copied());
                if !message.ends_with('?') {
                    message.push_str(&format!("; known: {}", known.join(", ")));
                }
                checking.error(path, message);
            }
        }
    }

    /// Checks a condition that must find something, because it is what is found that can `be` so.
    fn sifted(self, checking: &mut Checking<'_>, path: &Path, inner: &Condition, be: &str) {
        if !findable(inner, &checking.known.absent) {
            let kind = kind(inner);
            let message = format!("only what is found in the text can {be}; {kind} is not");
            checking.error(path, message);
        }
        self.check(checking, path, inner);
    }

    fn concept(self, checking: &mut Checking<'_>, path: &Path, name: &str) {
        let known = checking.known;
        if known.faulty.contains(name) {
            checking.error(path, faulty(name));
        } else if !known.concepts.contains_key(name) && !self.made_up(name) {
            let names = known.concepts.keys().map(String::as_str);
            checking.error(path, unusable("concept", name, known, names));
        }
    }

    fn list(self, checking: &mut Checking<'_>, path: &Path, list: &[Condition]) {
        if self.whole && list.is_empty() {
            checking.error(path, "the list is empty; expected at least one condition");
        }
        self.each(checking, path, list);
    }

    fn each(self, checking: &mut Checking<'_>, path: &Path, list: &[Condition]) {
        for (index, condition) in list.iter().enumerate() {
            self.check(checking, &path.to(index), condition);
        }
    }

    fn context(self, checking: &mut Checking<'_>, path: &Path, context: &ContextCondition) {
        if self.whole && *context == ContextCondition::default() {
            let message = "asks for nothing; expected at least one of \"platform\", \"kind\", \"media\", \"audience\", \"identity\", \"role\", \"sector\", \"replyTo\"";
            checking.error(path, message);
        }
        let empty = [
            ("platform", none(&context.platform)),
            ("kind", none(&context.kind)),
            ("media", none(&context.media)),
            ("audience", none(&context.audience)),
            ("identity", none(&context.identity)),
            ("role", none(&context.role)),
            ("sector", none(&context.sector)),
        ];
        for (key, _) in empty.into_iter().filter(|(_, empty)| self.whole && *empty) {
            let message = "the list is empty; expected at least one value";
            checking.error(&path.to(key), message);
        }
        if let Some(condition) = &context.reply_to {
            self.check(checking, &path.to("replyTo"), condition);
        }
    }
}

fn none<T>(values: &Option<OneOrMany<T>>) -> bool {
    values
        .as_ref()
        .is_some_and(|values| values.values().is_empty())
}

/// That a concept cannot be used.
pub(super) fn faulty(name: &str) -> String {
    format!("the concept {name:?} has faults, so it cannot be used")
}

/// What is said of a kind of identifier that is asked for as if it could be proved.
pub(crate) fn never_proved(name: &str) -> String {
    format!(
        "anything that looks like a {name} may be something else; expected {{\"kind\": \"{name}\", \"grade\": \"plausible\"}}, \
         and words near it that settle what it is"
    )
}

/// Whether a condition finds something in the text, rather than asking about all of it; `absent` are the concepts that do not.
pub(super) fn findable(condition: &Condition, absent: &BTreeSet<String>) -> bool {
    match condition {
        Condition::Context(_)
        | Condition::Language(_)
        | Condition::Sentence(_)
        | Condition::Not(_) => false,
        Condition::Concept(name) => !absent.contains(name),
        Condition::Quoted(inner) | Condition::Unquoted(inner) => findable(inner, absent),
        Condition::Unnegated(unnegated) => findable(&unnegated.of, absent),
        Condition::All(list) => list.is_empty() || list.iter().any(|one| findable(one, absent)),
        Condition::Any(list) => list.iter().all(|one| findable(one, absent)),
        _ => true,
    }
}

/// What a condition is called in the format.
fn kind(condition: &Condition) -> String {
    match condition {
        Condition::Context(_) => "\"context\"".to_owned(),
        Condition::Language(_) => "\"language\"".to_owned(),
        Condition::Sentence(_) => "\"sentence\"".to_owned(),
        Condition::Not(_) => "\"not\"".to_owned(),
        Condition::Concept(name) => format!("the concept {name:?}"),
        _ => "this".to_owned(),
    }
}
