//! `sentence`: what kind of sentence stands there.

use super::{Scope, Seen};

/// Whether a sentence that has words in the scope ends in a question mark. It leaves no evidence.
pub fn question(seen: &Seen, scope: &Scope) -> bool {
    let words = &seen.text.words;
    let sentence = |word: u32| words.get(word as usize).map(|word| word.sentence);
    let first = sentence(scope.start);
    let last = sentence(scope.end.saturating_sub(1));
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    (first..=last).any(|sentence| {
        let behind = seen.text.sentence_words(sentence).end as usize;
        let last = behind.checked_sub(1).and_then(|last| words.get(last));
        let from = last.map_or(0, |word| word.end as usize);
        let next = words.get(behind).map(|word| word.start as usize);
        let to = next.unwrap_or(seen.text.folded.len());
        let marks = seen.text.folded.get(from..to);
        marks.is_some_and(|marks| marks.contains('?'))
    })
}
