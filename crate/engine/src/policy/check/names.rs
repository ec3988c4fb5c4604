//! The names that a policy may use: its own, and those of the policies that it builds on.

use super::condition::findable;
use crate::policy::concepts::{Order, names, order};
use crate::policy::load::Parts;
use crate::policy::model::{Condition, LikenessGrade, LikenessModel, Policy};
use std::collections::{BTreeMap, BTreeSet};

/// Names by what they stand for.
#[derive(Default)]
pub(in crate::policy) struct Known {
    /// Ids of clauses.
    pub clauses: BTreeSet<String>,
    /// Names of word lists.
    pub terms: BTreeSet<String>,
    /// Concepts by name.
    pub concepts: BTreeMap<String, Condition>,
    /// Names of the concepts of the policies built on, which stand in for those of a file that have faults.
    underneath: BTreeSet<String>,
    /// The order of the concepts.
    pub order: Order,
    /// Names of concepts that find nothing in the text.
    pub absent: BTreeSet<String>,
    /// Names of concepts that have faults of their own.
    pub bad: BTreeSet<String>,
    /// Names of concepts that cannot be used, because they have faults or name others that do.
    pub faulty: BTreeSet<String>,
    /// Ids of the rules of the policies built on.
    pub rules: BTreeSet<String>,
    /// Ids of what the policies built on say in support.
    pub support: BTreeSet<String>,
    /// Clauses and word lists that are there but could not be read.
    pub unreadable: BTreeSet<String>,
    /// The labels of the model of likeness, and the grades that each can reach.
    pub likeness: BTreeMap<String, Vec<LikenessGrade>>,
}

impl Known {
    /// Adds what a file defines for itself.
    pub fn add_file(&mut self, parts: &Parts) {
        self.clauses.extend(parts.clauses.keys().cloned());
        self.terms.extend(parts.terms.keys().cloned());
        self.unreadable.extend(parts.unreadable.iter().cloned());
        self.add_model(parts.likeness.as_ref());
        for (name, part) in &parts.concepts {
            match &part.condition {
                Some(condition) => {
                    self.concepts.insert(name.clone(), condition.clone());
                }
                None => {
                    self.unreadable.insert(name.clone());
                }
            }
        }
    }

    /// Adds what a policy that is built on defines.
    pub fn add_policy(&mut self, policy: &Policy) {
        self.clauses.extend(policy.clauses.keys().cloned());
        self.terms.extend(policy.terms.keys().cloned());
        self.rules
            .extend(policy.rules.iter().map(|rule| rule.id.clone()));
        let support = policy.support.iter().map(|support| support.id.clone());
        self.support.extend(support);
        self.add_model(policy.likeness.as_ref());
        for (name, condition) in &policy.concepts {
            self.underneath.insert(name.clone());
            let own = self.concepts.entry(name.clone());
            own.or_insert_with(|| condition.clone());
        }
    }

    /// Adds the labels of a model, unless there is one already, which comes before.
    fn add_model(&mut self, model: Option<&LikenessModel>) {
        let Some(model) = model.filter(|_| self.likeness.is_empty()) else {
            return;
        };
        for (label, row) in &model.labels {
            let grades = [LikenessGrade::Possible, LikenessGrade::Likely];
            let reached = grades
                .into_iter()
                .filter(|grade| row.score(*grade).is_some());
            self.likeness.insert(label.clone(), reached.collect());
        }
    }

    /// Orders the concepts, once all have been added.
    pub fn order_concepts(&mut self) {
        self.order = order(&self.concepts);
        for name in &self.order.sorted {
            let condition = self.concepts.get(name);
            if condition.is_some_and(|condition| !findable(condition, &self.absent)) {
                self.absent.insert(name.clone());
            }
        }
    }

    /// Takes note of the concepts that have faults of their own, and of those that name them.
    pub fn spoil(&mut self, bad: BTreeSet<String>) {
        let stuck = self.order.stuck.iter().cloned();
        self.faulty = bad.iter().cloned().chain(stuck).collect();
        self.bad = bad;
        self.faulty.retain(|name| !self.underneath.contains(name));
        for name in &self.order.sorted {
            let condition = self.concepts.get(name);
            let mut named = condition.into_iter().flat_map(names);
            if named.any(|other| self.faulty.contains(other)) && !self.underneath.contains(name) {
                self.faulty.insert(name.clone());
            }
        }
    }
}
