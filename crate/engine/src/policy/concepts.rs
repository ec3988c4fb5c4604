//! Which concepts name which others, and in what order each comes after those that it names.

use super::load::{Path, Step};
use super::model::Condition;
use std::collections::{BTreeMap, BTreeSet};

/// Concepts in an order in which each comes after those that it names, as far as there is one.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Order {
    /// The concepts that have an order.
    pub sorted: Vec<String>,
    /// Circles, each from one concept to the one that names the first again.
    pub circles: Vec<Vec<String>>,
    /// All that stand in a circle or name one that does.
    pub stuck: BTreeSet<String>,
}

/// Orders concepts. Names of concepts that do not exist are passed over.
pub(crate) fn order(concepts: &BTreeMap<String, Condition>) -> Order {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut namers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, condition) in concepts {
        let names = names(condition).filter(|other| concepts.contains_key(*other));
        let names: BTreeSet<&str> = names.collect();
        for other in &names {
            namers.entry(other).or_default().push(name);
        }
        named.insert(name, names);
    }
    let mut waiting: BTreeMap<&str, usize> = named.iter().map(|(n, all)| (*n, all.len())).collect();
    let free = waiting.iter().filter(|(_, count)| **count == 0);
    let mut sorted: Vec<&str> = free.map(|(name, _)| *name).collect();
    let mut next = 0;
    while let Some(name) = sorted.get(next).copied() {
        next += 1;
        waiting.remove(name);
        for namer in namers.get(name).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(namer) {
                *count -= 1;
                if *count == 0 {
                    sorted.push(namer);
                }
            }
        }
    }
    let stuck: BTreeSet<&str> = waiting.into_keys().collect();
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Order {
        circles: circles(&stuck, &named).iter().map(|c| owned(c)).collect(),
        sorted: owned(&sorted),
        stuck: stuck.into_iter().map(str::to_owned).collect(),
    }
}

/// One circle for each way that leads into a new one. Every stuck concept names a stuck one, so every way ends in a circle.
fn circles<'a>(
    stuck: &BTreeSet<&'a str>,
    named: &BTreeMap<&'a str, BTreeSet<&'a str>>,
) -> Vec<Vec<&'a str>> {
    let mut circles = Vec::new();
    let mut passed: BTreeSet<&str> = BTreeSet::new();
    for start in stuck {
        let mut way: Vec<&str> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut at = Some(*start);
        while let Some(name) = at.filter(|name| passed.insert(name)) {
            places.insert(name, way.len());
            way.push(name);
            at = named
                .get(name)
                .and_then(|all| all.iter().find(|other| stuck.contains(*other)).copied());
        }
        if let Some(place) = at.and_then(|name| places.get(name)) {
            circles.push(way.split_off(*place));
        }
    }
    circles
}

/// The names of the concepts that a condition names itself.
pub(crate) fn names(condition: &Condition) -> impl Iterator<Item = &str> {
    references(&Path::default(), condition)
        .into_iter()
        .map(|(_, name)| name)
}

/// The places, from `path` on, where a condition names concepts.
pub(in crate::policy) fn references<'a>(
    path: &Path,
    condition: &'a Condition,
) -> Vec<(Path, &'a str)> {
    if let Condition::Concept(name) = condition {
        return vec![(path.to("concept"), name)];
    }
    let mut found = Vec::new();
    for (steps, child) in children(condition) {
        let mut path = path.clone();
        path.0.extend(steps);
        found.extend(references(&path, child));
    }
    found
}

/// The conditions directly inside a condition, with the steps to them.
fn children(condition: &Condition) -> Vec<(Vec<Step>, &Condition)> {
    fn each<'a>(keys: &[&str], list: &'a [Condition]) -> Vec<(Vec<Step>, &'a Condition)> {
        let steps = |index: usize| keys.iter().map(|key| (*key).into()).chain([index.into()]);
        let each = list.iter().enumerate();
        each.map(|(index, child)| (steps(index).collect(), child))
            .collect()
    }
    fn one<'a>(keys: &[&str], child: &'a Condition) -> Vec<(Vec<Step>, &'a Condition)> {
        vec![(keys.iter().map(|key| (*key).into()).collect(), child)]
    }
    match condition {
        Condition::All(list) => each(&["all"], list),
        Condition::Any(list) => each(&["any"], list),
        Condition::Not(inner) => one(&["not"], inner),
        Condition::Quoted(inner) => one(&["quoted"], inner),
        Condition::Unquoted(inner) => one(&["unquoted"], inner),
        Condition::Unnegated(unnegated) => one(&["unnegated", "of"], &unnegated.of),
        Condition::Near(near) => each(&["near", "all"], &near.all),
        Condition::Count(count) => one(&["count", "of"], &count.of),
        Condition::Context(context) => match &context.reply_to {
            Some(inner) => one(&["context", "replyTo"], inner),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::order;
    use serde_json::json;

    #[test]
    fn each_concept_comes_after_those_that_it_names() {
        let concepts = json!({
            "a": { "all": [{ "concept": "c" }, { "not": { "concept": "b" } }] },
            "b": { "near": { "within": 3, "all": [{ "terms": "x" }, { "concept": "c" }] } },
            "c": { "any": [{ "terms": "x" }, { "concept": "nowhere" }] }
        });
        let order = order(&serde_json::from_value(concepts).expect("good concepts"));
        assert_eq!(order.sorted, ["c", "b", "a"]);
        assert!(order.circles.is_empty() && order.stuck.is_empty());
    }

    #[test]
    fn circles_are_found_and_what_hangs_on_them_is_stuck() {
        let concepts = json!({
            "a": { "concept": "b" }, "b": { "concept": "c" }, "c": { "concept": "b" },
            "d": { "concept": "d" }, "e": { "any": [{ "concept": "f" }, { "concept": "a" }] }, "f": { "terms": "x" }
        });
        let order = order(&serde_json::from_value(concepts).expect("good concepts"));
        assert_eq!(order.circles, [vec!["b", "c"], vec!["d"]]);
        assert_eq!(order.sorted, ["f"]);
        let stuck: Vec<&str> = order.stuck.iter().map(String::as_str).collect();
        assert_eq!(stuck, ["a", "b", "c", "d", "e"]);
    }
}
