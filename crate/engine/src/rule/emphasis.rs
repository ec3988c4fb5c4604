//! `emphasis`: shouting.

use super::{Evidence, Scope, Seen, sieve};

/// Whether two words in a row stand in capitals only.
pub fn capitals(seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let words = seen
        .text
        .words
        .get(scope.start as usize..scope.end as usize)
        .unwrap_or_default();
    let counts = |word| sieve::lets_through(seen, word);
    let pairs = (scope.start..).zip(words.windows(2));
    let shouted = pairs.filter_map(|(word, pair)| match pair {
        [one, two] if one.capitals && two.capitals && counts(word) => Some((one.start, two.end)),
        _ => None,
    });
    let before = evidence.len();
    evidence.extend(shouted);
    evidence.len() > before
}

/// Whether three exclamation marks or more stand in a row behind a word of the scope.
pub fn exclamation(seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let start = |word: u32| seen.text.words.get(word as usize).map(|word| word.start);
    let from = start(scope.start).unwrap_or(0);
    let to = start(scope.end).unwrap_or(u32::MAX);
    let word = |run: &Evidence| seen.text.word_at(run.0).saturating_sub(1);
    let inside =
        |run: &&Evidence| (from..to).contains(&run.0) && sieve::lets_through(seen, word(run));
    let before = evidence.len();
    evidence.extend(seen.text.exclamations.iter().filter(inside));
    evidence.len() > before
}
