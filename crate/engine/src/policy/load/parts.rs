//! Takes a policy or a fragment of one apart: the frame as a whole, everything else item by item.

use super::document::Document;
use super::fault::{Fault, Kind};
use super::item::{Item, item, twice};
use super::path::Path;
use crate::language::Language;
use crate::level::Level;
use crate::policy::{
    Problem,
    model::{
        Adjustment, Clause, Condition, FORMAT, LikenessModel, Metadata, Organisation, Rule,
        Signing, Support, Topic,
    },
};
use crate::site::Site;
use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of a policy, in the order in which they are told.
const KEYS: &[&str] = &[
    "$schema",
    "format",
    "policy",
    "signing",
    "extends",
    "organisation",
    "clauses",
    "leftAlone",
    "terms",
    "concepts",
    "likeness",
    "rules",
    "mayMute",
    "support",
    "adjust",
    "sites",
];

/// A word list in every language it has.
pub(in crate::policy) type Terms = BTreeMap<Language, Vec<String>>;

/// A rule, or what is said in support, and where it stood.
pub(in crate::policy) struct ListPart<T> {
    /// Its place in the file's list.
    pub index: usize,
    /// Its id as the file has it, if that could be read.
    pub id: Option<String>,
    /// What it is; where it is not whole, with missing things made up.
    pub value: Option<T>,
    /// Whether nothing was wrong with its shape; what lacks a piece is told about, not used.
    pub whole: bool,
}

/// An adapter and where it stood.
pub(in crate::policy) struct SitePart {
    /// Its place among the adapters of the file.
    pub index: usize,
    /// The adapter; where it is not whole, with missing things made up.
    pub site: Option<Site>,
    /// Whether nothing was wrong with its shape.
    pub whole: bool,
}

/// A condition that rules share.
pub(in crate::policy) struct ConceptPart {
    /// The condition; where it is not whole, with missing things made up.
    pub condition: Option<Condition>,
    /// Whether nothing was wrong with its shape.
    pub whole: bool,
}

/// What a file holds.
#[derive(Default)]
pub(in crate::policy) struct Parts {
    pub schema: Option<String>,
    /// Nothing when the frame is bad or, in a fragment, absent.
    pub policy: Option<Metadata>,
    pub signing: Option<Signing>,
    pub extends: Vec<String>,
    pub organisation: Organisation,
    pub clauses: BTreeMap<String, Clause>,
    pub left_alone: BTreeMap<String, Topic>,
    pub terms: BTreeMap<String, Terms>,
    pub concepts: BTreeMap<String, ConceptPart>,
    pub likeness: Option<LikenessModel>,
    pub rules: Vec<ListPart<Rule>>,
    pub may_mute: Option<Vec<Level>>,
    pub support: Vec<ListPart<Support>>,
    pub adjust: BTreeMap<String, Adjustment>,
    pub sites: Vec<SitePart>,
    /// The names in `clauses` and `terms` of what could not be read.
    pub unreadable: BTreeSet<String>,
    /// Whether the frame is bad, so that nothing of the file may be used.
    pub refused: bool,
}

/// Whether a file is a whole policy or a piece of one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::policy) enum Whole {
    Policy,
    Fragment,
}

/// Takes a document apart and reports every fault of its shape.
pub(in crate::policy) fn parts(
    document: &Document<'_>,
    whole: Whole,
    problems: &mut Vec<Problem>,
) -> Parts {
    let Value::Object(object) = &document.root else {
        let found = document.quote(&document.root);
        let message = format!("found {found}, expected an object with the keys of a policy");
        problems.push(document.problem(document.root.start(), &Path::default(), message));
        return Parts {
            refused: true,
            ..Parts::default()
        };
    };
    let mut taking = Taking {
        document,
        object,
        problems,
        refused: false,
        unreadable: BTreeSet::new(),
    };
    taking.strangers();
    let mut parts = Parts::default();
    if whole == Whole::Policy || object.get("format").is_some() {
        taking.format();
        parts.policy = taking.framing("policy");
        parts.refused |= parts.policy.is_none();
    }
    parts.schema = taking.optional("$schema");
    parts.signing = taking.faultless("signing");
    parts.extends = taking.optional("extends").unwrap_or_default();
    parts.organisation = taking.optional("organisation").unwrap_or_default();
    parts.clauses = taking.block("clauses");
    parts.left_alone = taking.block("leftAlone");
    parts.terms = taking.block("terms");
    parts.concepts = taking.concepts();
    parts.likeness = taking.optional("likeness");
    parts.adjust = taking.block("adjust");
    parts.rules = taking.list("rules", "a list of rules");
    parts.may_mute = taking.optional("mayMute");
    parts.support = taking.list("support", "a list");
    parts.sites = taking.sites();
    parts.refused |= taking.refused;
    parts.unreadable = taking.unreadable;
    parts
}

struct Taking<'a, 'b> {
    document: &'b Document<'a>,
    object: &'b Object<'a>,
    problems: &'b mut Vec<Problem>,
    refused: bool,
    unreadable: BTreeSet<String>,
}

impl Taking<'_, '_> {
    fn refuse(&mut self, at: usize, path: &Path, message: String) {
        self.problems.push(self.document.problem(at, path, message));
        self.refused = true;
    }

    /// Refuses keys that a policy does not have, and keys that stand twice.
    fn strangers(&mut self) {
        let root = Path::default();
        let mut seen = Vec::new();
        for property in &self.object.properties {
            let name = property.name.as_str();
            if seen.contains(&name) {
                let problem = twice(self.document, property.start(), &root, name);
                self.problems.push(problem);
                self.refused = true;
            } else if KEYS.contains(&name) {
                seen.push(name);
            } else {
                let kind = Kind::UnknownKey {
                    key: name.to_owned(),
                    known: KEYS,
                };
                self.refuse(property.start(), &root, Fault::new(kind).message(""));
            }
        }
    }

    fn format(&mut self) {
        let path = Path::default().to("format");
        match self.object.get("format") {
            None => self.missing("format"),
            Some(property) => {
                let version = property.value.as_number_lit().map(|number| number.value);
                if version != Some(FORMAT.to_string().as_str()) {
                    let found = self.document.quote(&property.value);
                    let message = format!(
                        "found {found}, expected {FORMAT}: the only version of the format that this engine reads"
                    );
                    self.refuse(property.value.start(), &path, message);
                }
            }
        }
    }

    fn missing(&mut self, key: &str) {
        let message = format!("the key {key:?} is missing");
        self.refuse(self.object.start(), &Path::default(), message);
    }

    /// A value without which there is no policy, and which must be without fault.
    fn framing<T: DeserializeOwned + Clone>(&mut self, key: &str) -> Option<T> {
        if self.object.get(key).is_none() {
            self.missing(key);
            return None;
        }
        let read = self.read::<T>(key)?;
        self.refused |= !read.whole;
        read.sketch
    }

    /// A value that may be absent, but must be without fault.
    fn faultless<T: DeserializeOwned + Clone>(&mut self, key: &str) -> Option<T> {
        let read = self.read::<T>(key)?;
        self.refused |= !read.whole;
        read.value
    }

    /// A value that may be absent or lack pieces, but not be of another kind.
    fn optional<T: DeserializeOwned + Clone>(&mut self, key: &str) -> Option<T> {
        let read = self.read::<T>(key)?;
        self.refused |= read.value.is_none();
        read.value
    }

    fn read<T: DeserializeOwned + Clone>(&mut self, key: &str) -> Option<Item<T>> {
        let value = &self.object.get(key)?.value;
        let path = Path::default().to(key);
        Some(item(self.document, value, &path, self.problems))
    }

    /// An object whose properties are items of one kind. An item that cannot be read is left out.
    fn block<T: DeserializeOwned + Clone>(&mut self, key: &str) -> BTreeMap<String, T> {
        let mut items = BTreeMap::new();
        for (name, read) in self.items(key) {
            match read.value {
                Some(item) => {
                    items.insert(name, item);
                }
                None => {
                    self.unreadable.insert(name);
                }
            }
        }
        items
    }

    /// The concepts. A condition that something was left out of would ask for something else, so it is whole or not used.
    fn concepts(&mut self) -> BTreeMap<String, ConceptPart> {
        let read = self.items("concepts").into_iter().map(|(name, read)| {
            let part = ConceptPart {
                condition: read.sketch,
                whole: read.whole,
            };
            (name, part)
        });
        read.collect()
    }

    /// The properties of an object, with their names.
    fn items<T: DeserializeOwned + Clone>(&mut self, key: &str) -> Vec<(String, Item<T>)> {
        let Some(property) = self.object.get(key) else {
            return Vec::new();
        };
        let path = Path::default().to(key);
        let Value::Object(object) = &property.value else {
            let found = self.document.quote(&property.value);
            let message = format!("found {found}, expected an object");
            self.refuse(property.value.start(), &path, message);
            return Vec::new();
        };
        let mut items = Vec::new();
        let mut seen = BTreeSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            if !seen.insert(name) {
                let problem = twice(self.document, property.start(), &path, name);
                self.problems.push(problem);
                continue;
            }
            let read = item(
                self.document,
                &property.value,
                &path.to(name),
                self.problems,
            );
            items.push((name.to_owned(), read));
        }
        items
    }

    fn sites(&mut self) -> Vec<SitePart> {
        let read = self.list("sites", "a list of adapters").into_iter();
        let sites = read.map(|part: ListPart<Site>| SitePart {
            index: part.index,
            site: part.value,
            whole: part.whole,
        });
        sites.collect()
    }

    /// The elements of a list: each with its place and, if that can be read, its id.
    fn list<T: DeserializeOwned + Clone>(&mut self, key: &str, expected: &str) -> Vec<ListPart<T>> {
        let Some(property) = self.object.get(key) else {
            return Vec::new();
        };
        let path = Path::default().to(key);
        let Value::Array(list) = &property.value else {
            let found = self.document.quote(&property.value);
            let message = format!("found {found}, expected {expected}");
            self.refuse(property.value.start(), &path, message);
            return Vec::new();
        };
        let mut items = Vec::new();
        for (index, value) in list.elements.iter().enumerate() {
            let read = item(self.document, value, &path.to(index), self.problems);
            let id = value.as_object().and_then(|item| item.get_string("id"));
            items.push(ListPart {
                index,
                id: id.map(|id| id.value.to_string()),
                value: read.sketch,
                whole: read.whole,
            });
        }
        items
    }
}
