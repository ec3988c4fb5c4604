//! Conditions: from the policy's tree to the tables' tree, with every name resolved.

use super::{
    atoms::{Atoms, Source},
    concepts::Concepts,
    patterns,
    reach::reach,
    triggers::triggers,
};
use crate::{
    find::identifiers,
    policy::{
        Policy, Problem,
        model::{
            AskedIdentifier, Condition as Asked, ContextCondition, Emphasis, OneOrMany,
            SentenceKind, Within,
        },
        never_proved,
    },
    tables::{Atom, Condition, ContextRow, NearRow, Window},
};

/// The most words that a `near` window may reach to either side.
const WIDEST_WINDOW: u32 = 50;

/// Turns conditions of a policy into those of the tables.
pub struct Conditions<'a> {
    /// The policy, for its term lists.
    pub policy: &'a Policy,
    /// The concepts that can be asked for.
    pub concepts: &'a Concepts,
    /// The atoms given out so far.
    pub atoms: &'a mut Atoms,
}

impl Conditions<'_> {
    /// Turns one condition, which stands at `path`.
    ///
    /// # Errors
    /// If it names something that does not exist or can never be found.
    pub fn turn(&mut self, asked: &Asked, path: &str) -> Result<Condition, Problem> {
        Ok(match asked {
            Asked::Terms(list) => Condition::Found(self.terms(list, &format!("{path}.terms"))?),
            Asked::Pattern(pattern) => {
                patterns::judge(pattern)
                    .map_err(|message| Problem::error(format!("{path}.pattern"), message))?;
                Condition::Found(self.atoms.of(Source::Pattern(pattern.clone())))
            }
            Asked::Identifier(asked) => self.identifier(asked, &format!("{path}.identifier"))?,
            Asked::Organisation(list) => {
                Condition::Found(self.atoms.of(Source::Organisation(*list)))
            }
            Asked::Likeness(likeness) => {
                let labels = self.policy.likeness.as_ref().map(|model| &model.labels);
                if !labels.is_some_and(|labels| labels.contains_key(&likeness.to)) {
                    let message = format!("the model of likeness has no label {:?}", likeness.to);
                    return Err(Problem::error(format!("{path}.likeness.to"), message));
                }
                let source = Source::Likeness(likeness.to.clone(), likeness.grade);
                Condition::Found(self.atoms.of(source))
            }
            Asked::Concept(name) => {
                let place = self.concepts.place(name).map_err(|message| {
                    let path = format!("{path}.concept");
                    Problem::error(path, message)
                })?;
                Condition::Concept(place)
            }
            Asked::Context(context) => self.context(context, &format!("{path}.context"))?,
            Asked::Language(language) => Condition::Language(*language),
            Asked::Emphasis(Emphasis::Capitals) => Condition::Capitals,
            Asked::Emphasis(Emphasis::Exclamation) => Condition::Exclamation,
            Asked::Sentence(SentenceKind::Question) => Condition::Question,
            Asked::Quoted(inner) => {
                Condition::Quoted(Box::new(self.turn(inner, &format!("{path}.quoted"))?))
            }
            Asked::Unquoted(inner) => {
                Condition::Unquoted(Box::new(self.turn(inner, &format!("{path}.unquoted"))?))
            }
            Asked::Unnegated(unnegated) => {
                let path = format!("{path}.unnegated");
                let of = self.turn(&unnegated.of, &format!("{path}.of"))?;
                let by = self.terms(&unnegated.by, &format!("{path}.by"))?;
                Condition::Unnegated(Box::new(of), by)
            }
            Asked::All(conditions) => {
                Condition::All(self.list(conditions, &format!("{path}.all"))?)
            }
            Asked::Any(conditions) => {
                Condition::Any(self.list(conditions, &format!("{path}.any"))?)
            }
            Asked::Not(inner) => {
                Condition::Not(Box::new(self.turn(inner, &format!("{path}.not"))?))
            }
            Asked::Near(near) => {
                let path = format!("{path}.near");
                let all = self.list(&near.all, &format!("{path}.all"))?;
                let anchors = all.first();
                let anchors = anchors.and_then(|first| triggers(first, &self.concepts.triggers));
                let anchors = anchors.ok_or_else(|| {
                    let message = "the first condition finds nothing in the text, so there is \
                                   nothing to be near to; expected terms, a pattern, an \
                                   identifier or the organisation's words";
                    Problem::error(format!("{path}.all[0]"), message)
                })?;
                let window = window(near.within)
                    .map_err(|message| Problem::error(format!("{path}.within"), message))?;
                let row = Condition::Near(NearRow {
                    window,
                    anchors,
                    all,
                    in_order: near.in_order,
                });
                reach(&row, &self.concepts.reach)
                    .fault()
                    .map_err(|message| Problem::error(format!("{path}.within"), message))?;
                row
            }
            Asked::Count(count) => {
                let of = self.turn(&count.of, &format!("{path}.count.of"))?;
                Condition::Count(Box::new(of), count.min)
            }
        })
    }

    /// The atom of a term list.
    fn terms(&mut self, list: &str, path: &str) -> Result<Atom, Problem> {
        if !self.policy.terms.contains_key(list) {
            let message = format!("there is no term list \"{list}\"");
            return Err(Problem::error(path, message));
        }
        Ok(self.atoms.of(Source::Terms(list.to_owned())))
    }

    fn identifier(&mut self, asked: &AskedIdentifier, path: &str) -> Result<Condition, Problem> {
        let (name, grade) = (asked.kind(), asked.grade());
        let Some(kind) = identifiers::named(name) else {
            let known: Vec<&str> = identifiers::ALL.iter().map(|i| i.name).collect();
            let message = format!(
                "there is no identifier \"{name}\"; expected one of {}",
                known.join(", ")
            );
            return Err(Problem::error(path, message));
        };
        if grade < kind.best {
            return Err(Problem::error(path, never_proved(name)));
        }
        let source = Source::Identifier(name.to_owned(), grade);
        Ok(Condition::Found(self.atoms.of(source)))
    }

    fn list(&mut self, conditions: &[Asked], path: &str) -> Result<Vec<Condition>, Problem> {
        if conditions.is_empty() {
            return Err(Problem::error(
                path,
                "the list is empty; expected at least one condition",
            ));
        }
        conditions
            .iter()
            .enumerate()
            .map(|(index, condition)| self.turn(condition, &format!("{path}[{index}]")))
            .collect()
    }

    fn context(&mut self, asked: &ContextCondition, path: &str) -> Result<Condition, Problem> {
        let row = Condition::Context(ContextRow {
            platform: values(&asked.platform),
            kind: values(&asked.kind),
            media: values(&asked.media),
            audience: values(&asked.audience),
            identity: values(&asked.identity),
            role: values(&asked.role),
            sector: values(&asked.sector),
        });
        Ok(match &asked.reply_to {
            None => row,
            Some(inner) => {
                let inner = self.turn(inner, &format!("{path}.replyTo"))?;
                Condition::All(vec![row, Condition::ReplyTo(Box::new(inner))])
            }
        })
    }
}

fn values<T: Copy>(asked: &Option<OneOrMany<T>>) -> Vec<T> {
    asked
        .as_ref()
        .map(|values| values.values().to_vec())
        .unwrap_or_default()
}

fn window(within: Within) -> Result<Window, String> {
    match within {
        Within::Sentence => Ok(Window::Sentence),
        Within::Paragraph => Ok(Window::Paragraph),
        Within::Words(count) if (1..=WIDEST_WINDOW).contains(&count) => Ok(Window::Words(count)),
        Within::Words(count) => Err(format!(
            "{count} words; expected 1 to {WIDEST_WINDOW}, \"sentence\" or \"paragraph\""
        )),
    }
}
