//! `terms`, `pattern`, `identifier`, `organisation`: something was found.

use super::{Evidence, MOST_EVIDENCE, Scope, Seen, sieve};
use crate::tables::Atom;

/// Whether the atom was found in the scope.
pub fn holds(atom: Atom, seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let hits = seen.hits.within(atom, scope).iter();
    let places = hits
        .filter(|hit| sieve::lets_through(seen, hit.word))
        .map(|hit| (hit.start, hit.end));
    let before = evidence.len();
    evidence.extend(places.take(MOST_EVIDENCE));
    evidence.len() > before
}
