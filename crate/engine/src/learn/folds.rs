//! Folds: posts are judged by models that have not seen them.

use super::{
    Fnv64, Post,
    grades::{Judgements, judgements},
    regression::{self, Fitted, Target},
    samples::Samples,
    thin,
};
use std::thread;

/// How many models judge; each sees all posts but those of one fold.
pub const FOLDS: u64 = 5;

/// Judges every post by a model that was learnt from the other folds.
pub fn judge(samples: &Samples, posts: &[Post], labels: &[&str]) -> Judgements {
    let mut scores = vec![vec![f64::NEG_INFINITY; posts.len()]; labels.len()];
    for fold in 0..FOLDS {
        let fitted = fit(samples, posts, labels, Some(fold));
        for row in &samples.rows {
            if fold_of(&posts[row.post]) != fold {
                continue;
            }
            for (fitted, scores) in fitted.iter().zip(&mut scores) {
                let score = samples.score(row, fitted.bias, &fitted.weights);
                scores[row.post] = scores[row.post].max(score);
            }
        }
    }
    judgements(posts, labels, &scores)
}

/// Learns the weights of every label from all posts, or from all but those of a fold.
pub fn fit(
    samples: &Samples,
    posts: &[Post],
    labels: &[&str],
    without: Option<u64>,
) -> Vec<Fitted> {
    let held_out: Vec<bool> = posts
        .iter()
        .map(|post| without.is_some_and(|fold| fold_of(post) == fold))
        .collect();
    let one = |label: &str, kept: Option<&[bool]>| {
        let targets = samples.rows.iter().map(|row| match &posts[row.post] {
            _ if held_out[row.post] => Target::Masked,
            post if post.expect.contains(label) => Target::Has,
            post if post.allow.contains(label) => Target::Masked,
            _ => Target::HasNot,
        });
        regression::fit(samples, &targets.collect::<Vec<Target>>(), kept)
    };
    let first = side_by_side(labels.len(), |label| one(labels[label], None));
    let kept = thin::kept(samples, &first);
    // Those that stay make up for those that went.
    side_by_side(labels.len(), |label| one(labels[label], Some(&kept[label])))
}

/// Does a number of things on as many threads as there are processors; the results are in order.
fn side_by_side(count: usize, each: impl Fn(usize) -> Fitted + Sync) -> Vec<Fitted> {
    let threads = thread::available_parallelism().map_or(1, |count| count.get());
    let each = &each;
    thread::scope(|scope| {
        let shares: Vec<_> = (0..threads)
            .map(|share| {
                let own = (share..count).step_by(threads);
                scope.spawn(move || own.map(|index| (index, each(index))).collect::<Vec<_>>())
            })
            .collect();
        let done = shares
            .into_iter()
            .flat_map(|share| share.join().unwrap_or_default());
        let mut done: Vec<(usize, Fitted)> = done.collect();
        done.sort_by_key(|(index, _)| *index);
        done.into_iter().map(|(_, fitted)| fitted).collect()
    })
}

/// The fold of a post, from its text: whoever writes the same post twice does not help the model to judge it.
fn fold_of(post: &Post) -> u64 {
    let mut hash = Fnv64::default();
    hash.add(&post.draft.text.to_lowercase());
    (hash.0 >> 7) % FOLDS
}
