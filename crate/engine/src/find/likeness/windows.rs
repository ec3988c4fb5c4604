//! Windows: the stretches of a long text that are judged one by one, since one sentence can be enough.

use crate::text::Text;
use std::ops::Range;

/// The most words of a segment; longer sentences are cut.
const LONGEST_SEGMENT: u32 = 32;
/// How many words a window has, more or less: whole segments.
const WINDOW: u32 = 60;
/// Up to so many words the whole text is one window.
const WHOLE: u32 = 90;

/// The sentences of a text, long ones cut, as ranges of words.
pub fn segments(text: &Text) -> Vec<Range<u32>> {
    let mut segments = Vec::with_capacity(text.sentences.len());
    for sentence in 0..text.sentences.len() as u32 {
        let words = text.sentence_words(sentence);
        let mut start = words.start;
        while start < words.end {
            let end = words.end.min(start + LONGEST_SEGMENT);
            segments.push(start..end);
            start = end;
        }
    }
    segments
}

/// The windows over segments, as ranges of them. Each begins in the middle of the one before.
pub fn windows(segments: &[Range<u32>]) -> Vec<Range<usize>> {
    let words = segments.last().map_or(0, |last| last.end);
    if words <= WHOLE {
        return match segments.len() {
            0 => Vec::new(),
            all => vec![Range { start: 0, end: all }],
        };
    }
    let mut windows = Vec::new();
    let mut first = 0;
    while let Some(from) = segments.get(first).map(|segment| segment.start) {
        let rest = segments.get(first..).unwrap_or_default();
        let inside = rest
            .partition_point(|segment| segment.end <= from + WINDOW)
            .max(1);
        windows.push(first..first + inside);
        if inside == rest.len() {
            break;
        }
        let half = rest.partition_point(|segment| segment.start < from + WINDOW / 2);
        first += half.clamp(1, inside);
    }
    windows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read::read;

    #[test]
    fn short_texts_are_one_window() {
        let text = read("En mening. Och en till! En fråga?", |_| false);
        let segments = segments(&text);
        assert_eq!(segments, [0..2, 2..5, 5..7]);
        assert_eq!(windows(&segments), [Range { start: 0, end: 3 }]);
        assert!(windows(&[]).is_empty());
    }

    #[test]
    fn windows_cover_long_texts_and_overlap() {
        let text = read(&"ett ord till och ännu ett. ".repeat(50), |_| false);
        let segments = segments(&text);
        let windows = windows(&segments);
        assert_eq!(windows.first().map(|window| window.start), Some(0));
        assert_eq!(windows.last().map(|window| window.end), Some(50));
        for pair in windows.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.start < next.start && next.start < one.end, "{pair:?}");
        }
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let text = read(&"ord ".repeat(1000), |_| false);
        let segments = segments(&text);
        assert_eq!(segments.len(), 1000usize.div_ceil(32));
        let most = windows(&segments)
            .iter()
            .map(|window| window.len())
            .sum::<usize>();
        assert!(most <= 3 * segments.len());
    }
}
