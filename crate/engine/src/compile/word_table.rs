//! Building the tables from hashes to nodes.

use crate::{tables::WordTable, text::hash::WordHash};
use std::collections::BTreeSet;

/// The largest filter, in 32-bit words: it is to stay in the processor's cache.
const LARGEST_FILTER: usize = 1 << 16;
/// How many hashes share a bucket at least, on the average: the filter lets few words come so far.
const PER_BUCKET: usize = 2;

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

    /// The table.
    pub fn table(&self) -> WordTable {
        if self.0.is_empty() {
            return WordTable::default();
        }
        let filter = (self.0.len() / 2)
            .next_power_of_two()
            .clamp(1, LARGEST_FILTER);
        let buckets = (self.0.len() / PER_BUCKET).next_power_of_two();
        let bucket = |hash: &WordHash| hash.place as usize & (buckets - 1);
        let mut steps: Vec<&(WordHash, u32)> = self.0.iter().collect();
        steps.sort_by_key(|(hash, _)| bucket(hash));
        let mut table = WordTable {
            filter: vec![0; filter],
            starts: Vec::with_capacity(buckets + 1),
            checks: steps.iter().map(|(hash, _)| hash.check).collect(),
            nodes: steps.iter().map(|(_, node)| *node).collect(),
        };
        for index in 0..=buckets {
            let start = steps.partition_point(|(hash, _)| bucket(hash) < index);
            table.starts.push(start as u32);
        }
        for (hash, _) in steps {
            let bit = hash.place as usize & (filter * 32 - 1);
            if let Some(word) = table.filter.get_mut(bit / 32) {
                *word |= 1 << (bit % 32);
            }
        }
        table
    }
}
