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

/// Whether three exclamation marks or more stand in a row somewhere in the text.
pub fn exclamation(seen: &Seen, evidence: &mut Vec<Evidence>) -> bool {
    evidence.extend(seen.text.exclamation);
    seen.text.exclamation.is_some()
}
