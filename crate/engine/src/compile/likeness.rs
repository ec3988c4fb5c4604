//! The model of likeness to tables: the labels that rules ask for, their weights, and the lists whose hits are features.

use super::atoms::{Atoms, Source};
use crate::{
    find::likeness::{
        features::VERSION,
        letters::{Hash, of_name},
        weights::{MOST_LABELS, Weight, pack, unpack},
    },
    policy::{
        Policy, Problem,
        model::{LikenessModel, OrganisationList},
    },
    tables::{Atom, LikenessLabel, LikenessTables},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::collections::BTreeMap;

/// The tables of the model; nothing if no rule asks for it or it cannot be used.
pub fn tables(
    policy: &Policy,
    atoms: &mut Atoms,
    problems: &mut Vec<Problem>,
) -> Option<LikenessTables> {
    let model = policy.likeness.as_ref()?;
    let mut kept: Vec<Option<u8>> = vec![None; MOST_LABELS];
    let mut labels = Vec::new();
    for ((name, label), kept) in model.labels.iter().zip(&mut kept) {
        let asked = atoms.likeness();
        let own = asked.iter().filter(|(asked, ..)| asked == name);
        let grades: Vec<(i32, Atom)> = own
            .filter_map(|(_, grade, atom)| Some((label.score(*grade)?.from, *atom)))
            .collect();
        if !grades.is_empty() {
            *kept = Some(labels.len() as u8);
            labels.push(LikenessLabel {
                bias: label.bias,
                grades,
            });
        }
    }
    if labels.is_empty() {
        return None;
    }
    match weights(model, &kept) {
        Ok(weights) => Some(LikenessTables {
            weights: pack(&weights),
            labels,
            lists: lists(&model.lists, atoms),
        }),
        Err(message) => {
            problems.push(Problem::error("likeness", message));
            None
        }
    }
}

/// The weights of the labels that are kept, under their new numbers.
fn weights(
    model: &LikenessModel,
    kept: &[Option<u8>],
) -> Result<BTreeMap<Hash, Vec<Weight>>, String> {
    if model.features != VERSION {
        return Err(format!(
            "the model was learnt with version {} of the features, this engine has version \
             {VERSION}; learn it anew with: omtanke learn",
            model.features
        ));
    }
    let damaged = || "the weights are damaged; learn them anew with: omtanke learn".to_owned();
    let packed = BASE64_STANDARD
        .decode(model.weights.concat())
        .map_err(|_| damaged())?;
    let mut rows: BTreeMap<Hash, Vec<Weight>> = BTreeMap::new();
    unpack(&packed, |hash, weight| {
        let label = kept.get(usize::from(weight.label)).copied().flatten();
        if let Some(label) = label {
            let value = weight.value;
            rows.entry(hash).or_default().push(Weight { label, value });
        }
    })
    .ok_or_else(damaged)?;
    Ok(rows)
}

/// The lists whose hits are features, and those of the organisation, as atoms with the hashes of their names, by atom.
pub fn lists(names: &[String], atoms: &mut Atoms) -> Vec<(Atom, Hash)> {
    let named = names
        .iter()
        .map(|list| (Source::Terms(list.clone()), of_name(list)));
    let own = OrganisationList::ALL
        .into_iter()
        .map(|(list, name)| (Source::Organisation(list), of_name(name)));
    let mut lists: Vec<(Atom, Hash)> = named
        .chain(own)
        .map(|(source, name)| (atoms.of(source), name))
        .collect();
    lists.sort_unstable();
    lists
}
