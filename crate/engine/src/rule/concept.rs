//! `concept`: a condition that rules share. Over the whole text it is judged once for all of them.

use super::{Evidence, Scope, Seen};
use crate::tables::Condition;
use std::cell::OnceCell;

/// What has been judged of concepts over a whole text: for each its evidence, if it holds.
#[derive(Debug, Default)]
pub struct Judged {
    concepts: Vec<OnceCell<Option<Vec<Evidence>>>>,
}

impl Judged {
    /// Nothing judged yet of so many concepts.
    pub fn none(concepts: usize) -> Judged {
        Judged {
            concepts: vec![OnceCell::new(); concepts],
        }
    }
}

/// Whether the concept holds in the scope.
pub fn holds(place: u32, seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let Some((condition, seen)) = of(place, seen) else {
        return false;
    };
    // Through a sieve it may look otherwise than for the other rules.
    let shared = *scope == (0..seen.text.words.len() as u32) && seen.sieve.is_none();
    let judged = seen.judged.concepts.get(place as usize);
    match judged.filter(|_| shared) {
        Some(cell) => match cell.get_or_init(|| judge(condition, &seen, scope)) {
            Some(found) => {
                evidence.extend(found);
                true
            }
            None => false,
        },
        None => super::holds(condition, &seen, scope, evidence),
    }
}

/// The condition of a concept, and what is known when it is judged.
pub fn of<'a>(place: u32, seen: &Seen<'a>) -> Option<(&'a Condition, Seen<'a>)> {
    let condition = seen.concepts.get(place as usize)?;
    // A concept knows only those before it, so that not even damaged tables lead round in a circle.
    let concepts = seen.concepts.get(..place as usize)?;
    Some((condition, Seen { concepts, ..*seen }))
}

fn judge(condition: &Condition, seen: &Seen, scope: &Scope) -> Option<Vec<Evidence>> {
    let mut found = Vec::new();
    super::holds(condition, seen, scope, &mut found).then_some(found)
}
