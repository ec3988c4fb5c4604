//! Folds: posts are judged by models that have not seen them.

use super::{
    Post,
    grades::{Judgements, judgements},
    regression::{self, Fitted, Target},
    samples::Samples,
    thin,
};
use std::thread;

/// How many models judge; each sees all posts but those of one fold.
pub const FOLDS: u64 = 5;
/// How many posts in a row share a fold.
const NEIGHBOURS: usize = 8;

/// Judges every post by a model that was learnt from the other folds.
pub fn judge(samples: &Samples, posts: &[Post], labels: &[&str]) -> Judgements {
    let mut scores = vec![vec![f64::NEG_INFINITY; posts.len()]; labels.len()];
    for fold in 0..FOLDS {
        let fitted = fit(samples, posts, labels, Some(fold));
        for row in &samples.rows {
            if fold_of(row.post) != fold {
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
    let held_out: Vec<bool> = (0..posts.len())
        .map(|post| without.is_some_and(|fold| fold_of(post) == fold))
        .collect();
    let targets = |label: &str| -> Vec<Target> {
        let rows = samples.rows.iter();
        let target = rows.map(|row| match &posts[row.post] {
            _ if held_out[row.post] => Target::Masked,
            post if post.expect.contains(label) => Target::Has,
            post if post.allow.contains(label) => Target::Masked,
            _ => Target::HasNot,
        });
        target.collect()
    };
    let first = side_by_side(labels.len(), |label| {
        regression::fit(samples, &targets(labels[label]), None)
    });
    let kept = thin::kept(samples, &first);
    // The weights that stay make up for those that went, and of a long post only the window counts that shows the label.
    side_by_side(labels.len(), |label| {
        let mut targets = targets(labels[label]);
        only_best(samples, &first[label], &mut targets);
        regression::fit(samples, &targets, Some(&kept[label]))
    })
}

/// Masks all windows of a post that has the label but the one that scores best.
fn only_best(samples: &Samples, fitted: &Fitted, targets: &mut [Target]) {
    let mut start = 0;
    for windows in samples.rows.chunk_by(|one, other| one.post == other.post) {
        let scores = windows
            .iter()
            .map(|row| samples.score(row, fitted.bias, &fitted.weights));
        let best = scores
            .enumerate()
            .max_by(|one, other| one.1.total_cmp(&other.1));
        for (place, target) in targets[start..start + windows.len()].iter_mut().enumerate() {
            if *target == Target::Has && best.is_some_and(|(best, _)| best != place) {
                *target = Target::Masked;
            }
        }
        start += windows.len();
    }
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

/// The fold of a post, from its place. Neighbours stay together: who writes posts one after another likes to turn the one before.
fn fold_of(post: usize) -> u64 {
    (post / NEIGHBOURS) as u64 % FOLDS
}
