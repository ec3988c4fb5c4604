//! `emphasis`: shouting.

use super::{Evidence, Scope, Seen};

/// Whether two words in a row stand in capitals only.
pub fn capitals(seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let words = seen
        .text
        .words
        .get(scope.start as usize..scope.end as usize)
        .unwrap_or_default();
    let shouted = words.windows(2).filter_map(|pair| match pair {
        [one, two] if one.capitals && two.capitals => Some((one.start, two.end)),
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
    let inside = |run: &&Evidence| (from..to).contains(&run.0);
    let before = evidence.len();
    evidence.extend(seen.text.exclamations.iter().filter(inside));
    evidence.len() > before
}
