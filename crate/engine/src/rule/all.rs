//! `all`: every condition holds.

use super::{Evidence, Scope, Seen};
use crate::tables::Condition;

/// Whether all conditions hold in the scope.
pub fn holds(
    conditions: &[Condition],
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    conditions
        .iter()
        .all(|condition| super::holds(condition, seen, scope, evidence))
}
