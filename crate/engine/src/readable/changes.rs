//! What has changed between two revisions of a policy, as far as a reader is concerned.

use super::{Readable, ReadableClause, ReadableHint, ReadableTopic, Wording};
use crate::level::Level;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The differences between what was read and what is to be read. Each list is in the order of the newer policy, or, of what was taken
/// away, of the older.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// Clauses that are new, as they are now.
    pub added: Vec<ReadableClause>,
    /// Clauses that are gone, as they were.
    pub removed: Vec<ReadableClause>,
    /// Clauses whose title or text reads differently.
    pub reworded: Vec<ClauseChange>,
    /// Sentences that are new in a clause that was there before.
    pub hints_added: Vec<HintOf>,
    /// Sentences that are gone from a clause that is still there.
    pub hints_removed: Vec<HintOf>,
    /// Sentences that read differently, ask more or ask less.
    pub hints_changed: Vec<HintChange>,
    /// Topics that are left alone from now on.
    pub left_alone_added: Vec<ReadableTopic>,
    /// Topics that were left alone until now.
    pub left_alone_removed: Vec<ReadableTopic>,
}

/// A clause before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClauseChange {
    /// Its id.
    pub clause: String,
    /// The title and the text as they were.
    pub before: ClauseWords,
    /// The title and the text as they are.
    pub after: ClauseWords,
}

/// What a clause says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClauseWords {
    /// A few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Wording>,
}

/// A sentence and the clause it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HintOf {
    /// The clause's id.
    pub clause: String,
    /// The clause in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// The sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Wording>,
    /// How much it asks.
    pub level: Level,
}

/// A sentence before and after. The same words on another level, or other words, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HintChange {
    /// As it is.
    #[serde(flatten)]
    pub after: HintOf,
    /// The sentence as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint_before: Option<Wording>,
    /// How much it asked.
    pub level_before: Level,
}

impl Changes {
    /// What differs, given both in the same language.
    ///
    /// A text that has merely become available in the reader's language counts as reworded: the reader has not read it so.
    pub fn between(before: &Readable, after: &Readable) -> Changes {
        let known: BTreeMap<&str, &ReadableClause> = by_id(&before.clauses);
        let present: BTreeMap<&str, &ReadableClause> = by_id(&after.clauses);
        let mut changes = Changes {
            removed: without(&before.clauses, &present),
            added: without(&after.clauses, &known),
            ..Changes::default()
        };
        for clause in &after.clauses {
            if let Some(was) = known.get(clause.id.as_str()) {
                changes.reworded.extend(reworded(was, clause));
                changes.compare_hints(was, clause);
            }
        }
        let there = |topics: &[ReadableTopic], id: &str| topics.iter().any(|topic| topic.id == id);
        let topics_without = |these: &[ReadableTopic], those: &[ReadableTopic]| {
            let kept = these.iter().filter(|topic| !there(those, &topic.id));
            kept.cloned().collect::<Vec<_>>()
        };
        changes.left_alone_added = topics_without(&after.left_alone, &before.left_alone);
        changes.left_alone_removed = topics_without(&before.left_alone, &after.left_alone);
        changes
    }

    /// Whether a reader finds nothing new.
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }

    fn compare_hints(&mut self, was: &ReadableClause, clause: &ReadableClause) {
        let old = by_rule(was);
        let new = by_rule(clause);
        for (rule, hint) in &new {
            match old.get(rule) {
                None if !says(was, hint) => add(&mut self.hints_added, hint_of(clause, hint)),
                Some(before) if !same(before, hint) => {
                    let change = HintChange {
                        after: hint_of(clause, hint),
                        hint_before: before.hint.clone(),
                        level_before: before.level,
                    };
                    add(&mut self.hints_changed, change);
                }
                _ => {}
            }
        }
        for (rule, hint) in &old {
            if !new.contains_key(rule) && !says(clause, hint) {
                add(&mut self.hints_removed, hint_of(was, hint));
            }
        }
    }
}

fn by_id(clauses: &[ReadableClause]) -> BTreeMap<&str, &ReadableClause> {
    let pairs = clauses.iter().map(|clause| (clause.id.as_str(), clause));
    pairs.collect()
}

fn without(
    clauses: &[ReadableClause],
    known: &BTreeMap<&str, &ReadableClause>,
) -> Vec<ReadableClause> {
    let others = clauses
        .iter()
        .filter(|c| !known.contains_key(c.id.as_str()));
    others.cloned().collect()
}

fn reworded(was: &ReadableClause, clause: &ReadableClause) -> Option<ClauseChange> {
    let words = |clause: &ReadableClause| ClauseWords {
        title: clause.title.clone(),
        text: clause.text.clone(),
    };
    let (before, after) = (words(was), words(clause));
    let clause = clause.id.clone();
    (before != after).then_some(ClauseChange {
        clause,
        before,
        after,
    })
}

/// What each rule of a clause says.
fn by_rule(clause: &ReadableClause) -> BTreeMap<&str, &ReadableHint> {
    let pairs = clause.hints.iter();
    let pairs = pairs.flat_map(|hint| hint.rules.iter().map(move |rule| (rule.as_str(), hint)));
    pairs.collect()
}

fn same(a: &ReadableHint, b: &ReadableHint) -> bool {
    a.hint == b.hint && a.level == b.level
}

/// Whether any rule of a clause says this.
fn says(clause: &ReadableClause, hint: &ReadableHint) -> bool {
    clause.hints.iter().any(|known| same(known, hint))
}

fn hint_of(clause: &ReadableClause, hint: &ReadableHint) -> HintOf {
    HintOf {
        clause: clause.id.clone(),
        title: clause.title.clone(),
        hint: hint.hint.clone(),
        level: hint.level,
    }
}

/// Several rules may say the same; a reader is told once.
fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
