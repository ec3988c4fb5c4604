//! `not`: the condition does not hold.

use super::{Scope, Seen};
use crate::tables::Condition;

/// Whether the condition does not hold in the scope. What is absent leaves no evidence.
pub fn holds(condition: &Condition, seen: &Seen, scope: &Scope) -> bool {
    !super::holds(condition, seen, scope, &mut Vec::new())
}
