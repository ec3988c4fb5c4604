//! Terms: every word is hashed once and looked up, whole and by its stem; longer terms are followed from word to word.

use super::hits::Hit;
use crate::{
    tables::{COMPOUND, TermTables, VOTE, WordTable},
    text::{
        Text, Word,
        hash::WordHash,
        language::{Votes, vote},
    },
};

/// Compounds shorter than this, in letters, are not taken apart.
const SHORTEST_COMPOUND: u8 = 6;
/// The fewest bytes that must be left of a compound when its known part is taken away.
const SHORTEST_REST: usize = 3;
/// The fewest bytes of a stem or of a known part.
const SHORTEST_PART: usize = 2;

impl WordTable {
    /// Calls `found` with each node under a hash.
    #[inline]
    fn nodes_at(&self, hash: WordHash, mut found: impl FnMut(u32)) {
        let bits = (self.filter.len() as u32).wrapping_mul(32);
        if bits == 0 {
            return;
        }
        let bit = hash.place & (bits - 1);
        let word = self.filter.get((bit / 32) as usize).copied().unwrap_or(0);
        if word & (1 << (bit % 32)) == 0 {
            return;
        }
        let mask = (self.nodes.len() as u32).wrapping_sub(1);
        let mut slot = hash.place & mask;
        for _ in 0..self.nodes.len() {
            let Some(node) = self.nodes.get(slot as usize).copied().filter(|n| *n != 0) else {
                return;
            };
            if self.checks.get(slot as usize) == Some(&hash.check) {
                found(node);
            }
            slot = slot.wrapping_add(1) & mask;
        }
    }
}

/// What the search goes through and where it puts what it finds.
struct Search<'a> {
    tables: &'a TermTables,
    text: &'a Text,
    hits: &'a mut Vec<Hit>,
    votes: &'a mut Vec<Votes>,
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
        };
        for (index, word) in text.words.iter().enumerate() {
            search.step(0, index, index);
            if word.length >= SHORTEST_COMPOUND {
                search.compound(index, word);
            }
        }
    }

    /// Whether a paradigm lets `rest` follow a stem.
    fn may_follow(&self, paradigm: u32, rest: &[u8]) -> bool {
        if paradigm == COMPOUND {
            return rest.len() >= SHORTEST_REST;
        }
        let hash = WordHash::of(rest.iter().copied());
        let mut found = false;
        self.endings
            .nodes_at(hash.at_node(paradigm), |_| found = true);
        found
    }
}

impl Search<'_> {
    /// Goes on from a node with the word at `last`; the term began with the word at `first`.
    fn step(&mut self, node: u32, first: usize, last: usize) {
        let tables = self.tables;
        let Some(word) = self.text.words.get(last) else {
            return;
        };
        tables.words.nodes_at(word.hash.at_node(node), |node| {
            self.arrive(node, first, last);
        });
        if word.named {
            tables
                .words
                .nodes_at(word.hash.as_name().at_node(node), |node| {
                    self.arrive(node, first, last);
                });
        }
        if tables.stems.nodes.is_empty() {
            return;
        }
        let bytes = bytes_of(self.text, word);
        let mut hash = WordHash::EMPTY;
        for (index, byte) in bytes.iter().enumerate() {
            hash = hash.push(*byte);
            let length = index + 1;
            if length < SHORTEST_PART {
                continue;
            }
            tables.stems.nodes_at(hash.at_node(node), |row| {
                let rest = bytes.get(length..).unwrap_or_default();
                if let Some((node, paradigm)) = tables.stem_rows.get(row as usize)
                    && tables.may_follow(*paradigm, rest)
                {
                    self.arrive(*node, first, last);
                }
            });
        }
    }

    /// Notes what is found at a node, and follows the terms that go on behind it.
    fn arrive(&mut self, node: u32, first: usize, last: usize) {
        self.note(node, first, last);
        let goes_on = self.tables.goes_on.get(node as usize).copied();
        let joined = self
            .text
            .words
            .get(last + 1)
            .is_some_and(|next| next.joined);
        if goes_on.unwrap_or(false) && joined {
            self.step(node, first, last + 1);
        }
    }

    fn note(&mut self, node: u32, first: usize, last: usize) {
        let (Some(begin), Some(end)) = (self.text.words.get(first), self.text.words.get(last))
        else {
            return;
        };
        let tables = self.tables;
        let node = node as usize;
        let from = tables.find_starts.get(node).copied().unwrap_or(0) as usize;
        let to = tables.find_starts.get(node + 1).copied().unwrap_or(0) as usize;
        for (atom, languages) in tables.finds.get(from..to).unwrap_or_default() {
            if *atom == VOTE {
                if let Some(votes) = self.votes.get_mut(begin.sentence as usize) {
                    vote(votes, *languages);
                }
                continue;
            }
            self.hits.push(Hit {
                atom: *atom,
                word: first as u32,
                last_word: last as u32,
                start: begin.start,
                end: end.end,
                languages: languages.bits(),
            });
        }
    }

    /// Looks up every end of a word.
    fn compound(&mut self, index: usize, word: &Word) {
        let tables = self.tables;
        if tables.tails.nodes.is_empty() {
            return;
        }
        let bytes = bytes_of(self.text, word);
        let longest = bytes.len().saturating_sub(SHORTEST_REST);
        let mut hash = WordHash::EMPTY;
        for (length, byte) in bytes.iter().rev().take(longest).enumerate() {
            hash = hash.push(*byte);
            if length + 1 >= SHORTEST_PART {
                tables.tails.nodes_at(hash.at_node(0), |node| {
                    self.note(node, index, index);
                });
            }
        }
    }
}

fn bytes_of<'a>(text: &'a Text, word: &Word) -> &'a [u8] {
    let bytes = text.folded.as_bytes();
    let range = word.start as usize..word.end as usize;
    bytes.get(range).unwrap_or_default()
}
