//! The names that a policy may use: its own, and those of the policies that it builds on.

use crate::find::identifiers;
use crate::policy::load::Parts;
use crate::policy::model::Policy;
use std::collections::BTreeSet;

/// Names by what they stand for.
#[derive(Default)]
pub(in crate::policy) struct Known {
    /// Ids of clauses.
    pub clauses: BTreeSet<String>,
    /// Names of word lists.
    pub terms: BTreeSet<String>,
    /// Ids of the rules of the policies built on.
    pub rules: BTreeSet<String>,
    /// Clauses and word lists that are there but could not be read.
    pub unreadable: BTreeSet<String>,
    /// Kinds of identifiers that the engine finds.
    pub identifiers: Vec<&'static str>,
}

impl Known {
    /// What the engine itself knows.
    pub fn of_engine() -> Known {
        Known {
            identifiers: identifiers::ALL.iter().map(|kind| kind.name).collect(),
            ..Known::default()
        }
    }

    /// Adds what a file defines for itself.
    pub fn add_file(&mut self, parts: &Parts) {
        self.clauses.extend(parts.clauses.keys().cloned());
        self.terms.extend(parts.terms.keys().cloned());
        self.unreadable.extend(parts.unreadable.iter().cloned());
    }

    /// Adds what a policy that is built on defines.
    pub fn add_policy(&mut self, policy: &Policy) {
        self.clauses.extend(policy.clauses.keys().cloned());
        self.terms.extend(policy.terms.keys().cloned());
        self.rules
            .extend(policy.rules.iter().map(|rule| rule.id.clone()));
    }
}
