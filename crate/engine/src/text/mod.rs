//! Text as the engine sees it: folded, split into words, sentences and paragraphs, with a way back to UTF-16 offsets.

pub mod fold;
pub mod hash;
pub mod language;
pub mod lookalike;
pub mod offsets;
pub mod read;
pub mod respell;

use crate::language::LanguageSet;
use offsets::Offsets;

/// A text that has been read.
#[derive(Debug, Default)]
pub struct Text {
    /// The folded text; byte offsets are offsets into this.
    pub folded: String,
    /// The way back to the text as it was written.
    pub offsets: Offsets,
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Other ways to read some of the words.
    pub respellings: respell::Respellings,
    /// Where three exclamation marks or more stand in a row, as byte offsets.
    pub exclamations: Vec<(u32, u32)>,
}

/// A word, or a symbol such as an emoji.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Byte offset of its first letter.
    pub start: u32,
    /// Byte offset behind its last letter.
    pub end: u32,
    /// Its hash.
    pub hash: hash::WordHash,
    /// The sentence it stands in.
    pub sentence: u32,
    /// Whether nothing but a space, a hyphen or the like parts it from the word before.
    pub joined: bool,
    /// Whether a comma parts it from the word before, and nothing else that `joined` would not allow.
    pub after_comma: bool,
    /// Whether it begins with a capital that the beginning of a sentence does not explain.
    pub named: bool,
    /// Whether it has at least four letters, all of them capitals.
    pub capitals: bool,
    /// Whether it is a hashtag by itself, which may be several words written together.
    pub tag: bool,
    /// Whether it may be read otherwise.
    pub respelled: bool,
    /// How many characters it has, 255 at most.
    pub length: u8,
}

/// A sentence.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Its first word.
    pub first_word: u32,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// The languages it may be written in.
    pub languages: LanguageSet,
    /// Letters that only some of the languages have.
    pub letters: language::Letters,
}

impl Text {
    /// The words of a sentence, as indices.
    pub fn sentence_words(&self, sentence: u32) -> std::ops::Range<u32> {
        let index = sentence as usize;
        let start = self.sentences.get(index).map_or(0, |s| s.first_word);
        let end = self
            .sentences
            .get(index + 1)
            .map_or(self.words.len() as u32, |s| s.first_word);
        start..end
    }

    /// The words of the paragraph that a sentence stands in, as indices.
    pub fn paragraph_words(&self, sentence: u32) -> std::ops::Range<u32> {
        let paragraph = self
            .sentences
            .get(sentence as usize)
            .map_or(0, |s| s.paragraph);
        let first = self.sentences.partition_point(|s| s.paragraph < paragraph);
        let last = self.sentences.partition_point(|s| s.paragraph <= paragraph);
        let start = self.sentences.get(first).map_or(0, |s| s.first_word);
        let end = self
            .sentences
            .get(last)
            .map_or(self.words.len() as u32, |s| s.first_word);
        start..end
    }

    /// The first word that begins at or after a byte offset.
    pub fn word_at(&self, byte: u32) -> u32 {
        self.words.partition_point(|word| word.start < byte) as u32
    }
}
