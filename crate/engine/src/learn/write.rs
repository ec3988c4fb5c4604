//! Writing the model: weights in eight bits, packed, as text.

use super::{
    grades::{Judgement, Judgements},
    regression::Fitted,
    samples::Samples,
    thin::step,
};
use crate::{
    find::likeness::{
        UNIT,
        features::VERSION,
        letters::Hash,
        weights::{Weight, pack},
    },
    policy::model::{LikenessLabel, LikenessModel, LikenessScore},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::collections::BTreeMap;

/// The length of a line of weights.
const LINE: usize = 160;

/// The model with its weights in whole numbers, not yet told what it was learnt from.
pub fn model(
    samples: &Samples,
    labels: &[&str],
    fitted: &[Fitted],
    judgements: &Judgements,
) -> LikenessModel {
    let text = BASE64_STANDARD.encode(pack(&rows(samples, fitted)));
    let mut rest = text.as_str();
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let (line, behind) = rest.split_at(rest.len().min(LINE));
        lines.push(line.to_owned());
        rest = behind;
    }
    let rows = labels.iter().zip(fitted).zip(judgements);
    let labels = rows.map(|((label, fitted), judged)| {
        let scale = f64::from(UNIT) / step(samples, fitted);
        let row = LikenessLabel {
            bias: (fitted.bias * scale).round() as i32,
            likely: judged.likely.map(|judgement| score(judgement, scale)),
            possible: judged.possible.map(|judgement| score(judgement, scale)),
        };
        ((*label).to_owned(), row)
    });
    LikenessModel {
        features: VERSION,
        learnt_from: String::new(),
        lists: Vec::new(),
        labels: labels.collect(),
        weights: lines,
    }
}

/// The weights in whole steps.
fn rows(samples: &Samples, fitted: &[Fitted]) -> BTreeMap<Hash, Vec<Weight>> {
    let mut rows: BTreeMap<Hash, Vec<Weight>> = BTreeMap::new();
    for (label, fitted) in fitted.iter().enumerate() {
        let step = step(samples, fitted);
        for (column, weight) in samples.columns.iter().zip(&fitted.weights) {
            let value = (weight * column.strength() / step).round() as i8;
            if value != 0 {
                let label = label as u8;
                rows.entry(column.hash)
                    .or_default()
                    .push(Weight { label, value });
            }
        }
    }
    rows
}

fn score(judgement: Judgement, scale: f64) -> LikenessScore {
    LikenessScore {
        from: (judgement.from * scale).ceil() as i32,
        precision: (judgement.precision() * 100.0).round() as u32,
        recall: (judgement.recall() * 100.0).round() as u32,
    }
}
