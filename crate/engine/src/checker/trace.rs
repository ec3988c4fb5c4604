//! Traces: why each rule holds for a draft, or does not. For whoever writes rules; a page has no part of it.

use super::Checker;
use crate::{
    compile::Names,
    draft::Draft,
    rule::trace::{Step, judge},
};

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its hint is due.
    Due,
    /// `when` held, and so did `unless`.
    Stopped,
    /// `when` did not hold.
    NotDue,
}

/// Why a rule holds for a draft, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The rule's id.
    pub rule: String,
    /// What became of it.
    pub fate: Fate,
    /// How `when` was judged.
    pub when: Step,
    /// How `unless` was judged, where there is such.
    pub unless: Option<Step>,
}

impl Checker {
    /// How every rule, and all that is said in support, was judged for a draft, in the order of the policy. `names` are those of the same compiled policy.
    pub fn trace(&self, draft: &Draft, names: &Names) -> Vec<Trace> {
        let (reading, reply) = self.read_draft(draft);
        let reply_seen = reply
            .as_ref()
            .map(|reply| reply.seen(&self.tables, draft, None));
        let seen = reading.seen(&self.tables, draft, reply_seen.as_ref());
        let whole = 0..reading.text.words.len() as u32;
        let step = |condition| judge(condition, &seen, &whole, names);
        let rules = self.tables.rules.iter();
        let rules = rules.map(|rule| (&rule.id, &rule.when, &rule.unless));
        let support = self.tables.support.iter();
        let support = support.map(|row| (&row.id, &row.when, &row.unless));
        let traces = rules.chain(support).map(|(id, when, unless)| {
            let when = step(when);
            let unless = unless.as_ref().map(step);
            let stopped = unless.as_ref().is_some_and(|unless| unless.holds);
            Trace {
                rule: id.clone(),
                fate: match (when.holds, stopped) {
                    (true, false) => Fate::Due,
                    (true, true) => Fate::Stopped,
                    (false, _) => Fate::NotDue,
                },
                when,
                unless,
            }
        });
        traces.collect()
    }
}
