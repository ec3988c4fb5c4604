//! Hashes of words, built up byte by byte so that every beginning of a word has one too.

/// A 64-bit hash in two halves: 32-bit arithmetic is what JavaScript translations of the module are quick at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordHash {
    /// Chooses the slot.
    pub place: u32,
    /// Tells words in neighbouring slots apart.
    pub check: u32,
}

impl WordHash {
    /// The hash of no bytes.
    pub const EMPTY: WordHash = WordHash {
        place: 0x811c_9dc5,
        check: 0x9747_b28c,
    };

    /// The hash with one more byte.
    #[inline]
    pub const fn push(self, byte: u8) -> WordHash {
        WordHash {
            place: (self.place ^ byte as u32).wrapping_mul(0x0100_0193),
            check: (self.check.rotate_left(5) ^ byte as u32).wrapping_mul(0x85eb_ca6b),
        }
    }

    /// The hash of the word where it must be written as a name.
    #[inline]
    pub const fn as_name(self) -> WordHash {
        // No folded word holds this byte, so the two never meet.
        self.push(0)
    }

    /// The hash of a whole word.
    pub fn of(bytes: impl IntoIterator<Item = u8>) -> WordHash {
        bytes.into_iter().fold(WordHash::EMPTY, WordHash::push)
    }

    /// The hash of this word as a step from a node of the term trie.
    #[inline]
    pub const fn at_node(self, node: u32) -> WordHash {
        let place = self.place ^ node.wrapping_mul(0x9e37_79b1);
        WordHash {
            place: (place ^ (place >> 15)).wrapping_mul(0x2c1b_3c6d),
            check: self.check ^ node.wrapping_mul(0xc2b2_ae35),
        }
    }
}
