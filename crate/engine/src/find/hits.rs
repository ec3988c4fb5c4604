//! Hits: what was found where, ordered so that any atom's hits in any part of the text are one search away.

use crate::{language::LanguageSet, tables::Atom, text::Text};

/// One thing found at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// What was found.
    pub atom: Atom,
    /// The first word it covers.
    pub word: u32,
    /// The last word it covers.
    pub last_word: u32,
    /// Byte offset at which it begins.
    pub start: u32,
    /// Byte offset behind it.
    pub end: u32,
    /// The languages in which it counts.
    pub languages: u8,
}

impl Hit {
    /// A hit that covers a stretch of bytes.
    pub fn of_bytes(text: &Text, atom: Atom, start: u32, end: u32) -> Hit {
        let first = text.word_at(start);
        let behind = text.word_at(end);
        let word = if first == behind {
            first.saturating_sub(1)
        } else {
            first
        };
        Hit {
            atom,
            word,
            last_word: behind.saturating_sub(1).max(word),
            start,
            end,
            languages: LanguageSet::ALL.bits(),
        }
    }
}

/// All hits of a text.
#[derive(Debug, Default)]
pub struct Hits {
    hits: Vec<Hit>,
}

impl Hits {
    /// Keeps the hits that count in the language of their sentence, in order.
    pub fn new(mut hits: Vec<Hit>, text: &Text) -> Hits {
        hits.retain(|hit| counts(hit, text));
        Hits::ordered(hits)
    }

    /// Adds hits that count whatever the language.
    pub fn add(&mut self, more: Vec<Hit>) {
        if !more.is_empty() {
            self.hits.extend(more);
            *self = Hits::ordered(std::mem::take(&mut self.hits));
        }
    }

    fn ordered(mut hits: Vec<Hit>) -> Hits {
        hits.sort();
        hits.dedup();
        Hits { hits }
    }

    /// All hits, ordered by atom and place.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits of an atom that begin within a range of words.
    pub fn within(&self, atom: Atom, words: &std::ops::Range<u32>) -> &[Hit] {
        let from = self
            .hits
            .partition_point(|hit| (hit.atom, hit.word) < (atom, words.start));
        let behind = self.hits.get(from..).unwrap_or_default();
        let count = behind.partition_point(|hit| (hit.atom, hit.word) < (atom, words.end));
        behind.get(..count).unwrap_or_default()
    }
}

/// Whether a hit counts in the language of its sentence.
fn counts(hit: &Hit, text: &Text) -> bool {
    let sentence = text.words.get(hit.word as usize).map(|w| w.sentence);
    let languages = sentence
        .and_then(|index| text.sentences.get(index as usize))
        .map_or(LanguageSet::ALL, |s| s.languages);
    languages.bits() & hit.languages != 0
}
