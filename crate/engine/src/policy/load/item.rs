//! Reads one item of a policy (a rule, a clause, a word list) and reports every fault in it.

use super::document::Document;
use super::fault::{Fault, Kind};
use super::mend::Mended;
use super::path::{Path, Step};
use super::reader::read;
use crate::policy::Problem;
use jsonc_parser::{ast::Value, common::Ranged};
use serde::de::DeserializeOwned;
use std::collections::HashSet;

/// How many faults of one item are told; reading starts again after each.
const MOST: usize = 1000;

/// What could be read of an item.
pub(super) struct Item<T> {
    /// What is left when everything bad is left out; nothing if that is not enough.
    pub value: Option<T>,
    /// The item with missing things made up, for finding further faults in it; never to be used.
    pub sketch: Option<T>,
    /// Whether nothing was bad.
    pub whole: bool,
}

/// Reads an item and reports every fault in it.
pub(super) fn item<T: DeserializeOwned + Clone>(
    document: &Document<'_>,
    value: &Value<'_>,
    path: &Path,
    problems: &mut Vec<Problem>,
) -> Item<T> {
    let before = problems.len();
    let mut mended = Mended {
        sketch: true,
        ..Mended::default()
    };
    duplicates(document, value, path, &mut mended, problems);
    let sketch = mend(value, &mut mended, |fault| {
        let mut place = path.clone();
        place.0.extend(fault.steps.iter().rev().cloned());
        let at = fault.at.unwrap_or_else(|| value.start());
        let found = descend(value, &fault.steps).map_or_else(String::new, |v| document.quote(v));
        problems.push(document.problem(at, &place, fault.message(&found)));
        if problems.len() - before >= MOST {
            let message = format!("{MOST} faults in here; any further ones are not told");
            problems.push(document.problem(value.start(), path, message));
            return false;
        }
        true
    });
    let whole = problems.len() == before;
    let value = if whole {
        sketch.clone()
    } else {
        mended.sketch = false;
        mended.supply.clear();
        mend(value, &mut mended, |_| true)
    };
    Item {
        value,
        sketch,
        whole,
    }
}

/// Reads a value, leaving out or making up what is bad until the rest can be read. Each fault is told; `false` stops.
fn mend<T: DeserializeOwned>(
    value: &Value<'_>,
    mended: &mut Mended,
    mut tell: impl FnMut(&Fault) -> bool,
) -> Option<T> {
    for _ in 0..=MOST {
        let fault = match read::<T>(value, mended) {
            Ok(read) => return Some(read),
            Err(fault) => fault,
        };
        if !matches!(fault.kind, Kind::Consequence(_)) && !tell(&fault) {
            return None;
        }
        // What is done already and did not help means that the item itself is bad.
        let done = match (fault.lack(), fault.entry) {
            (Some(lack), _) if mended.sketch => mended.supply.insert(lack),
            (_, Some(entry)) => mended.skip.insert(entry),
            _ => false,
        };
        if !done {
            return None;
        }
    }
    None
}

/// The value that steps, written from the value to the root, lead to.
fn descend<'a, 'b>(root: &'b Value<'a>, steps: &[Step]) -> Option<&'b Value<'a>> {
    steps.iter().rev().try_fold(root, |value, step| match step {
        Step::Key(key) => value.as_object()?.get(key).map(|property| &property.value),
        Step::Index(index) => value.as_array()?.elements.get(*index),
    })
}

/// Reports keys that stand twice in an object, and leaves out all but the first.
fn duplicates(
    document: &Document<'_>,
    value: &Value<'_>,
    path: &Path,
    mended: &mut Mended,
    problems: &mut Vec<Problem>,
) {
    match value {
        Value::Object(object) => {
            let mut seen = HashSet::new();
            for property in &object.properties {
                let name = property.name.as_str();
                if seen.insert(name) {
                    duplicates(document, &property.value, &path.to(name), mended, problems);
                } else {
                    problems.push(twice(document, property.start(), path, name));
                    mended.skip.insert(property.start());
                }
            }
        }
        Value::Array(list) => {
            for (index, element) in list.elements.iter().enumerate() {
                duplicates(document, element, &path.to(index), mended, problems);
            }
        }
        _ => {}
    }
}

/// The problem of a key that stands twice in the same object.
pub(super) fn twice(document: &Document<'_>, at: usize, path: &Path, key: &str) -> Problem {
    let message = format!("the key {key:?} stands here a second time");
    document.problem(at, path, message)
}
