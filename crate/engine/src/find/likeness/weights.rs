//! Weights: what each feature says for or against each label, packed small and looked up fast.

use super::letters::Hash;

/// A weight of a feature for a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The label, as its place.
    pub label: u8,
    /// How much it says for the label, or against it.
    pub value: i8,
}

/// The most labels that weights can tell apart.
pub const MOST_LABELS: usize = 128;

/// The bit of a packed label behind which more weights of the same feature come.
const MORE: u8 = 0x80;

/// Packs weights: for each feature the distance of its hash from the one before, then its weights.
#[cfg(feature = "compile")]
pub fn pack(rows: &std::collections::BTreeMap<Hash, Vec<Weight>>) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut last = 0;
    for (hash, weights) in rows.iter().filter(|(_, weights)| !weights.is_empty()) {
        let mut distance = hash - last;
        last = *hash;
        while distance >= 0x80 {
            packed.push(distance as u8 | 0x80);
            distance >>= 7;
        }
        packed.push(distance as u8);
        for (index, weight) in weights.iter().enumerate() {
            let more = if index + 1 < weights.len() { MORE } else { 0 };
            packed.extend([weight.label | more, weight.value as u8]);
        }
    }
    packed
}

/// Goes through packed weights; nothing if they are damaged.
pub fn unpack(packed: &[u8], mut each: impl FnMut(Hash, Weight)) -> Option<()> {
    let mut bytes = packed.iter().copied();
    let mut last: Hash = 0;
    while let Some(mut byte) = bytes.next() {
        let mut distance = 0u32;
        let mut shift = 0;
        while byte >= 0x80 {
            distance |= u32::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            byte = bytes.next()?;
        }
        distance |= u32::from(byte).checked_shl(shift)?;
        last = last.checked_add(distance)?;
        loop {
            let label = bytes.next()?;
            let value = bytes.next()? as i8;
            let weight = Weight {
                label: label & !MORE,
                value,
            };
            each(last, weight);
            if label & MORE == 0 {
                break;
            }
        }
    }
    Some(())
}

/// Weights by the hash of their feature.
#[derive(Debug, Default)]
pub struct Weights {
    /// A bitmap over the hashes, which turns most features away.
    filter: Vec<u32>,
    /// The hash in each slot.
    hashes: Vec<Hash>,
    /// The row in each slot, counted from one; 0 is an empty slot.
    rows: Vec<u32>,
    /// Where each row begins in `weights`; one entry more than there are rows.
    starts: Vec<u32>,
    weights: Vec<Weight>,
}

impl Weights {
    /// Unpacks weights; nothing if they are damaged.
    pub fn load(packed: &[u8]) -> Option<Weights> {
        let mut keys: Vec<Hash> = Vec::new();
        let mut starts: Vec<u32> = Vec::new();
        let mut weights = Vec::new();
        unpack(packed, |hash, weight| {
            if keys.last() != Some(&hash) {
                keys.push(hash);
                starts.push(weights.len() as u32);
            }
            weights.push(weight);
        })?;
        starts.push(weights.len() as u32);
        let slots = (keys.len() * 2).next_power_of_two();
        let mut loaded = Weights {
            filter: vec![0; (slots / 4).max(1)],
            hashes: vec![0; slots],
            rows: vec![0; slots],
            starts,
            weights,
        };
        for (row, hash) in keys.into_iter().enumerate() {
            loaded.insert(hash, row as u32 + 1);
        }
        Some(loaded)
    }

    fn insert(&mut self, hash: Hash, row: u32) {
        let bit = hash as usize & (self.filter.len() * 32 - 1);
        if let Some(word) = self.filter.get_mut(bit / 32) {
            *word |= 1 << (bit % 32);
        }
        let mask = self.rows.len() - 1;
        let mut slot = hash as usize & mask;
        while self.rows.get(slot).is_some_and(|row| *row != 0) {
            slot = (slot + 1) & mask;
        }
        if let (Some(free), Some(known)) = (self.rows.get_mut(slot), self.hashes.get_mut(slot)) {
            *free = row;
            *known = hash;
        }
    }

    /// The row of a feature, if it has any weight.
    #[inline]
    pub fn row(&self, hash: Hash) -> Option<u32> {
        let bit = hash as usize & (self.filter.len() * 32).wrapping_sub(1);
        let word = self.filter.get(bit / 32).copied().unwrap_or(0);
        if word & (1 << (bit % 32)) == 0 {
            return None;
        }
        let mask = self.rows.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        loop {
            let row = self.rows.get(slot).copied().filter(|row| *row != 0)?;
            if self.hashes.get(slot) == Some(&hash) {
                return Some(row - 1);
            }
            slot = slot.wrapping_add(1) & mask;
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The weights of a row.
    #[inline]
    pub fn of(&self, row: u32) -> &[Weight] {
        let row = row as usize;
        let from = self.starts.get(row).copied().unwrap_or(0) as usize;
        let to = self.starts.get(row + 1).copied().unwrap_or(0) as usize;
        self.weights.get(from..to).unwrap_or_default()
    }
}

#[cfg(all(test, feature = "compile"))]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_is_packed_is_found_again() {
        let weight = |label, value| Weight { label, value };
        let rows = BTreeMap::from([
            (0, vec![weight(3, -128)]),
            (7, vec![weight(0, 127), weight(127, 1)]),
            (u32::MAX, vec![weight(1, -1)]),
        ]);
        let packed = pack(&rows);
        let loaded = Weights::load(&packed).expect("it is whole");
        for (hash, weights) in &rows {
            let found = loaded.row(*hash).map(|row| loaded.of(row));
            assert_eq!(found, Some(weights.as_slice()), "{hash}");
        }
        assert_eq!(loaded.row(8), None);
        assert!(Weights::load(&packed[..packed.len() - 1]).is_none());
        assert!(Weights::load(&[0xff; 9]).is_none());
    }

    #[test]
    fn no_weights_find_nothing() {
        assert_eq!(Weights::default().row(1), None);
        assert_eq!(Weights::load(&[]).and_then(|none| none.row(0)), None);
    }
}
