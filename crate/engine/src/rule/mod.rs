//! Conditions over what was found, one kind a file, and the evidence for them.

mod all;
mod any;
pub mod concept;
mod context;
mod count;
mod emphasis;
mod found;
mod in_order;
mod language;
mod near;
mod not;
mod quoted;
pub mod quotes;
mod reply_to;
mod sentence;
mod sieve;
#[cfg(feature = "compile")]
pub mod trace;
mod unnegated;

use crate::{
    draft::{Draft, Sector},
    find::hits::Hits,
    language::LanguageSet,
    tables::Condition,
    text::Text,
};
use std::ops::Range;

/// Everything that is known when conditions are judged.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The text.
    pub text: &'a Text,
    /// What was found in it.
    pub hits: &'a Hits,
    /// The languages it may be written in.
    pub languages: LanguageSet,
    /// Which of its words stand in quotation marks, once somebody has asked.
    pub quotes: &'a quotes::Quotes,
    /// What is left out of what was found.
    pub sieve: Option<&'a sieve::Sieve<'a>>,
    /// The draft, for its context.
    pub draft: &'a Draft,
    /// The concepts that may be asked for.
    pub concepts: &'a [Condition],
    /// What has been judged of them.
    pub judged: &'a concept::Judged,
    /// The employer's sector.
    pub sector: Sector,
    /// The text that is answered, read the same way.
    pub reply_to: Option<&'a Seen<'a>>,
}

/// A stretch of folded text that made a condition hold, in bytes.
pub type Evidence = (u32, u32);

/// How many stretches a condition tells at most. Nothing counts or shows more, and repetitive text would otherwise make
/// windows within windows multiply them.
pub const MOST_EVIDENCE: usize = 256;

/// Part of a text, as a range of words.
pub type Scope = Range<u32>;

/// Whether a condition holds within a part of the text; if so, its evidence is added.
pub fn holds(
    condition: &Condition,
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    let before = evidence.len();
    let holds = match condition {
        Condition::Found(atom) => found::holds(*atom, seen, scope, evidence),
        Condition::Concept(place) => concept::holds(*place, seen, scope, evidence),
        Condition::Context(row) => context::holds(row, seen),
        Condition::ReplyTo(inner) => reply_to::holds(inner, seen),
        Condition::Language(language) => language::holds(*language, seen),
        Condition::Capitals => emphasis::capitals(seen, scope, evidence),
        Condition::Exclamation => emphasis::exclamation(seen, scope, evidence),
        Condition::Question => sentence::question(seen, scope),
        Condition::Quoted(inner) => quoted::holds(inner, true, seen, scope, evidence),
        Condition::Unquoted(inner) => quoted::holds(inner, false, seen, scope, evidence),
        Condition::Unnegated(inner, by) => unnegated::holds(inner, *by, seen, scope, evidence),
        Condition::All(conditions) => all::holds(conditions, seen, scope, evidence),
        Condition::Any(conditions) => any::holds(conditions, seen, scope, evidence),
        Condition::Not(inner) => not::holds(inner, seen, scope),
        Condition::Near(row) => near::holds(row, seen, scope, evidence),
        Condition::Count(inner, min) => count::holds(inner, *min, seen, scope, evidence),
    };
    evidence.truncate(if holds {
        before + MOST_EVIDENCE
    } else {
        before
    });
    holds
}
