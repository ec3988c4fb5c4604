//! `unnegated`: a condition holds, counting only what no negating word stands before.

use super::{
    Evidence, Scope, Seen,
    sieve::{self, Mesh},
};
use crate::{
    tables::{Atom, Condition},
    text::Text,
};

/// How many words further on a negation still reaches.
const REACH: u32 = 3;
/// More words than any negation has.
const LONGEST: u32 = 12;
/// What parts clauses of a sentence from each other, beside a hyphen with space around it.
const PARTING: [char; 7] = [',', ';', ':', '–', '—', '(', ')'];

/// Whether the condition holds with what is not negated.
pub fn holds(
    condition: &Condition,
    by: Atom,
    seen: &Seen,
    scope: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    sieve::through(Mesh::Unnegated(by), seen, |seen| {
        super::holds(condition, seen, scope, evidence)
    })
}

/// Whether a negation stands before a word, near enough, in the same sentence, with nothing between that parts them.
pub fn negated(by: Atom, seen: &Seen, word: u32) -> bool {
    let from = word.saturating_sub(REACH + LONGEST);
    let reaches = |last: u32| last < word && word - last <= REACH;
    seen.hits
        .within(by, &(from..word))
        .iter()
        .any(|hit| reaches(hit.last_word) && together(seen.text, hit.last_word, word))
}

/// Whether two words stand in the same sentence with nothing between that parts them.
fn together(text: &Text, first: u32, last: u32) -> bool {
    let words = text.words.get(first as usize..=last as usize);
    words.unwrap_or_default().windows(2).all(|pair| match pair {
        [one, two] => {
            let gap = text.folded.get(one.end as usize..two.start as usize);
            let gap = gap.unwrap_or_default();
            one.sentence == two.sentence && !gap.contains(PARTING) && !gap.contains(" - ")
        }
        _ => true,
    })
}
