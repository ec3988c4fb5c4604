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
    let place = place as usize;
    let Some(condition) = seen.concepts.get(place) else {
        return false;
    };
    // A concept knows only those before it, so that not even damaged tables lead round in a circle.
    let seen = Seen {
        concepts: seen.concepts.get(..place).unwrap_or_default(),
        ..*seen
    };
    let whole = *scope == (0..seen.text.words.len() as u32);
    match seen.judged.concepts.get(place).filter(|_| whole) {
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

fn judge(condition: &Condition, seen: &Seen, scope: &Scope) -> Option<Vec<Evidence>> {
    let mut found = Vec::new();
    super::holds(condition, seen, scope, &mut found).then_some(found)
}
