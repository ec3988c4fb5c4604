//! `terms`, `pattern`, `identifier`, `organisation`: something was found.

use super::{Evidence, MOST_EVIDENCE, Scope, Seen};
use crate::tables::Atom;

/// Whether the atom was found in the scope.
pub fn holds(atom: Atom, seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let hits = seen.hits.within(atom, scope);
    let places = hits.iter().map(|hit| (hit.start, hit.end));
    evidence.extend(places.take(MOST_EVIDENCE));
    !hits.is_empty()
}
