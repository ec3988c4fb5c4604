//! `any`: at least one condition holds.

use super::{Evidence, Scope, Seen};
use crate::tables::Condition;

/// Whether one of the conditions holds in the scope. All are asked, so that everything that matters is marked.
pub fn holds(
    conditions: &[Condition],
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    let mut any = false;
    for condition in conditions {
        any |= super::holds(condition, seen, scope, evidence);
    }
    any
}
