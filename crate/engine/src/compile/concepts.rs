//! Concepts: the conditions that rules share, each turned once, after those that it asks for.

use super::{
    atoms::Atoms,
    conditions::Conditions,
    reach::{Reach, reach},
    triggers::triggers,
};
use crate::{
    policy::{Policy, Problem, concept_names, concept_order, model::Condition as Asked},
    tables::{Atom, Condition},
};
use std::collections::{BTreeMap, BTreeSet};

/// How many conditions a concept may come to, those that it names counted as often as they are named: so many may have to be
/// judged to judge it.
const LARGEST: u32 = 2000;
/// How many concepts may name each other in a row. Judging goes down by calling itself.
const DEEPEST: u32 = 8;

/// The concepts of a policy that its rules ask for.
#[derive(Debug, Default)]
pub struct Concepts {
    /// Their conditions, each after those that it asks for.
    pub rows: Vec<Condition>,
    /// For each the atoms of which one must be found for it to hold, if there are such.
    pub triggers: Vec<Option<Vec<Atom>>>,
    /// For each how far its windows reach.
    pub reach: Vec<Reach>,
    /// For each how many conditions it comes to, and how many concepts stand below each other in it.
    sizes: Vec<(u32, u32)>,
    /// The place of each; nothing for one that cannot be used.
    places: BTreeMap<String, Option<u32>>,
}

impl Concepts {
    /// Turns the concepts that rules ask for.
    pub fn of(policy: &Policy, atoms: &mut Atoms, problems: &mut Vec<Problem>) -> Concepts {
        let order = concept_order(&policy.concepts);
        let wanted = wanted(policy, &order.sorted);
        let mut concepts = Concepts::default();
        for circle in &order.circles {
            let way = circle.join(" → ");
            let path = format!("concepts.{}", circle.first().map_or("", String::as_str));
            let message = format!("concepts that name each other in a circle: {way}");
            problems.push(Problem::error(path, message));
        }
        for name in &order.stuck {
            concepts.places.insert(name.clone(), None);
        }
        for name in order.sorted.iter().filter(|n| wanted.contains(n.as_str())) {
            let asked = policy.concepts.get(name);
            let place = asked.and_then(|asked| {
                let turned = concepts.turn(asked, policy, atoms, &format!("concepts.{name}"));
                turned.map_err(|problem| problems.push(problem)).ok()
            });
            concepts.places.insert(name.clone(), place);
        }
        concepts
    }

    /// The name of each, in the order of their places.
    pub fn names(&self) -> Vec<String> {
        let mut names = vec![String::new(); self.rows.len()];
        for (name, place) in &self.places {
            let place = place.and_then(|place| names.get_mut(place as usize));
            if let Some(place) = place {
                place.clone_from(name);
            }
        }
        names
    }

    /// The place of a concept.
    ///
    /// # Errors
    /// If there is none of this name, or it cannot be used; in words.
    pub fn place(&self, name: &str) -> Result<u32, String> {
        match self.places.get(name) {
            Some(Some(place)) => Ok(*place),
            Some(None) => Err(format!(
                "the concept \"{name}\" has faults, so it cannot be used"
            )),
            None => Err(format!("there is no concept \"{name}\"")),
        }
    }

    fn turn(
        &mut self,
        asked: &Asked,
        policy: &Policy,
        atoms: &mut Atoms,
        path: &str,
    ) -> Result<u32, Problem> {
        let mut conditions = Conditions {
            policy,
            concepts: self,
            atoms,
        };
        let row = conditions.turn(asked, path)?;
        let (size, depth) = self.size(&row);
        if size > LARGEST {
            let message = format!(
                "with all concepts that it names it comes to {size} conditions; expected at most {LARGEST}"
            );
            return Err(Problem::error(path, message));
        }
        if depth >= DEEPEST {
            let message = format!("more than {DEEPEST} concepts that name each other in a row");
            return Err(Problem::error(path, message));
        }
        self.triggers.push(triggers(&row, &self.triggers));
        self.reach.push(reach(&row, &self.reach));
        self.sizes.push((size, depth));
        self.rows.push(row);
        Ok((self.rows.len() - 1) as u32)
    }

    /// How many conditions a condition comes to, and how many concepts stand below each other in it.
    fn size(&self, condition: &Condition) -> (u32, u32) {
        let one = |inner: &Condition| self.size(inner);
        let (size, depth) = match condition {
            Condition::Concept(place) => {
                let known = self.sizes.get(*place as usize).copied();
                let (size, depth) = known.unwrap_or_default();
                (size, depth + 1)
            }
            Condition::All(list) | Condition::Any(list) => sum(list.iter().map(one)),
            Condition::Near(near) => sum(near.all.iter().map(one)),
            Condition::Not(inner)
            | Condition::Quoted(inner)
            | Condition::Unquoted(inner)
            | Condition::Unnegated(inner, _)
            | Condition::Count(inner, _)
            | Condition::ReplyTo(inner) => one(inner),
            _ => (0, 0),
        };
        (size.saturating_add(1), depth)
    }
}

fn sum(sizes: impl Iterator<Item = (u32, u32)>) -> (u32, u32) {
    sizes.fold((0, 0), |(all, deepest), (size, depth)| {
        (all.saturating_add(size), deepest.max(depth))
    })
}

/// The concepts that rules and support name, and those that these name.
fn wanted<'a>(policy: &'a Policy, sorted: &'a [String]) -> BTreeSet<&'a str> {
    let asked = policy
        .rules
        .iter()
        .filter(|rule| rule.level.level().is_some())
        .flat_map(|rule| [Some(&rule.when), rule.unless.as_ref()])
        .flatten();
    let support = policy.support.iter();
    let support = support.flat_map(|support| [Some(&support.when), support.unless.as_ref()]);
    let asked = asked.chain(support.flatten());
    let mut wanted: BTreeSet<&str> = asked.flat_map(concept_names).collect();
    // Whoever names a concept comes behind it.
    for name in sorted.iter().rev() {
        if let Some(condition) = policy.concepts.get(name)
            && wanted.contains(name.as_str())
        {
            wanted.extend(concept_names(condition));
        }
    }
    wanted
}
