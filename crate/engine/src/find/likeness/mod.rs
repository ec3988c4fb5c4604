//! Likeness: what posts a text resembles, by a small linear model, and the words that say so.
//!
//! Every feature of a text has a weight for each label. A label's score is the sum of the weights of the features that are
//! there, each once, over the square root of the length, so that long texts are not favoured. Where the score reaches a
//! grade, the words that added most to it are hits of the grade's atom, like anything else that is found. Whole numbers only.

pub mod features;
pub mod letters;
pub mod weights;
pub mod windows;

use super::hits::{Hit, Hits};
use crate::{
    draft::{Draft, Sector},
    language::LanguageSet,
    tables::{LikenessLabel, LikenessTables},
    text::Text,
};
use features::{LONGEST_REPLY, Part, Source, of_context, of_text};
use std::ops::Range;
use weights::Weights;

/// Scores are told in sixteenths of a weight.
pub const UNIT: i32 = 16;
/// A feature of the context counts as a quarter of its weight.
pub const CONTEXT: i32 = 4;
/// Added to the number of words before the square root is taken, so that a single word does not weigh too much.
pub const SMOOTHING: u32 = 8;
/// The most words that are told as evidence.
const MOST_WORDS: usize = 5;

/// A model, ready to judge texts.
#[derive(Debug)]
pub struct Likeness {
    weights: Weights,
    labels: Vec<LikenessLabel>,
    lists: Vec<(u32, u32)>,
}

/// What is judged.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// The text, and what was found in it.
    pub text: (&'a Text, &'a Hits),
    /// The text that is answered, and what was found in it.
    pub reply: Option<(&'a Text, &'a Hits)>,
    /// The draft and the sector, for the context; nothing where a text is judged for itself.
    pub context: Option<(&'a Draft, Sector)>,
}

/// A feature with weights: its row, and the words it comes from.
#[derive(Clone, Copy)]
struct Known {
    row: u32,
    first: u32,
    last: u32,
}

impl Likeness {
    /// Loads a model; nothing if it is damaged.
    pub fn load(tables: &LikenessTables) -> Option<Likeness> {
        Some(Likeness {
            weights: Weights::load(&tables.weights)?,
            labels: tables.labels.clone(),
            lists: tables.lists.clone(),
        })
    }

    /// The words that make a text resemble a label so much that a grade is reached, as hits of the grade's atom.
    pub fn find(&self, judged: Judged) -> Vec<Hit> {
        let (text, hits) = judged.text;
        let segments = windows::segments(text);
        let mut known: Vec<(u32, Known)> = Vec::new();
        let source = Source {
            text,
            hits,
            lists: &self.lists,
        };
        of_text(source, Part::Draft, &segments, &mut |feature| {
            if let Some(row) = self.weights.row(feature.hash) {
                let (first, last) = (feature.first, feature.last);
                known.push((feature.segment, Known { row, first, last }));
            }
        });
        // The hits of lists are told last, so the segments are not yet in order.
        known.sort_by_key(|(segment, _)| *segment);
        let steady = self.steady(judged);
        let mut best: Vec<(i32, Range<usize>)> = vec![(i32::MIN, 0..0); self.labels.len()];
        let mut rows: Vec<u32> = Vec::new();
        for window in windows::windows(&segments) {
            let inside = |segment: usize| known.partition_point(|(at, _)| (*at as usize) < segment);
            let range = inside(window.start)..inside(window.end);
            let found = known.get(range.clone()).unwrap_or_default();
            rows.clear();
            rows.extend(found.iter().map(|(_, known)| known.row));
            rows.sort_unstable();
            rows.dedup();
            let words = words_of(&segments, &window);
            let mut sums = vec![0; self.labels.len()];
            self.add(&rows, &mut sums);
            for ((sum, steady), best) in sums.iter().zip(&steady).zip(&mut best) {
                let score = steady.saturating_add(evened(*sum, words));
                if score > best.0 {
                    *best = (score, range.clone());
                }
            }
        }
        let mut hits = Vec::new();
        for ((index, label), (score, range)) in self.labels.iter().enumerate().zip(best) {
            let grades = label.grades.iter().filter(|(from, _)| score >= *from);
            let atoms: Vec<u32> = grades.map(|(_, atom)| *atom).collect();
            if !atoms.is_empty() {
                let found = known.get(range).unwrap_or_default();
                let words = self.evidence(index, found);
                for atom in atoms {
                    hits.extend(words.iter().filter_map(|word| hit(text, atom, *word)));
                }
            }
        }
        hits
    }

    /// The part of every label's score that is the same in all windows.
    fn steady(&self, judged: Judged) -> Vec<i32> {
        let mut sums = vec![0; self.labels.len()];
        if let Some((draft, sector)) = judged.context {
            of_context(draft, sector, |hash| {
                let row = self.weights.row(hash);
                self.add(row.as_slice(), &mut sums);
            });
        }
        let mut reply_sums = vec![0; self.labels.len()];
        let mut words = 0;
        if let Some((text, hits)) = judged.reply {
            words = (text.words.len() as u32).min(LONGEST_REPLY);
            let rows = self.reply_rows(text, hits);
            self.add(&rows, &mut reply_sums);
        }
        let labels = self.labels.iter().zip(sums).zip(reply_sums);
        labels
            .map(|((label, sum), reply)| label.bias + sum * CONTEXT + evened(reply, words))
            .collect()
    }

    fn reply_rows(&self, text: &Text, hits: &Hits) -> Vec<u32> {
        let source = Source {
            text,
            hits,
            lists: &self.lists,
        };
        let mut segments = windows::segments(text);
        segments.retain(|segment| segment.end <= LONGEST_REPLY);
        let mut rows = Vec::new();
        of_text(source, Part::Reply, &segments, &mut |feature| {
            rows.extend(self.weights.row(feature.hash));
        });
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn add(&self, rows: &[u32], sums: &mut [i32]) {
        for row in rows {
            for weight in self.weights.of(*row) {
                if let Some(sum) = sums.get_mut(usize::from(weight.label)) {
                    *sum += i32::from(weight.value);
                }
            }
        }
    }

    /// The words that add most to a label, best first.
    fn evidence(&self, label: usize, found: &[(u32, Known)]) -> Vec<u32> {
        let mut words: Vec<(u32, i32)> = Vec::new();
        let mut rows: Vec<(u32, u32, u32)> = found
            .iter()
            .map(|(_, known)| (known.row, known.first, known.last))
            .collect();
        rows.sort_unstable();
        rows.dedup();
        for (row, first, last) in rows {
            let weights = self.weights.of(row).iter();
            let mut own = weights.filter(|weight| usize::from(weight.label) == label);
            let Some(weight) = own.next() else { continue };
            // Words at the ends of a feature made it, those between were passed over.
            let ends = if first == last { 1 } else { 2 };
            let share = i32::from(weight.value) * UNIT / ends;
            words.extend(
                [first, last]
                    .map(|word| (word, share))
                    .iter()
                    .take(ends as usize),
            );
        }
        words.sort_unstable();
        let mut sums: Vec<(i32, u32)> = words
            .chunk_by(|one, other| one.0 == other.0)
            .filter_map(|shares| {
                let sum = shares.iter().map(|(_, share)| *share).sum::<i32>();
                shares.first().map(|(word, _)| (sum, *word))
            })
            .filter(|(sum, _)| *sum > 0)
            .collect();
        sums.sort_unstable_by_key(|(sum, word)| (std::cmp::Reverse(*sum), *word));
        let most = sums.first().map_or(0, |(sum, _)| *sum);
        sums.retain(|(sum, _)| *sum * 4 >= most);
        sums.truncate(MOST_WORDS);
        sums.into_iter().map(|(_, word)| word).collect()
    }
}

fn hit(text: &Text, atom: u32, index: u32) -> Option<Hit> {
    let word = text.words.get(index as usize)?;
    Some(Hit {
        atom,
        word: index,
        last_word: index,
        start: word.start,
        end: word.end,
        languages: LanguageSet::ALL.bits(),
    })
}

/// How many words a window has.
fn words_of(segments: &[Range<u32>], window: &Range<usize>) -> u32 {
    let inside = segments.get(window.clone()).unwrap_or_default();
    let start = inside.first().map_or(0, |first| first.start);
    inside.last().map_or(0, |last| last.end - start)
}

/// A sum of weights over the square root of the number of words, as a score.
fn evened(sum: i32, words: u32) -> i32 {
    let root = words.saturating_add(SMOOTHING).min(0xffff) << 16;
    // 256 times the root; a text is far too short for the product to leave its bounds.
    sum.saturating_mul(UNIT * 256) / (root.isqrt() as i32).max(1)
}
