//! `count`: something is found a number of times.

use super::{Evidence, Scope, Seen};
use crate::tables::Condition;

/// Whether the condition holds with at least `min` different places as evidence.
pub fn holds(
    condition: &Condition,
    min: u32,
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    let mut places = Vec::new();
    if !super::holds(condition, seen, scope, &mut places) {
        return false;
    }
    places.sort();
    places.dedup();
    let enough = places.len() >= min as usize;
    if enough {
        evidence.append(&mut places);
    }
    enough
}
