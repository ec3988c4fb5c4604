//! Checks the conditions that rules share: their names, what they ask for, and that they do not name each other in a circle.

use super::condition::{Looking, faulty};
use super::{Checking, Known, terms};
use crate::policy::{
    Problem,
    concepts::references,
    load::{Document, Parts, Path},
};
use std::collections::{BTreeMap, BTreeSet};

/// How many concepts of a circle are told by name.
const MOST_TOLD: usize = 5;

/// Checks the concepts of a file; says which have faults of their own.
pub(in crate::policy) fn check(
    document: &Document<'_>,
    parts: &Parts,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> BTreeSet<String> {
    let mut checking = Checking {
        document,
        known,
        problems,
        errors: 0,
    };
    let mut bad = BTreeSet::new();
    let mut closing = closing(known, parts);
    for (name, part) in &parts.concepts {
        let before = checking.errors;
        let path = place(name);
        terms::name(&mut checking, &path, name);
        if let Some(condition) = &part.condition {
            Looking::new(part.whole).check(&mut checking, &path, condition);
            if let Some((next, message)) = closing.remove(name.as_str()) {
                let named = references(&path, condition);
                let named = named.into_iter().find(|(_, other)| *other == next);
                checking.error(&named.map_or(path, |(path, _)| path), message);
            }
        }
        if !part.whole || checking.errors > before {
            bad.insert(name.clone());
        }
    }
    bad
}

/// For each circle, the first concept of the file in it, with the next one and what is to be said.
fn closing<'a>(known: &'a Known, parts: &Parts) -> BTreeMap<&'a str, (&'a str, String)> {
    let mut closing = BTreeMap::new();
    for circle in &known.order.circles {
        let own = circle.iter().position(|n| parts.concepts.contains_key(n));
        let Some(own) = own else { continue };
        let mut round = circle.iter().cycle().skip(own).map(String::as_str);
        let (Some(first), Some(next)) = (round.next(), round.next()) else {
            continue;
        };
        let mut way: Vec<String> = [first, next]
            .into_iter()
            .chain(round)
            .take(circle.len().min(MOST_TOLD))
            .map(|name| format!("{name:?}"))
            .collect();
        if circle.len() > MOST_TOLD {
            way.push("…".to_owned());
        }
        let way = way.join(" → ");
        let message = format!("concepts that name each other in a circle: {way} → {first:?}");
        closing.insert(first, (next, message));
    }
    closing
}

/// Tells of the concepts of a file that are sound but name others that cannot be used.
pub(super) fn hanging(checking: &mut Checking<'_>, parts: &Parts) {
    let known = checking.known;
    let told: BTreeSet<&String> = known.order.circles.iter().flatten().collect();
    let sound = |name: &&String| !known.bad.contains(*name) && !told.contains(name);
    for name in parts.concepts.keys().filter(sound) {
        let condition = parts.concepts.get(name).and_then(|p| p.condition.as_ref());
        for (path, other) in condition
            .into_iter()
            .flat_map(|c| references(&place(name), c))
        {
            if known.faulty.contains(other) {
                checking.error(&path, faulty(other));
            }
        }
    }
}

fn place(name: &str) -> Path {
    Path::default().to("concepts").to(name)
}
