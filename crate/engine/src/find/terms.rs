//! Terms: every word is hashed once and looked up; longer terms are followed from word to word.

use super::hits::Hit;
use crate::{
    tables::{TermTables, VOTE, WordTable},
    text::{
        Text, Word,
        hash::WordHash,
        language::{Votes, vote},
    },
};

/// Compounds shorter than this, in letters, are not taken apart.
const SHORTEST_COMPOUND: u8 = 6;
/// The fewest letters that must be left of a compound when its known part is taken away.
const SHORTEST_REST: usize = 3;
/// The fewest bytes of a known part.
const SHORTEST_PART: usize = 3;

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

impl TermTables {
    /// Adds the hits of all terms in a text, and counts the votes for the language of each sentence.
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>, votes: &mut Vec<Votes>) {
        votes.resize(text.sentences.len(), Votes::default());
        for (index, word) in text.words.iter().enumerate() {
            self.words.nodes_at(word.hash.at_node(0), |node| {
                self.arrive(node, text, index, index, hits, votes);
            });
            if word.length >= SHORTEST_COMPOUND {
                self.compounds(text, index, word, hits, votes);
            }
        }
    }

    /// Notes what is found at a node, and follows the terms that go on behind it.
    fn arrive(
        &self,
        node: u32,
        text: &Text,
        first: usize,
        last: usize,
        hits: &mut Vec<Hit>,
        votes: &mut Vec<Votes>,
    ) {
        self.note(node, text, first, last, hits, votes);
        let goes_on = self.goes_on.get(node as usize).copied().unwrap_or(false);
        if !goes_on {
            return;
        }
        if let Some(next) = text.words.get(last + 1).filter(|next| next.joined) {
            self.words.nodes_at(next.hash.at_node(node), |node| {
                self.arrive(node, text, first, last + 1, hits, votes);
            });
        }
    }

    fn note(
        &self,
        node: u32,
        text: &Text,
        first: usize,
        last: usize,
        hits: &mut Vec<Hit>,
        votes: &mut [Votes],
    ) {
        let (Some(begin), Some(end)) = (text.words.get(first), text.words.get(last)) else {
            return;
        };
        let node = node as usize;
        let from = self.find_starts.get(node).copied().unwrap_or(0) as usize;
        let to = self.find_starts.get(node + 1).copied().unwrap_or(0) as usize;
        for (atom, languages) in self.finds.get(from..to).unwrap_or_default() {
            if *atom == VOTE {
                if let Some(votes) = votes.get_mut(begin.sentence as usize) {
                    vote(votes, *languages);
                }
                continue;
            }
            hits.push(Hit {
                atom: *atom,
                word: first as u32,
                last_word: last as u32,
                start: begin.start,
                end: end.end,
                languages: languages.bits(),
            });
        }
    }

    /// Looks up every beginning and every end of a word.
    fn compounds(
        &self,
        text: &Text,
        index: usize,
        word: &Word,
        hits: &mut Vec<Hit>,
        votes: &mut [Votes],
    ) {
        let bytes = text
            .folded
            .as_bytes()
            .get(word.start as usize..word.end as usize)
            .unwrap_or_default();
        let longest = bytes.len().saturating_sub(SHORTEST_REST);
        if !self.heads.nodes.is_empty() {
            let mut hash = WordHash::EMPTY;
            for (length, byte) in bytes.iter().take(longest).enumerate() {
                hash = hash.push(*byte);
                if length + 1 >= SHORTEST_PART {
                    self.heads.nodes_at(hash.at_node(0), |node| {
                        self.note(node, text, index, index, hits, votes);
                    });
                }
            }
        }
        if !self.tails.nodes.is_empty() {
            let mut hash = WordHash::EMPTY;
            for (length, byte) in bytes.iter().rev().take(longest).enumerate() {
                hash = hash.push(*byte);
                if length + 1 >= SHORTEST_PART {
                    self.tails.nodes_at(hash.at_node(0), |node| {
                        self.note(node, text, index, index, hits, votes);
                    });
                }
            }
        }
    }
}
