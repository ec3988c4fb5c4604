//! Reads a policy file and reports every fault in it with its place.
//!
//! The file becomes a tree that knows where everything stands ([`document`]), the frame is read as a whole and everything
//! else item by item ([`parts`], [`item`]), leaving out what is bad until the rest can be read ([`reader`]). So one bad rule
//! costs one rule. A bad frame refuses the whole file, and the caller keeps the policy it had.

mod document;
mod fault;
mod item;
mod mend;
mod parts;
mod path;
mod reader;

pub(super) use document::Document;
pub(super) use parts::{ConceptPart, ListPart, Parts, SitePart, Whole, parts};
pub(super) use path::{Path, Step};

pub use document::{DEEPEST, LONGEST};

use super::base::{BASE, base};
use super::check::{Checked, Known, check, check_concepts};
use super::model::{Condition, FORMAT, Policy};
use super::problem::Problem;
use crate::site::Site;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// What came of reading a policy.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The policy without its bad parts; nothing when the frame is bad, so that no policy is better than this one.
    pub policy: Option<Policy>,
    /// Everything that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Whether any problem is an error.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}

/// Reads a policy and reports every fault in it with its place.
///
/// A rule with a fault is left out; of anything else, the good pieces stay. The policy is refused when the text is no JSON, is
/// longer than [`LONGEST`], or nests deeper than [`DEEPEST`], when `format`, `policy` or `signing` has a fault, when a key at the top is
/// unknown or of the wrong kind, and when it extends a policy that this engine does not have.
pub fn load(json: &str) -> Loaded {
    let mut problems = Vec::new();
    let policy = match Document::parse(json) {
        Ok(document) => read(&document, &mut problems),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    problems.sort_by_key(|problem| (problem.line, problem.column));
    Loaded { policy, problems }
}

fn read(document: &Document<'_>, problems: &mut Vec<Problem>) -> Option<Policy> {
    let parts = parts(document, Whole::Policy, problems);
    let mut known = Known::default();
    known.add_file(&parts);
    if parts.extends.iter().any(|name| name == BASE)
        && let Some(base) = &base().policy
    {
        known.add_policy(base);
    }
    known.order_concepts();
    known.spoil(check_concepts(document, &parts, &known, problems));
    let checked = check(document, &parts, &known, problems);
    let refused = parts.refused || checked.refused;
    let policy = assemble(parts, &checked, &known)?;
    (!refused).then_some(policy)
}

/// Puts the good parts of a file together; nothing for a file without a frame.
pub(super) fn assemble(parts: Parts, checked: &Checked, known: &Known) -> Option<Policy> {
    let concepts = good_concepts(parts.concepts, known);
    Some(Policy {
        schema: parts.schema,
        format: FORMAT,
        policy: parts.policy?,
        signing: parts.signing,
        extends: parts.extends,
        organisation: parts.organisation,
        clauses: parts.clauses,
        left_alone: parts.left_alone,
        terms: parts.terms,
        concepts: concepts.collect(),
        likeness: parts.likeness,
        rules: good(parts.rules, &checked.bad_rules),
        may_mute: parts.may_mute,
        support: good(parts.support, &checked.bad_support),
        adjust: parts.adjust,
        sites: good_sites(parts.sites, checked),
    })
}

/// The concepts without fault.
pub(super) fn good_concepts(
    concepts: BTreeMap<String, ConceptPart>,
    known: &Known,
) -> impl Iterator<Item = (String, Condition)> {
    let good = |name: &String| !known.bad.contains(name) && !known.faulty.contains(name);
    let concepts = concepts.into_iter().filter(move |(name, _)| good(name));
    concepts.filter_map(|(name, part)| part.condition.map(|condition| (name, condition)))
}

/// What of a list is without fault; `bad` are the places of what is not.
pub(super) fn good<T>(list: Vec<ListPart<T>>, bad: &BTreeSet<usize>) -> Vec<T> {
    let good = |part: ListPart<T>| {
        let good = part.whole && !bad.contains(&part.index);
        part.value.filter(|_| good)
    };
    list.into_iter().filter_map(good).collect()
}

/// The adapters without fault.
fn good_sites(sites: Vec<SitePart>, checked: &Checked) -> Vec<Site> {
    let good = sites
        .into_iter()
        .filter(|part| part.whole && !checked.bad_sites.contains(&part.index));
    good.filter_map(|part| part.site).collect()
}

/// Reads any other JSON value (an organisation, a draft) in the same strict way.
///
/// # Errors
/// Every fault with its place. Nothing is left out: a value with a fault is no value.
pub fn read_json<T: DeserializeOwned + Clone>(json: &str) -> Result<T, Vec<Problem>> {
    let document = Document::parse(json).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    let read = item::item(&document, &document.root, &Path::default(), &mut problems);
    match read.value {
        Some(value) if read.whole => Ok(value),
        _ => Err(problems),
    }
}
