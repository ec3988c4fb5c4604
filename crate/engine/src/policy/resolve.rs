//! Makes one flat policy of an employer's policy and what it builds on.

use super::base::{BASE, base};
use super::model::{Adjustment, Policy, Rule, RuleLevel, Support};
use super::problem::Problem;
use std::collections::BTreeMap;

/// Applies `extends` and `adjust`, so that clauses, word lists and rules stand in one place.
///
/// The employer's clauses, topics, concepts, rules and words of support replace those of the same id; their words come on top of the words of
/// a list of the same name. Their model of likeness replaces the one below. Adjustments of a rule go before those of its clause; the
/// level `off` removes. The policy's own name, dates and organisation stay. A policy that extends nothing stands alone.
pub fn resolve(policy: Policy) -> (Policy, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut under = Vec::new();
    for (index, name) in policy.extends.iter().enumerate() {
        match (name == BASE, &base().policy) {
            (true, Some(base)) => under.push(base),
            (true, None) => problems.extend(base().problems.iter().cloned()),
            (false, _) => {
                let message = format!("unknown policy to build on {name:?}; expected {BASE:?}");
                problems.push(Problem::error(format!("extends[{index}]"), message));
            }
        }
    }
    let mut resolved = under
        .into_iter()
        .rev()
        .fold(policy, |over, under| lay(over, under.clone()));
    resolved.extends.clear();
    let adjust = std::mem::take(&mut resolved.adjust);
    adjust_rules(&mut resolved.rules, &adjust);
    adjust_support(&mut resolved.support, &adjust);
    (resolved, problems)
}

/// Lays a policy over another.
fn lay(over: Policy, under: Policy) -> Policy {
    let mut clauses = under.clauses;
    clauses.extend(over.clauses);
    let mut left_alone = under.left_alone;
    left_alone.extend(over.left_alone);
    let mut terms = under.terms;
    for (name, lists) in over.terms {
        let merged = terms.entry(name).or_default();
        for (language, words) in lists {
            let list = merged.entry(language).or_default();
            let fresh: Vec<String> = words
                .into_iter()
                .filter(|word| !list.contains(word))
                .collect();
            list.extend(fresh);
        }
    }
    let mut concepts = under.concepts;
    concepts.extend(over.concepts);
    let rules = replace(under.rules, over.rules, |rule| &rule.id);
    let support = replace(under.support, over.support, |support| &support.id);
    let may_mute = over.may_mute.or(under.may_mute);
    let mut adjust = under.adjust;
    adjust.extend(over.adjust);
    let likeness = over.likeness.or(under.likeness);
    Policy {
        clauses,
        left_alone,
        terms,
        concepts,
        likeness,
        rules,
        may_mute,
        support,
        adjust,
        ..over
    }
}

/// Puts each item in the place of the one below that has its id; those that replace none come last.
fn replace<T>(mut under: Vec<T>, over: Vec<T>, id: impl Fn(&T) -> &String) -> Vec<T> {
    for item in over {
        match under.iter_mut().find(|known| id(known) == id(&item)) {
            Some(known) => *known = item,
            None => under.push(item),
        }
    }
    under
}

fn adjust_rules(rules: &mut Vec<Rule>, adjust: &BTreeMap<String, Adjustment>) {
    for rule in rules.iter_mut() {
        let of_clause = adjust.get(&rule.clause);
        let of_rule = adjust.get(&rule.id);
        for adjustment in [of_clause, of_rule].into_iter().flatten() {
            if let Some(level) = adjustment.level {
                rule.level = level;
            }
            rule.may_mute = adjustment.may_mute.or(rule.may_mute);
            rule.hint.extend(adjustment.hint.clone());
        }
    }
    rules.retain(|rule| rule.level.level().is_some());
}

fn adjust_support(supports: &mut Vec<Support>, adjust: &BTreeMap<String, Adjustment>) {
    for support in supports.iter_mut() {
        if let Some(adjustment) = adjust.get(&support.id) {
            support.hint.extend(adjustment.hint.clone());
        }
    }
    let off = |support: &Support| adjust.get(&support.id)?.level;
    supports.retain(|support| off(support) != Some(RuleLevel::Off));
}
