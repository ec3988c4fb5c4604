//! Atoms: each thing that conditions ask for gets a number, the same wherever it is asked for.

use crate::{
    find::identifiers::Grade,
    policy::model::{LikenessGrade, OrganisationList},
    tables::Atom,
};
use std::collections::BTreeMap;

/// What an atom stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A term list of the policy.
    Terms(String),
    /// A regular expression.
    Pattern(String),
    /// A kind of identifier, and the grade that it must have.
    Identifier(String, Grade),
    /// A list of the organisation's own words.
    Organisation(OrganisationList),
    /// A label of the model of likeness, and a grade.
    Likeness(String, LikenessGrade),
}

/// The atoms given out so far.
#[derive(Debug, Default)]
pub struct Atoms {
    known: BTreeMap<Source, Atom>,
}

impl Atoms {
    /// The atom of a source.
    pub fn of(&mut self, source: Source) -> Atom {
        let next = self.known.len() as Atom;
        *self.known.entry(source).or_insert(next)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// All of them, with what they stand for.
    pub fn all(&self) -> impl Iterator<Item = (&Source, Atom)> {
        self.known.iter().map(|(source, atom)| (source, *atom))
    }

    /// The term lists asked for.
    pub fn terms(&self) -> impl Iterator<Item = (&str, Atom)> {
        self.known.iter().filter_map(|(source, atom)| match source {
            Source::Terms(list) => Some((list.as_str(), *atom)),
            _ => None,
        })
    }

    /// The organisation's lists asked for.
    pub fn organisation(&self) -> impl Iterator<Item = (OrganisationList, Atom)> {
        self.known.iter().filter_map(|(source, atom)| match source {
            Source::Organisation(list) => Some((*list, *atom)),
            _ => None,
        })
    }

    /// The patterns asked for.
    pub fn patterns(&self) -> Vec<(&str, Atom)> {
        self.known
            .iter()
            .filter_map(|(source, atom)| match source {
                Source::Pattern(pattern) => Some((pattern.as_str(), *atom)),
                _ => None,
            })
            .collect()
    }

    /// The identifiers asked for.
    pub fn identifiers(&self) -> Vec<(String, Grade, Atom)> {
        self.known
            .iter()
            .filter_map(|(source, atom)| match source {
                Source::Identifier(name, grade) => Some((name.clone(), *grade, *atom)),
                _ => None,
            })
            .collect()
    }

    /// The labels and grades of likeness asked for.
    pub fn likeness(&self) -> Vec<(&str, LikenessGrade, Atom)> {
        self.known
            .iter()
            .filter_map(|(source, atom)| match source {
                Source::Likeness(label, grade) => Some((label.as_str(), *grade, *atom)),
                _ => None,
            })
            .collect()
    }
}
