//! Grades: from which score on a label is likely or possible, and what that is worth.

use super::Post;

/// How many of the posts that only just reach a grade have the label. Chosen so that all that reach it are right as often as a hint
/// should be: of the likely ones, more than nine in ten.
const LIKELY: f64 = 0.78;
const POSSIBLE: f64 = 0.3;
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
    let judgements: Vec<Judgement> = order
        .iter()
        .map(|(score, has)| {
            at.from = *score;
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
            at
        })
        .collect();
    let stretches = stretches(&order);
    let grade = |least: f64| {
        let reached = stretches
            .iter()
            .take_while(|stretch| stretch.share() >= least);
        let count = reached.map(|stretch| stretch.posts).sum::<usize>();
        let last = judgements.get(count.checked_sub(1)?)?;
        (last.right >= FEWEST_FOUND).then_some(*last)
    };
    Judged {
        label: label.to_owned(),
        likely: grade(LIKELY),
        possible: grade(POSSIBLE),
        best,
        scores: scores.to_vec(),
    }
}

/// Posts of neighbouring scores.
struct Stretch {
    posts: usize,
    right: usize,
}

impl Stretch {
    /// How many of the posts have the label.
    fn share(&self) -> f64 {
        ratio(self.right, self.posts)
    }
}

/// Cuts ordered posts into stretches in which ever fewer have the label: the isotonic regression of having it on the score, by pooling
/// adjacent violators (Ayer and others, 1955).
fn stretches(order: &[(f64, bool)]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (_, has) in order {
        let mut last = Stretch {
            posts: 1,
            right: usize::from(*has),
        };
        while let Some(before) = stretches.pop_if(|before| before.share() <= last.share()) {
            last.posts += before.posts;
            last.right += before.right;
        }
        stretches.push(last);
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_given_as_long_as_posts_at_its_edge_are_right_often_enough() {
        // From the best score down: ten right, then every other one, then none.
        let has = |index: usize| index < 10 || (index < 20 && index.is_multiple_of(2));
        let posts: Vec<Post> = (0..30)
            .map(|index| Post {
                expect: has(index).then(|| "tone".to_owned()).into_iter().collect(),
                ..Post::default()
            })
            .collect();
        let scores: Vec<f64> = (0..30).map(|index| -f64::from(index)).collect();
        let judged = judged(&posts, "tone", &scores);
        let likely = judged.likely.expect("ten posts are likely");
        assert_eq!((likely.right, likely.wrong), (11, 0));
        let possible = judged.possible.expect("some more are possible");
        assert_eq!((possible.right, possible.wrong), (15, 4));
    }
}
