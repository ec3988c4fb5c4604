//! `near`: conditions hold close to each other. Each is judged inside the window only, `not` too.

use super::{Evidence, MOST_EVIDENCE, Scope, Seen, in_order, sieve};
use crate::tables::{NearRow, Window};

/// Whether there is a window in the scope in which all conditions hold. Windows are opened around what the first
/// condition finds.
pub fn holds(row: &NearRow, seen: &Seen, scope: &Scope, evidence: &mut Vec<Evidence>) -> bool {
    let mut any = false;
    let first = evidence.len();
    for (start, end) in windows(row, seen, scope) {
        if evidence.len() - first >= MOST_EVIDENCE {
            break;
        }
        let inside = start..end;
        let before = evidence.len();
        let all = row
            .all
            .iter()
            .all(|condition| super::holds(condition, seen, &inside, evidence));
        if !all || row.in_order {
            evidence.truncate(before);
        }
        // Whether they stand in order is only asked where all are found: that takes longer.
        let all = all && (!row.in_order || in_order::holds(&row.all, seen, &inside, evidence));
        any |= all;
    }
    any
}

/// The windows to look at, in order: the first word of each, and the one behind its last.
pub fn windows(row: &NearRow, seen: &Seen, scope: &Scope) -> Vec<(u32, u32)> {
    let mut windows: Vec<(u32, u32)> = row
        .anchors
        .iter()
        .flat_map(|anchor| seen.hits.within(*anchor, scope))
        .filter(|hit| sieve::lets_through(seen, hit.word))
        .map(|hit| window(row.window, seen, hit.word, hit.last_word))
        .map(|window| (window.start.max(scope.start), window.end.min(scope.end)))
        .collect();
    windows.sort();
    windows.dedup();
    windows
}

fn window(size: Window, seen: &Seen, first: u32, last: u32) -> Scope {
    let sentence = seen
        .text
        .words
        .get(first as usize)
        .map_or(0, |word| word.sentence);
    match size {
        Window::Sentence => seen.text.sentence_words(sentence),
        Window::Paragraph => seen.text.paragraph_words(sentence),
        Window::Words(count) => {
            let paragraph = seen.text.paragraph_words(sentence);
            let start = first.saturating_sub(count).max(paragraph.start);
            let end = last.saturating_add(count).saturating_add(1);
            start..end.min(paragraph.end)
        }
    }
}
