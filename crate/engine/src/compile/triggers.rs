//! Triggers: which atoms must be found for a rule to hold at all, so that a check asks only the rules that can.

use crate::tables::{Atom, Condition, RuleRow};

/// Atoms of which at least one must be found for the condition to hold; nothing if it can hold without any. `concepts` has the
/// same of each concept.
pub fn triggers(condition: &Condition, concepts: &[Option<Vec<Atom>>]) -> Option<Vec<Atom>> {
    match condition {
        Condition::Found(atom) => Some(vec![*atom]),
        Condition::Concept(place) => concepts.get(*place as usize)?.clone(),
        // Each child is necessary, so any one child's triggers will do: the shortest list is the rarest.
        Condition::All(conditions) => conditions
            .iter()
            .filter_map(|condition| triggers(condition, concepts))
            .min_by_key(|atoms| atoms.len()),
        Condition::Near(near) => Some(near.anchors.clone()),
        Condition::Any(conditions) => {
            let mut atoms = Vec::new();
            for condition in conditions {
                atoms.extend(triggers(condition, concepts)?);
            }
            atoms.sort_unstable();
            atoms.dedup();
            Some(atoms)
        }
        Condition::Count(inner, _)
        | Condition::Quoted(inner)
        | Condition::Unquoted(inner)
        | Condition::Unnegated(inner, _) => triggers(inner, concepts),
        Condition::Context(_)
        | Condition::ReplyTo(_)
        | Condition::Language(_)
        | Condition::Capitals
        | Condition::Exclamation
        | Condition::Question
        | Condition::Not(_) => None,
    }
}

/// For each atom where its rules begin, the rules, and those that no atom triggers.
pub fn index(
    rules: &[RuleRow],
    concepts: &[Option<Vec<Atom>>],
    atoms: usize,
) -> (Vec<u32>, Vec<u32>, Vec<u32>) {
    let mut by_atom = vec![Vec::new(); atoms];
    let mut always = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        match triggers(&rule.when, concepts) {
            None => always.push(index as u32),
            Some(triggers) => {
                for atom in triggers {
                    if let Some(rules) = by_atom.get_mut(atom as usize) {
                        rules.push(index as u32);
                    }
                }
            }
        }
    }
    let mut starts = Vec::with_capacity(atoms + 1);
    let mut triggered = Vec::new();
    for rules in by_atom {
        starts.push(triggered.len() as u32);
        triggered.extend(rules);
    }
    starts.push(triggered.len() as u32);
    (starts, triggered, always)
}
