//! Learning: from labelled posts to a model of likeness. For the command line; no page loads any of this.
//!
//! The same posts, word lists and features give the same model, byte for byte: everything goes in a fixed order.

mod folds;
mod grades;
mod regression;
mod samples;
mod thin;
mod write;

use crate::{
    Draft,
    compile::lists_only,
    find::likeness::{features, weights::MOST_LABELS},
    policy::{Policy, model::LikenessModel},
};
use samples::Samples;
use std::collections::{BTreeMap, BTreeSet};

pub use folds::FOLDS;
pub use grades::{Judged, Judgement, Judgements};

/// A post, and the labels that people gave it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Post {
    /// The post.
    pub draft: Draft,
    /// The labels that it has.
    pub expect: BTreeSet<String>,
    /// The labels that it may have or not.
    pub allow: BTreeSet<String>,
}

/// What came of learning.
#[derive(Clone, Debug)]
pub struct Learnt {
    /// The model.
    pub model: LikenessModel,
    /// How it judged posts that it had not seen, label by label.
    pub judgements: Judgements,
}

/// Why nothing could be learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnError {
    /// No label has posts enough.
    TooFew {
        /// How many posts a label needs.
        needed: usize,
    },
    /// There are more labels than a model can tell apart.
    TooMany {
        /// How many there are.
        found: usize,
    },
    /// The policy's word lists could not be compiled.
    Lists,
}

impl std::fmt::Display for LearnError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LearnError::TooFew { needed } => {
                write!(
                    f,
                    "no label has posts enough to learn from; each needs {needed}"
                )
            }
            LearnError::TooMany { found } => {
                write!(
                    f,
                    "{found} labels; a model tells at most {MOST_LABELS} apart"
                )
            }
            LearnError::Lists => f.write_str("the policy's word lists could not be compiled"),
        }
    }
}

impl std::error::Error for LearnError {}

/// The fewest posts of a label that can be learnt.
const FEWEST: usize = 20;

/// Learns a model from posts. Beside the words, the hits of the flat policy's lists whose names begin with one of
/// `prefixes` and of the organisation's own words are features.
///
/// # Errors
/// If no label has posts enough, there are too many labels, or the policy's lists cannot be used.
pub fn learn(policy: &Policy, prefixes: &[String], posts: &[Post]) -> Result<Learnt, LearnError> {
    let names: Vec<String> = policy
        .terms
        .keys()
        .filter(|name| prefixes.iter().any(|prefix| name.starts_with(prefix)))
        .cloned()
        .collect();
    let (checker, lists) = lists_only(policy, &names).ok_or(LearnError::Lists)?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for label in posts.iter().flat_map(|post| &post.expect) {
        *counts.entry(label).or_default() += 1;
    }
    counts.retain(|_, count| *count >= FEWEST);
    let labels: Vec<&str> = counts.into_keys().collect();
    match labels.len() {
        0 => return Err(LearnError::TooFew { needed: FEWEST }),
        1..=MOST_LABELS => {}
        found => return Err(LearnError::TooMany { found }),
    }
    let samples = Samples::of(&checker, &lists, posts);
    let judgements = folds::judge(&samples, posts, &labels);
    let fitted = folds::fit(&samples, posts, &labels, None);
    let model = LikenessModel {
        learnt_from: fingerprint(policy, &names, posts),
        lists: names,
        ..write::model(&samples, &labels, &fitted, &judgements)
    };
    Ok(Learnt { model, judgements })
}

/// A fingerprint of what a model is learnt from: posts and their labels, word lists, the version of the features.
pub fn fingerprint(policy: &Policy, lists: &[String], posts: &[Post]) -> String {
    let mut hash = Fnv64::default();
    hash.add(&features::VERSION.to_string());
    for name in lists {
        hash.add(name);
        for (language, words) in policy.terms.get(name).into_iter().flatten() {
            hash.add(language.code());
            for word in words {
                hash.add(word);
            }
        }
    }
    for post in posts {
        let draft = &post.draft;
        hash.add(&draft.text);
        hash.add(draft.reply_to.as_deref().unwrap_or_default());
        let context = (draft.kind, draft.media, draft.audience, draft.role);
        hash.add(&format!("{:?} {context:?} {:?}", draft.lang, draft.sector));
        for labels in [&post.expect, &post.allow] {
            for label in labels {
                hash.add(label);
            }
            hash.add("");
        }
    }
    format!("{:016x}", hash.0)
}

/// The hash function FNV-1a with 64 bits.
struct Fnv64(u64);

impl Default for Fnv64 {
    fn default() -> Self {
        Fnv64(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv64 {
    /// Adds a text and an end that no text holds.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
