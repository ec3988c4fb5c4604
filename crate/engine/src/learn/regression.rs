//! Logistic regression for one label with elastic net, by coordinate descent.
//!
//! Each step minimises along one weight under a bound on the second derivative that holds within a trust region, so the
//! objective never rises (Genkin, Lewis and Madigan, 2007).

use super::samples::{Column, Samples};

/// What a label is to a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// It has the label.
    Has,
    /// It has not.
    HasNot,
    /// It says nothing.
    Masked,
}

/// Pull of weights towards nought: in proportion to their size, and to its square.
const L1: f64 = 0.02;
const L2: f64 = 0.1;
/// How much more a sample with the label counts than one without.
const POSITIVE: f64 = 2.0;
/// The most times all weights are gone through, and between them those that are not nought.
const MOST_PASSES: usize = 15;
const MOST_INNER: usize = 6;
/// A pass that changes no weight by more than this is the last.
const ENOUGH: f64 = 0.02;

/// The weights of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The score of a sample without features.
    pub bias: f64,
    /// A weight for each column.
    pub weights: Vec<f64>,
}

/// Finds the weights that tell best which samples have the label. Only those of `kept` may be other than nought.
pub fn fit(samples: &Samples, targets: &[Target], kept: Option<&[bool]>) -> Fitted {
    let mut fitting = Fitting::new(samples, targets);
    let columns: Vec<usize> = (0..samples.columns.len())
        .filter(|column| kept.is_none_or(|kept| kept[*column]))
        .collect();
    for _ in 0..MOST_PASSES {
        let mut change = fitting.step_bias();
        for column in &columns {
            change = change.max(fitting.step(*column));
        }
        if change < ENOUGH {
            break;
        }
        let mut active = columns.clone();
        active.retain(|column| fitting.fitted.weights[*column] != 0.0);
        for _ in 0..MOST_INNER {
            let mut change = fitting.step_bias();
            for column in &active {
                change = change.max(fitting.step(*column));
            }
            if change < ENOUGH {
                break;
            }
        }
    }
    fitting.fitted
}

struct Fitting<'a> {
    samples: &'a Samples,
    /// What each sample counts for, and the probability it should have.
    counts: Vec<f64>,
    wanted: Vec<f64>,
    /// The score of each sample, and its probability.
    scores: Vec<f64>,
    probable: Vec<f64>,
    fitted: Fitted,
    /// How far each weight may move in one step.
    trust: Vec<f64>,
}

impl<'a> Fitting<'a> {
    fn new(samples: &'a Samples, targets: &[Target]) -> Self {
        // The windows of a post that has the label share what it counts for.
        let mut has = vec![0; samples.rows.last().map_or(0, |row| row.post + 1)];
        for (row, target) in samples.rows.iter().zip(targets) {
            has[row.post] += usize::from(*target == Target::Has);
        }
        let rows = samples.rows.iter().zip(targets);
        let counts = rows.map(|(row, target)| match target {
            Target::Has => POSITIVE / has[row.post] as f64,
            Target::HasNot => 1.0,
            Target::Masked => 0.0,
        });
        let wanted = targets
            .iter()
            .map(|target| f64::from(u8::from(*target == Target::Has)));
        let start = -3.0;
        let size = samples.rows.len();
        Fitting {
            samples,
            counts: counts.collect(),
            wanted: wanted.collect(),
            scores: vec![start; size],
            probable: vec![probability(start); size],
            fitted: Fitted {
                bias: start,
                weights: vec![0.0; samples.columns.len()],
            },
            trust: vec![1.0; samples.columns.len()],
        }
    }

    /// Moves one weight; tells by how much.
    fn step(&mut self, index: usize) -> f64 {
        let samples = self.samples;
        let column = &samples.columns[index];
        let weight = self.fitted.weights[index];
        let slope = self.slope(column) + L2 * weight;
        if weight == 0.0 && slope.abs() <= L1 {
            return 0.0;
        }
        let trust = self.trust[index];
        let mut bend = L2;
        for sample in &column.samples {
            let value = samples.value(column, *sample);
            let place = *sample as usize;
            let probable = self.probable[place];
            let most = (probable * (1.0 - probable) * (1.0 + 1.5 * trust * value)).min(0.25);
            bend += self.counts[place] * value * value * most;
        }
        let bend = bend.max(1e-6);
        let aim = weight - slope / bend;
        let shrunk = (aim.abs() - L1 / bend).max(0.0).copysign(aim);
        let change = (shrunk - weight).clamp(-trust, trust);
        if change == 0.0 {
            return 0.0;
        }
        self.trust[index] = (2.0 * change.abs()).max(trust / 2.0);
        self.fitted.weights[index] = weight + change;
        for sample in &column.samples {
            let value = samples.value(column, *sample);
            self.move_score(*sample as usize, change * value);
        }
        change.abs()
    }

    fn slope(&self, column: &Column) -> f64 {
        let each = column.samples.iter().map(|sample| {
            let place = *sample as usize;
            let error = self.probable[place] - self.wanted[place];
            self.counts[place] * error * self.samples.value(column, *sample)
        });
        each.sum()
    }

    fn step_bias(&mut self) -> f64 {
        let (mut slope, mut bend) = (0.0, 1e-6);
        for ((count, probable), wanted) in self.counts.iter().zip(&self.probable).zip(&self.wanted)
        {
            slope += count * (probable - wanted);
            bend += count * probable * (1.0 - probable);
        }
        let change = (-slope / (1.5 * bend)).clamp(-0.5, 0.5);
        self.fitted.bias += change;
        for place in 0..self.scores.len() {
            self.move_score(place, change);
        }
        change.abs()
    }

    fn move_score(&mut self, place: usize, change: f64) {
        self.scores[place] += change;
        self.probable[place] = probability(self.scores[place]);
    }
}

fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}
