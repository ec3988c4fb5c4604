//! Features: what likeness looks at in a text and its context, each a hash and the words it comes from.
//!
//! Words that are already read are gone through once. A change in here makes another model necessary: raise [`VERSION`].

use super::letters::{EMPTY, Hash, Pieces, pieces, push};
use crate::{
    draft::{Draft, Sector},
    find::hits::Hits,
    tables::Atom,
    text::{Text, Word},
};
use std::ops::Range;

/// The version of the features; a model goes with one.
pub const VERSION: u32 = 2;

/// The most lists of a segment whose hits are paired.
const MOST_PAIRED: usize = 12;
/// The most words of a reply that count.
pub const LONGEST_REPLY: u32 = 200;

/// Something about some words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// What it is.
    pub hash: Hash,
    /// Its kind.
    pub kind: Kind,
    /// The segment it stands in.
    pub segment: u32,
    /// The first word it comes from.
    pub first: u32,
    /// The last word it comes from.
    pub last: u32,
}

/// Which text features come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The draft's.
    Draft,
    /// The one that is answered.
    Reply,
}

/// Kinds of features; the numbers are part of their hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A word.
    Word = 1,
    /// The first letters of a word.
    Short,
    /// Some more of them.
    Long,
    /// The last letters of a long word.
    Tail,
    /// The consonants of a word.
    Sound,
    /// A hit of a list.
    List,
    /// Hits of two lists in one segment.
    Lists,
    /// A mark between words, or a word in capitals.
    Mark,
    /// A name or a number.
    Class,
    /// The context.
    Context,
}

/// A text that has been read, and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The text.
    pub text: &'a Text,
    /// What was found.
    pub hits: &'a Hits,
    /// The lists whose hits are features, with their names' hashes, by atom.
    pub lists: &'a [(Atom, Hash)],
}

/// The hash of a feature.
#[inline]
fn hash(part: Part, kind: Kind, value: Hash) -> Hash {
    let kind = kind as u32 + 32 * u32::from(part == Part::Reply);
    let mixed = (value ^ kind.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ (mixed >> 15)
}

/// The hash of two values in order.
#[inline]
fn both(one: Hash, other: Hash) -> Hash {
    (one.rotate_left(9) ^ other).wrapping_mul(0xc2b2_ae35)
}

/// Tells the features of a text's words and marks to `sink`, segment by segment, some of them more than once.
pub fn of_words(text: &Text, part: Part, segments: &[Range<u32>], sink: &mut dyn FnMut(Feature)) {
    for (index, segment) in segments.iter().enumerate() {
        let words = text
            .words
            .get(segment.start as usize..segment.end as usize)
            .unwrap_or_default();
        Going {
            text,
            part,
            segment: index as u32,
            sink,
        }
        .words(segment.start, words);
    }
}

/// Tells the features of a draft's context to `sink`.
pub fn of_context(draft: &Draft, sector: Sector, mut sink: impl FnMut(Hash)) {
    let replied = draft.reply_to.as_deref().is_some_and(|r| !r.is_empty());
    let values = [
        draft.kind as u32,
        0x10 + draft.media as u32,
        0x20 + draft.audience as u32,
        0x30 + draft.role as u32,
        0x40 + sector as u32,
        0x50 + u32::from(replied),
    ];
    for value in values {
        sink(hash(Part::Draft, Kind::Context, push(EMPTY, value)));
    }
}

/// A kind of word that stands for itself: a name, a number of so many digits.
fn class(word: &Word, pieces: &Pieces) -> Option<Hash> {
    if pieces.number {
        Some(push(EMPTY, 0x100 + pieces.letters.min(12)))
    } else if word.named {
        Some(push(EMPTY, 0x200))
    } else {
        None
    }
}

/// Going through the words of a segment.
struct Going<'a> {
    text: &'a Text,
    part: Part,
    segment: u32,
    sink: &'a mut dyn FnMut(Feature),
}

impl Going<'_> {
    fn tell(&mut self, kind: Kind, value: Hash, first: u32, last: u32) {
        (self.sink)(Feature {
            hash: hash(self.part, kind, value),
            kind,
            segment: self.segment,
            first,
            last,
        });
    }

    fn words(&mut self, first: u32, words: &[Word]) {
        let folded = self.text.folded.as_str();
        if first == 0 {
            let end = words.first().map_or(0, |word| word.start as usize);
            self.marks(folded.get(..end).unwrap_or_default(), 0);
        }
        for (index, word) in words.iter().enumerate() {
            let at = first + index as u32;
            let written = folded
                .get(word.start as usize..word.end as usize)
                .unwrap_or_default();
            let pieces = pieces(written);
            self.tell(Kind::Word, pieces.word, at, at);
            self.tell(Kind::Short, pieces.short, at, at);
            if pieces.letters > 5 {
                self.tell(Kind::Long, pieces.long, at, at);
            }
            if let Some(tail) = pieces.tail {
                self.tell(Kind::Tail, tail, at, at);
            }
            if let Some(sound) = pieces.sound {
                self.tell(Kind::Sound, sound, at, at);
            }
            let class = class(word, &pieces);
            if let Some(class) = class {
                self.tell(Kind::Class, class, at, at);
            }
            if word.capitals {
                self.tell(Kind::Mark, push(EMPTY, 'C' as u32), at, at);
            }
            let behind = self.text.words.get(at as usize + 1);
            let end = behind.map_or(folded.len(), |next| next.start as usize);
            let between = folded.get(word.end as usize..end).unwrap_or_default();
            self.marks(between, at);
        }
    }

    /// The marks that stand between words, behind the word `at`.
    fn marks(&mut self, between: &str, at: u32) {
        if between == " " {
            return;
        }
        let mut last = '\0';
        for mark in between.chars() {
            let value = match mark {
                '!' | '?' | '.' if last == mark => push(push(EMPTY, mark as u32), mark as u32),
                '!' | '?' | '"' | '…' | ':' | '#' | '@' | '%' | '(' | '\n' => {
                    push(EMPTY, mark as u32)
                }
                _ => {
                    last = mark;
                    continue;
                }
            };
            last = mark;
            self.tell(Kind::Mark, value, at, at);
        }
    }
}

/// Tells the hits of lists, and for each segment pairs of them, to `sink`, segment by segment.
pub fn of_lists(
    source: Source,
    part: Part,
    segments: &[Range<u32>],
    sink: &mut dyn FnMut(Feature),
) {
    let mut found: Vec<Feature> = Vec::new();
    let mut last = None;
    for hit in source.hits.all() {
        let list = match last {
            Some((atom, list)) if atom == hit.atom => list,
            _ => {
                let place = source
                    .lists
                    .binary_search_by_key(&hit.atom, |(atom, _)| *atom);
                let list = place.ok().and_then(|place| source.lists.get(place));
                let list = list.map(|(_, list)| *list);
                last = Some((hit.atom, list));
                list
            }
        };
        let segment = segments.partition_point(|segment| segment.end <= hit.word);
        if let (Some(list), true) = (list, segment < segments.len()) {
            found.push(Feature {
                hash: list,
                kind: Kind::List,
                segment: segment as u32,
                first: hit.word,
                last: hit.last_word,
            });
        }
    }
    found.sort_by_key(|feature| (feature.segment, feature.hash));
    found.dedup_by_key(|feature| (feature.segment, feature.hash, feature.first));
    for inside in found.chunk_by(|one, other| one.segment == other.segment) {
        for feature in inside {
            sink(Feature {
                hash: hash(part, Kind::List, feature.hash),
                ..*feature
            });
        }
        let mut different: Vec<&Feature> = inside.iter().collect();
        different.dedup_by_key(|feature| feature.hash);
        different.truncate(MOST_PAIRED);
        for (index, one) in different.iter().enumerate() {
            for other in different.get(index + 1..).unwrap_or_default() {
                sink(Feature {
                    hash: hash(part, Kind::Lists, both(one.hash, other.hash)),
                    kind: Kind::Lists,
                    segment: one.segment,
                    first: one.first.min(other.first),
                    last: one.last.max(other.last),
                });
            }
        }
    }
}
