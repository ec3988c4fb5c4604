//! `quoted`, `unquoted`: a condition holds, counting only what stands in quotation marks, or only what does not.

use super::{
    Evidence, Scope, Seen,
    sieve::{self, Mesh},
};
use crate::tables::Condition;

/// Whether the condition holds with what is quoted, or with what is not.
pub fn holds(
    condition: &Condition,
    quoted: bool,
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    sieve::through(Mesh::Quoted(quoted), seen, |seen| {
        super::holds(condition, seen, scope, evidence)
    })
}
