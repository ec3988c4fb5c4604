//! Terms: every word is hashed once and looked up, whole and by its stem; longer terms are followed from word to word.

use super::hits::Hit;
use crate::{
    language::{Language, LanguageSet},
    tables::{COMPOUND, TermTables, VOTE, WordTable, found},
    text::{
        Text, Word,
        hash::WordHash,
        language::{Votes, vote},
    },
};

/// Compounds shorter than this, in bytes, are not taken apart.
const SHORTEST_COMPOUND: usize = 6;
/// The fewest bytes that must be left of a compound when its known part is taken away.
const SHORTEST_REST: usize = 3;
/// The fewest bytes of a stem or of a known part.
const SHORTEST_PART: usize = 2;
/// The fewest letters of each half of a word that was written in two, and of the whole of it.
const SHORTEST_HALF: u8 = 3;
const SHORTEST_SPLIT: u8 = 8;
/// The longest hashtag, in bytes, that is looked up as several words.
const LONGEST_TAG: usize = 40;
/// How many beginnings of words are looked up in one hashtag at most.
const TAG_STEPS: u32 = 400;

impl WordTable {
    /// Calls `found` with each node under a hash.
    #[inline]
    pub(crate) fn nodes_at(&self, hash: WordHash, mut found: impl FnMut(u32)) {
        self.steps_at(hash, |_, node| found(node));
    }

    /// Calls `found` with each step under a hash, as its place, and the node it leads to.
    #[inline]
    fn steps_at(&self, hash: WordHash, mut found: impl FnMut(usize, u32)) {
        let bits = (self.filter.len() as u32).wrapping_mul(32);
        if bits == 0 {
            return;
        }
        let bit = hash.place & (bits - 1);
        let word = self.filter.get((bit / 32) as usize).copied().unwrap_or(0);
        if word & (1 << (bit % 32)) == 0 {
            return;
        }
        // One entry more than there are buckets, which are a power of two.
        let bucket = (hash.place & (self.starts.len() as u32).wrapping_sub(2)) as usize;
        let from = self.starts.get(bucket).copied().unwrap_or(0) as usize;
        let to = self.starts.get(bucket + 1).copied().unwrap_or(0) as usize;
        let checks = self.checks.get(from..to).unwrap_or_default();
        for (step, check) in checks.iter().enumerate() {
            if *check == hash.check
                && let Some(node) = self.nodes.get(from + step)
            {
                found(from + step, *node);
            }
        }
    }
}

/// What the search goes through and where it puts what it finds.
struct Search<'a> {
    tables: &'a TermTables,
    text: &'a Text,
    hits: &'a mut Vec<Hit>,
    votes: &'a mut Vec<Votes>,
    /// The last two words of grammar that were met: such words are no halves of others.
    grammar: [Option<usize>; 2],
}

/// The words that a term has covered so far.
#[derive(Clone, Copy)]
struct Reach {
    first: usize,
    last: usize,
    /// The languages in which words are spelt as these are.
    languages: LanguageSet,
}

impl TermTables {
    /// Adds the hits of all terms in a text, and counts the votes for the language of each sentence.
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>, votes: &mut Vec<Votes>) {
        votes.resize(text.sentences.len(), Votes::default());
        let mut search = Search {
            tables: self,
            text,
            hits,
            votes,
            grammar: [None; 2],
        };
        for (index, word) in text.words.iter().enumerate() {
            search.step(0, index, index, LanguageSet::ALL);
            if word.tag {
                search.tag(index, word);
            }
            search.split_up(index);
        }
    }

    /// Calls `found` with each node that a word in one of its forms leads to.
    fn nodes_of(&self, node: u32, hash: WordHash, bytes: &[u8], mut found: impl FnMut(u32)) {
        self.words.nodes_at(hash.at_node(node), &mut found);
        if self.stems.nodes.is_empty() {
            return;
        }
        let mut hash = WordHash::EMPTY;
        for (index, byte) in bytes.iter().enumerate() {
            hash = hash.push(*byte);
            let length = index + 1;
            if length < SHORTEST_PART {
                continue;
            }
            self.stems.steps_at(hash.at_node(node), |step, node| {
                let rest = bytes.get(length..).unwrap_or_default();
                if let Some(paradigm) = self.paradigms.get(step)
                    && self.may_follow(*paradigm, rest)
                {
                    found(node);
                }
            });
        }
    }

    /// Calls `found` with the node of each part that a word of such letters may end with.
    fn tails_of(&self, bytes: &[u8], mut found: impl FnMut(u32)) {
        if self.tails.nodes.is_empty() {
            return;
        }
        let longest = bytes.len().saturating_sub(SHORTEST_REST);
        let mut hash = WordHash::EMPTY;
        for (length, byte) in bytes.iter().rev().take(longest).enumerate() {
            hash = hash.push(*byte);
            if length + 1 >= SHORTEST_PART {
                self.tails.nodes_at(hash.at_node(0), &mut found);
            }
        }
    }

    /// Whether a paradigm lets `rest` follow a stem.
    fn may_follow(&self, paradigm: u16, rest: &[u8]) -> bool {
        if paradigm == COMPOUND {
            return rest.len() >= SHORTEST_REST;
        }
        let hash = WordHash::of(rest.iter().copied());
        let mut found = false;
        self.endings
            .nodes_at(hash.at_node(u32::from(paradigm)), |_| found = true);
        found
    }

    fn goes_on(&self, node: u32) -> bool {
        let bits = self.goes_on.get((node / 32) as usize).copied();
        bits.unwrap_or(0) & (1 << (node % 32)) != 0
    }
}

impl Search<'_> {
    /// Goes on from a node with the word at `last`; the term began with the word at `first`.
    fn step(&mut self, node: u32, first: usize, last: usize, languages: LanguageSet) {
        let Some(word) = self.text.words.get(last) else {
            return;
        };
        let reach = Reach {
            first,
            last,
            languages,
        };
        let mut known = self.read_as(node, word.hash, bytes_of(self.text, word), reach);
        if word.named {
            let (tables, name) = (self.tables, word.hash.as_name());
            tables.words.nodes_at(name.at_node(node), |node| {
                known = true;
                self.arrive(node, reach);
            });
        }
        if !word.respelled {
            return;
        }
        let text = self.text;
        for respelling in text.respellings.of(last as u32) {
            if known && !respelling.beside {
                continue;
            }
            let bytes = text.respellings.bytes(respelling);
            let reach = Reach {
                last: respelling.last as usize,
                languages: languages.shared(respelling.languages),
                ..reach
            };
            let found = self.read_as(node, WordHash::of(bytes.iter().copied()), bytes, reach);
            known |= found && !respelling.beside;
        }
    }

    /// Goes on from a node with a word of these letters. Answers whether any term knows it there.
    fn read_as(&mut self, node: u32, hash: WordHash, bytes: &[u8], reach: Reach) -> bool {
        let tables = self.tables;
        let mut known = false;
        tables.nodes_of(node, hash, bytes, |node| {
            known = true;
            self.arrive(node, reach);
        });
        if node == 0 && bytes.len() >= SHORTEST_COMPOUND {
            tables.tails_of(bytes, |node| {
                known = true;
                self.note(node, reach);
            });
        }
        known
    }

    /// Notes what is found at a node, and follows the terms that go on behind it.
    fn arrive(&mut self, node: u32, reach: Reach) {
        self.note(node, reach);
        let next = reach.last + 1;
        let Some(word) = self.text.words.get(next) else {
            return;
        };
        if self.tables.goes_on(node) && (word.joined || self.may_follow_comma(word)) {
            self.step(node, reach.first, next, reach.languages);
        }
    }

    /// Whether a comma stands before the word that does not break a term: "jeg synes, at".
    fn may_follow_comma(&self, word: &Word) -> bool {
        let mut may = false;
        if word.after_comma {
            let words = &self.tables.after_comma;
            words.nodes_at(word.hash.at_node(0), |_| may = true);
        }
        may
    }

    fn note(&mut self, node: u32, reach: Reach) {
        let words = &self.text.words;
        let (Some(begin), Some(end)) = (words.get(reach.first), words.get(reach.last)) else {
            return;
        };
        let tables = self.tables;
        let node = node as usize;
        let from = tables.find_starts.get(node).copied().unwrap_or(0) as usize;
        let to = tables.find_starts.get(node + 1).copied().unwrap_or(0) as usize;
        for find in tables.finds.get(from..to).unwrap_or_default() {
            let (atom, languages) = found(*find);
            let languages = languages.shared(reach.languages);
            if atom == VOTE {
                if !self.is_grammar(reach.last) {
                    self.grammar = [self.grammar[1], Some(reach.last)];
                }
                if let Some(votes) = self.votes.get_mut(begin.sentence as usize) {
                    vote(votes, languages);
                }
                continue;
            }
            self.hits.push(Hit {
                atom,
                word: reach.first as u32,
                last_word: reach.last as u32,
                start: begin.start,
                end: end.end,
                languages: languages.bits(),
            });
        }
    }

    fn is_grammar(&self, index: usize) -> bool {
        self.grammar.contains(&Some(index))
    }

    /// Looks the word at `index` and the one before it up as one word that was written in two: "sjuk huset".
    fn split_up(&mut self, index: usize) {
        let Some(before) = index.checked_sub(1) else {
            return;
        };
        let (Some(one), Some(other)) = (self.text.words.get(before), self.text.words.get(index))
        else {
            return;
        };
        let together = other.joined && one.end + 1 == other.start;
        let long = one.length >= SHORTEST_HALF && other.length >= SHORTEST_HALF;
        let whole = one.length.saturating_add(other.length) >= SHORTEST_SPLIT;
        if !(together && long && whole) || self.is_grammar(before) || self.is_grammar(index) {
            return;
        }
        if self.text.folded.as_bytes().get(one.end as usize) != Some(&b' ') {
            return;
        }
        let reach = Reach {
            first: before,
            last: index,
            languages: LanguageSet::ALL.without(LanguageSet::only(Language::En)),
        };
        let tables = self.tables;
        let rest = bytes_of(self.text, other);
        let mut hash = one.hash;
        for (length, byte) in rest.iter().enumerate() {
            hash = hash.push(*byte);
            let ending = rest.get(length + 1..).unwrap_or_default();
            tables.stems.steps_at(hash.at_node(0), |step, node| {
                if let Some(paradigm) = tables.paradigms.get(step)
                    && *paradigm != COMPOUND
                    && tables.may_follow(*paradigm, ending)
                {
                    self.note(node, reach);
                }
            });
        }
        tables
            .words
            .nodes_at(hash.at_node(0), |node| self.note(node, reach));
    }

    /// Looks a hashtag up as a term of several words written together.
    fn tag(&mut self, index: usize, word: &Word) {
        let letters = bytes_of(self.text, word);
        if letters.len() > LONGEST_TAG {
            return;
        }
        let reach = Reach {
            first: index,
            last: index,
            languages: LanguageSet::ALL,
        };
        let mut left = TAG_STEPS;
        self.together(0, letters, reach, &mut left);
    }

    /// Goes on from a node with words that stand together in `letters`; the last of them must end a term.
    fn together(&mut self, node: u32, letters: &[u8], reach: Reach, left: &mut u32) {
        let tables = self.tables;
        let mut hash = WordHash::EMPTY;
        for (index, byte) in letters.iter().enumerate() {
            hash = hash.push(*byte);
            if *left == 0 {
                return;
            }
            *left -= 1;
            let (word, rest) = letters.split_at(index + 1);
            tables.nodes_of(node, hash, word, |next| {
                if rest.is_empty() {
                    if node != 0 {
                        self.note(next, reach);
                    }
                } else if tables.goes_on(next) {
                    self.together(next, rest, reach, left);
                }
            });
        }
    }
}

fn bytes_of<'a>(text: &'a Text, word: &Word) -> &'a [u8] {
    let bytes = text.folded.as_bytes();
    let range = word.start as usize..word.end as usize;
    bytes.get(range).unwrap_or_default()
}
