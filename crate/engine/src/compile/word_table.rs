//! Building the open-addressed tables from hashes to nodes.

use crate::{tables::WordTable, text::hash::WordHash};
use std::collections::BTreeSet;

/// The largest filter, in 32-bit words: it is to stay in the processor's cache.
const LARGEST_FILTER: usize = 1 << 16;

/// What a table will hold: hashes of words as steps from a node, and the nodes they lead to.
#[derive(Debug, Default)]
pub struct Steps(BTreeSet<(WordHash, u32)>);

impl Steps {
    /// Adds a step from `from` by a word to `to`.
    pub fn add(&mut self, from: u32, word: WordHash, to: u32) {
        self.0.insert((word.at_node(from), to));
    }

    /// The nodes that a word leads to from `from`.
    pub fn nodes(&self, from: u32, word: WordHash) -> impl Iterator<Item = u32> {
        let hash = word.at_node(from);
        self.0
            .range((hash, 0)..=(hash, u32::MAX))
            .map(|(_, node)| *node)
    }

    /// The table, at most four fifths full: large lists make it small rather than sparse, for every page loads it.
    pub fn table(&self) -> WordTable {
        if self.0.is_empty() {
            return WordTable::default();
        }
        let slots = (self.0.len() + self.0.len() / 4 + 1).next_power_of_two();
        let filter = (self.0.len() / 2)
            .next_power_of_two()
            .clamp(1, LARGEST_FILTER);
        let mut table = WordTable {
            filter: vec![0; filter],
            checks: vec![0; slots],
            nodes: vec![0; slots],
        };
        for (hash, node) in &self.0 {
            let bit = hash.place as usize & (filter * 32 - 1);
            if let Some(word) = table.filter.get_mut(bit / 32) {
                *word |= 1 << (bit % 32);
            }
            let mut slot = hash.place as usize & (slots - 1);
            while table.nodes.get(slot).is_some_and(|node| *node != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            if let (Some(free), Some(check)) =
                (table.nodes.get_mut(slot), table.checks.get_mut(slot))
            {
                *free = *node;
                *check = hash.check;
            }
        }
        table
    }
}
