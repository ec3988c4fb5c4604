//! Sieves: what of all that was found counts inside `quoted`, `unquoted` and `unnegated`.

use super::{Seen, unnegated};
use crate::tables::Atom;

/// A sieve, and the one around it.
#[derive(Clone, Copy, Debug)]
pub struct Sieve<'a> {
    /// What it lets through.
    pub mesh: Mesh,
    /// The sieve that everything must pass too.
    pub outer: Option<&'a Sieve<'a>>,
}

/// What a sieve lets through.
#[derive(Clone, Copy, Debug)]
pub enum Mesh {
    /// What stands in quotation marks, or what does not.
    Quoted(bool),
    /// What the atom does not stand before.
    Unnegated(Atom),
}

/// Judges with a sieve more.
pub fn through<T>(mesh: Mesh, seen: &Seen, judge: impl FnOnce(&Seen) -> T) -> T {
    let sieve = Sieve {
        mesh,
        outer: seen.sieve,
    };
    judge(&Seen {
        sieve: Some(&sieve),
        ..*seen
    })
}

/// Whether something that begins with this word counts.
pub fn lets_through(seen: &Seen, word: u32) -> bool {
    let mut next = seen.sieve;
    while let Some(sieve) = next {
        let through = match sieve.mesh {
            Mesh::Quoted(quoted) => seen.quotes.hold(seen.text, word) == quoted,
            Mesh::Unnegated(by) => !unnegated::negated(by, seen, word),
        };
        if !through {
            return false;
        }
        next = sieve.outer;
    }
    true
}
