//! Thinning: of all weights those that matter most, so that a model stays small.

use super::{regression::Fitted, samples::Samples};

/// The most bytes that the packed weights may take.
const LARGEST: usize = 97_000;
/// What a weight takes, and what a feature takes beside its weights, in bytes.
const PER_WEIGHT: usize = 2;
const PER_FEATURE: usize = 3;

/// Which weights to keep, for each label.
pub fn kept(samples: &Samples, fitted: &[Fitted]) -> Vec<Vec<bool>> {
    let columns = samples.columns.len();
    let mut ranked: Vec<(f64, usize, usize)> = Vec::new();
    for (label, fitted) in fitted.iter().enumerate() {
        for (place, (column, weight)) in samples.columns.iter().zip(&fitted.weights).enumerate() {
            if *weight != 0.0 {
                // How much a weight moves the scores of all posts together.
                let reach = (column.samples.len() as f64).sqrt();
                ranked.push((weight.abs() * column.strength() * reach, label, place));
            }
        }
    }
    ranked.sort_by(|one, other| {
        let by_worth = other.0.total_cmp(&one.0);
        by_worth.then((one.1, one.2).cmp(&(other.1, other.2)))
    });
    let mut kept = vec![vec![false; columns]; fitted.len()];
    let mut known = vec![false; columns];
    let mut bytes = 0;
    for (_, label, place) in ranked {
        bytes += PER_WEIGHT + if known[place] { 0 } else { PER_FEATURE };
        if bytes > LARGEST {
            break;
        }
        known[place] = true;
        kept[label][place] = true;
    }
    kept
}

/// What one step of a label's eight bits stands for.
pub fn step(samples: &Samples, fitted: &Fitted) -> f64 {
    let weights = samples.columns.iter().zip(&fitted.weights);
    let sizes = weights.map(|(column, weight)| (weight * column.strength()).abs());
    sizes.fold(1e-3, f64::max) / f64::from(i8::MAX)
}
