//! Compiling: a policy to the tables that a page loads. One bad rule is reported and left out, the others live.

mod atoms;
mod concepts;
mod conditions;
mod inflection;
mod likeness;
mod names;
mod patterns;
mod reach;
mod rules;
mod streets;
mod terms;
mod trie;
mod triggers;
mod word_table;

pub use names::Names;

use crate::{
    policy::{Policy, Problem},
    tables::{ContactRow, Tables, VERSION},
};

/// A compiled policy, and what had to be left out of it.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The tables, as [`crate::Checker::load`] reads them.
    pub tables: Vec<u8>,
    /// What is wrong with the policy. The rules concerned are not in the tables.
    pub problems: Vec<Problem>,
    /// The names of what conditions ask for, for [`crate::Checker::trace`].
    pub names: Names,
}

/// Compiles a flat policy, one that builds on no other any more.
pub fn compile(policy: &Policy) -> Compiled {
    let mut problems = Vec::new();
    let languages = inflection::languages(&mut problems);
    let mut atoms = atoms::Atoms::default();
    let concepts = concepts::Concepts::of(policy, &mut atoms, &mut problems);
    let (rules, clauses) = rules::rows(policy, &concepts, &mut atoms, &mut problems);
    let support = rules::support(policy, &concepts, &mut atoms, &mut problems);
    let likeness = likeness::tables(policy, &mut atoms, &mut problems);
    let (trigger_starts, triggered, always) =
        triggers::index(&rules, &concepts.triggers, atoms.count());
    let names = Names::of(&atoms, &concepts);
    let compiled = Tables {
        version: VERSION,
        sector: policy.organisation.sector,
        terms: terms::tables(policy, &atoms, &languages, &mut problems),
        abbreviations: inflection::abbreviations(&languages),
        patterns: patterns::groups(atoms.patterns(), &mut problems),
        likeness,
        identifiers: atoms.identifiers(),
        streets: streets::wanted(&atoms, &mut problems),
        concepts: concepts.rows,
        rules,
        trigger_starts,
        triggered,
        always,
        clauses,
        support,
        contact: policy
            .organisation
            .contact
            .as_ref()
            .map(|contact| ContactRow {
                name: contact.name.clone(),
                email: contact.email.clone(),
                phone: contact.phone.clone(),
                url: contact.url.clone(),
            }),
    };
    Compiled {
        tables: compiled.write(),
        problems,
        names,
    }
}

/// A checker that finds the words of some lists of a policy and of its organisation, and judges nothing; with the lists'
/// atoms and the hashes of their names. For learning what posts resemble.
#[cfg(feature = "learn")]
pub(crate) fn lists_only(
    policy: &Policy,
    lists: &[String],
) -> Option<(crate::Checker, Vec<(crate::tables::Atom, u32)>)> {
    let mut problems = Vec::new();
    let languages = inflection::languages(&mut problems);
    let mut atoms = atoms::Atoms::default();
    let lists = likeness::lists(lists, &mut atoms);
    let tables = Tables {
        version: VERSION,
        terms: terms::tables(policy, &atoms, &languages, &mut problems),
        abbreviations: inflection::abbreviations(&languages),
        trigger_starts: vec![0; atoms.count() + 1],
        ..Tables::default()
    };
    let checker = crate::Checker::load(&tables.write()).ok()?;
    Some((checker, lists))
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod words_tests;
