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
use features::{Feature, LONGEST_REPLY, Part, Source, of_context, of_lists, of_words};
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

/// A feature with weights: its row, where it stands, and the words it comes from.
#[derive(Clone, Copy)]
struct Known {
    row: u32,
    segment: u32,
    first: u32,
    last: u32,
}

/// The features with weights, those of words and those of lists, each in the order of the segments.
#[derive(Default)]
struct Found {
    words: Vec<Known>,
    lists: Vec<Known>,
}

/// Sees to it that a feature counts once in a window: when each row was last seen.
struct Once {
    seen: Vec<u32>,
    now: u32,
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
        let source = Source {
            text,
            hits,
            lists: &self.lists,
        };
        let mut found = Found::default();
        of_words(text, Part::Draft, &segments, &mut |feature| {
            found.words.extend(self.known(feature));
        });
        of_lists(source, Part::Draft, &segments, &mut |feature| {
            found.lists.extend(self.known(feature));
        });
        let steady = self.steady(judged);
        let mut best: Vec<(i32, Range<usize>)> = vec![(i32::MIN, 0..0); self.labels.len()];
        let mut sums = vec![0; self.labels.len()];
        let mut once = Once::of(self.weights.rows());
        for window in windows::windows(&segments) {
            sums.fill(0);
            once.begin();
            for known in found.within(&window) {
                if once.first(known.row) {
                    self.add(known.row, &mut sums);
                }
            }
            let words = words_of(&segments, &window);
            for ((sum, steady), best) in sums.iter().zip(&steady).zip(&mut best) {
                let score = steady.saturating_add(evened(*sum, words));
                if score > best.0 {
                    *best = (score, window.clone());
                }
            }
        }
        let mut hits = Vec::new();
        for ((index, label), (score, window)) in self.labels.iter().enumerate().zip(best) {
            let grades = label.grades.iter().filter(|(from, _)| score >= *from);
            let atoms: Vec<u32> = grades.map(|(_, atom)| *atom).collect();
            if !atoms.is_empty() {
                once.begin();
                let known = found.within(&window).filter(|known| once.first(known.row));
                let words = self.evidence(index, known);
                for atom in atoms {
                    hits.extend(words.iter().filter_map(|word| hit(text, atom, *word)));
                }
            }
        }
        hits
    }

    /// A feature, if it has weights.
    #[inline]
    fn known(&self, feature: Feature) -> Option<Known> {
        Some(Known {
            row: self.weights.row(feature.hash)?,
            segment: feature.segment,
            first: feature.first,
            last: feature.last,
        })
    }

    /// The part of every label's score that is the same in all windows.
    fn steady(&self, judged: Judged) -> Vec<i32> {
        let mut sums = vec![0; self.labels.len()];
        if let Some((draft, sector)) = judged.context {
            of_context(draft, sector, |hash| {
                if let Some(row) = self.weights.row(hash) {
                    self.add(row, &mut sums);
                }
            });
        }
        let mut reply_sums = vec![0; self.labels.len()];
        let mut words = 0;
        if let Some((text, hits)) = judged.reply {
            words = (text.words.len() as u32).min(LONGEST_REPLY);
            for row in self.reply_rows(text, hits) {
                self.add(row, &mut reply_sums);
            }
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
        let mut take = |feature: Feature| rows.extend(self.weights.row(feature.hash));
        of_words(text, Part::Reply, &segments, &mut take);
        of_lists(source, Part::Reply, &segments, &mut take);
        rows.sort();
        rows.dedup();
        rows
    }

    fn add(&self, row: u32, sums: &mut [i32]) {
        for weight in self.weights.of(row) {
            if let Some(sum) = sums.get_mut(usize::from(weight.label)) {
                *sum += i32::from(weight.value);
            }
        }
    }

    /// The words that add most to a label, best first.
    fn evidence<'a>(&self, label: usize, found: impl Iterator<Item = &'a Known>) -> Vec<u32> {
        let mut sums: Vec<(u32, i32)> = Vec::new();
        let mut add = |word, value| match sums.iter_mut().find(|(known, _)| *known == word) {
            Some((_, sum)) => *sum += value,
            None => sums.push((word, value)),
        };
        for known in found {
            let mut weights = self.weights.of(known.row).iter();
            let own = weights.find(|weight| usize::from(weight.label) == label);
            let Some(weight) = own else { continue };
            // Words at the ends of a feature made it, those between were passed over.
            let value = i32::from(weight.value) * UNIT;
            if known.first == known.last {
                add(known.first, value);
            } else {
                add(known.first, value / 2);
                add(known.last, value / 2);
            }
        }
        let mut best: Vec<u32> = Vec::new();
        let mut most = 0;
        while best.len() < MOST_WORDS {
            let left = sums.iter().filter(|(word, _)| !best.contains(word));
            match left.max_by_key(|(word, sum)| (*sum, std::cmp::Reverse(*word))) {
                Some((word, sum)) if *sum > 0 && *sum * 4 >= most => {
                    most = most.max(*sum);
                    best.push(*word);
                }
                _ => break,
            }
        }
        best
    }
}

impl Found {
    /// Those in a window.
    fn within(&self, window: &Range<usize>) -> impl Iterator<Item = &Known> {
        let inside = |known: &'_ [Known]| {
            let place = |segment: usize| known.partition_point(|k| (k.segment as usize) < segment);
            place(window.start)..place(window.end)
        };
        let words = self.words.get(inside(&self.words)).unwrap_or_default();
        let lists = self.lists.get(inside(&self.lists)).unwrap_or_default();
        words.iter().chain(lists)
    }
}

impl Once {
    fn of(rows: usize) -> Once {
        Once {
            seen: vec![0; rows],
            now: 0,
        }
    }

    /// Begins a window.
    fn begin(&mut self) {
        self.now += 1;
    }

    /// Whether the row has not been seen in this window.
    #[inline]
    fn first(&mut self, row: u32) -> bool {
        match self.seen.get_mut(row as usize) {
            Some(last) if *last != self.now => {
                *last = self.now;
                true
            }
            _ => false,
        }
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
