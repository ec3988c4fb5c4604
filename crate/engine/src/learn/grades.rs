//! Grades: from which score on a label is likely or possible, and what that is worth.

use super::Post;

/// The precision that a grade promises, against posts of all kinds.
const LIKELY: f64 = 0.9;
const POSSIBLE: f64 = 0.6;
/// A grade that fewer posts with the label reach is not given.
const FEWEST_FOUND: usize = 6;

/// How often a score was right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The score from which on the label is given.
    pub from: f64,
    /// Posts that have the label and got it.
    pub right: usize,
    /// Posts that got it and should not.
    pub wrong: usize,
    /// Posts that have the label and did not get it.
    pub missed: usize,
}

/// Judgements of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The label.
    pub label: String,
    /// From where it is likely, if ever.
    pub likely: Option<Judgement>,
    /// From where it is possible, if ever.
    pub possible: Option<Judgement>,
    /// From where precision and recall are best taken together.
    pub best: Judgement,
    /// The score of every post.
    pub scores: Vec<f64>,
}

/// Judgements of all labels.
pub type Judgements = Vec<Judged>;

impl Judgement {
    /// How many of those that got the label have it.
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    /// How many of those that have the label got it.
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    part as f64 / whole as f64
}

/// Judges the scores that posts got for each label.
pub fn judgements(posts: &[Post], labels: &[&str], scores: &[Vec<f64>]) -> Judgements {
    labels
        .iter()
        .zip(scores)
        .map(|(label, scores)| judged(posts, label, scores))
        .collect()
}

fn judged(posts: &[Post], label: &str, scores: &[f64]) -> Judged {
    let mut order: Vec<(f64, bool)> = posts
        .iter()
        .zip(scores)
        .filter(|(post, _)| post.expect.contains(label) || !post.allow.contains(label))
        .map(|(post, score)| (*score, post.expect.contains(label)))
        .collect();
    // Those without the label first among equals, so that no lucky order helps.
    order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let all = order.iter().filter(|(_, has)| *has).count();
    let mut at = Judgement {
        missed: all,
        ..Judgement::default()
    };
    let mut best = at;
    let (mut likely, mut possible) = (None, None);
    for (score, has) in order {
        at.from = score;
        match has {
            true => {
                at.right += 1;
                at.missed -= 1;
            }
            false => at.wrong += 1,
        }
        if at.f1() > best.f1() {
            best = at;
        }
        // One wrong more than were seen: the score is chosen on the posts that judge it.
        let careful = at.right as f64 / (at.right + at.wrong + 1) as f64;
        if has && at.right >= FEWEST_FOUND {
            if careful >= LIKELY || (at.wrong == 0 && at.right >= 10) {
                likely = Some(at);
            }
            if careful >= POSSIBLE {
                possible = Some(at);
            }
        }
    }
    Judged {
        label: label.to_owned(),
        likely,
        possible,
        best,
        scores: scores.to_vec(),
    }
}
