//! A clause for reading: what it asks, what may be said about it, and some examples.

use super::{ReadableExamples, Wording};
use crate::{
    language::Language,
    level::Level,
    policy::{
        Policy,
        model::{Contact, Fix, Rule},
    },
};
use serde::{Deserialize, Serialize};

/// One thing the policy asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadableClause {
    /// Its id.
    pub id: String,
    /// A few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Wording>,
    /// Where the full text stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whom to ask about it, if not the policy's contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// What the author of a post may be told, the gravest first. Rules that say the same on the same level are one.
    pub hints: Vec<ReadableHint>,
    /// Some posts that get a hint, and some that do not.
    #[serde(default)]
    pub examples: ReadableExamples,
}

/// A sentence that the author of a post may be told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadableHint {
    /// The ids of the rules that say it.
    pub rules: Vec<String>,
    /// How much it asks.
    pub level: Level,
    /// The sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Wording>,
    /// The words that one click puts into the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Wording>,
}

/// Every clause of a resolved policy.
pub(super) fn all(policy: &Policy, language: Language) -> Vec<ReadableClause> {
    let clauses = policy.clauses.iter().map(|(id, clause)| {
        let rules: Vec<&Rule> = policy.rules.iter().filter(|r| r.clause == *id).collect();
        ReadableClause {
            id: id.clone(),
            title: Wording::of(&clause.title, language),
            text: Wording::of(&clause.text, language),
            url: clause.url.clone(),
            contact: clause.contact.clone(),
            hints: hints(&rules, language),
            examples: ReadableExamples::of(&rules, language),
        }
    });
    clauses.collect()
}

fn hints(rules: &[&Rule], language: Language) -> Vec<ReadableHint> {
    let mut hints: Vec<ReadableHint> = Vec::new();
    for rule in rules {
        let Some(level) = rule.level.level() else {
            continue;
        };
        let hint = Wording::of(&rule.hint, language);
        let same = |known: &&mut ReadableHint| known.level == level && known.hint == hint;
        let fix = rule.fix.as_ref().and_then(|fix| {
            let (Fix::Append(words) | Fix::Replace(words)) = fix;
            Wording::of(words, language)
        });
        match hints.iter_mut().find(same) {
            Some(known) => {
                known.rules.push(rule.id.clone());
                known.fix = known.fix.take().or(fix);
            }
            None => hints.push(ReadableHint {
                rules: vec![rule.id.clone()],
                level,
                hint,
                fix,
            }),
        }
    }
    hints.sort_by_key(|hint| std::cmp::Reverse(hint.level));
    hints
}
