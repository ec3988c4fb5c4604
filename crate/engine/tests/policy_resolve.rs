//! An employer's policy on top of the built-in one.

use omtanke_engine::Language;
use omtanke_engine::policy::{Policy, base, load, model::RuleLevel, resolve};

/// A policy on top of the built-in one; `more` are further keys of it.
fn resolved(more: &str) -> Policy {
    let text = format!(
        r#"{{ "format": 1, "policy": {{ "id": "se.example.social", "revision": 7 }}, "extends": ["omtanke:base@1"]{more} }}"#
    );
    let loaded = load(&text);
    assert_eq!(loaded.problems, [], "{text}");
    let (policy, problems) = resolve(loaded.policy.expect("a good policy"));
    assert_eq!(problems, []);
    policy
}

fn built_in() -> &'static Policy {
    base().policy.as_ref().expect("a built-in policy")
}

fn level(policy: &Policy, id: &str) -> Option<RuleLevel> {
    policy
        .rules
        .iter()
        .find(|rule| rule.id == id)
        .map(|rule| rule.level)
}

#[test]
fn what_is_built_on_is_there_under_the_employers_name() {
    let policy = resolved(r#", "organisation": { "names": ["Nordbygg"] }"#);
    assert_eq!(policy.policy.id, "se.example.social");
    assert_eq!(policy.organisation.names, ["Nordbygg"]);
    assert_eq!(policy.rules, built_in().rules);
    assert_eq!(policy.clauses, built_in().clauses);
    assert_eq!(policy.terms, built_in().terms);
    assert_eq!(policy.concepts, built_in().concepts);
    assert!(policy.extends.is_empty());
}

#[test]
fn words_come_on_top_of_a_list_of_the_same_name() {
    let (name, lists) = built_in().terms.iter().next().expect("a word list");
    let known = lists
        .get(&Language::Sv)
        .and_then(|words| words.first())
        .expect("a Swedish word");
    let policy = resolved(&format!(
        r#", "terms": {{ "{name}": {{ "sv": ["kvistfri", "{known}"] }} }}"#
    ));
    let merged = &policy.terms[name];
    let expected: Vec<String> =
        [lists[&Language::Sv].clone(), vec!["kvistfri".to_owned()]].concat();
    assert_eq!(merged[&Language::Sv], expected);
    assert_eq!(merged.get(&Language::En), lists.get(&Language::En));
}

#[test]
fn a_clause_or_a_rule_of_the_same_id_is_replaced() {
    let rule = &built_in().rules[0];
    let (id, clause) = (&rule.id, &rule.clause);
    let policy = resolved(&format!(
        r#", "clauses": {{ "{clause}": {{ "title": {{ "sv": "Ny" }}, "text": {{ "sv": "Ny." }} }} }},
            "rules": [ {{ "id": "{id}", "clause": "{clause}", "level": "block", "when": {{ "emphasis": "capitals" }}, "hint": {{ "sv": "Nej" }} }},
                       {{ "id": "{clause}.brand-new", "clause": "{clause}", "level": "ask", "when": {{ "emphasis": "capitals" }}, "hint": {{ "sv": "Nej" }} }} ]"#
    ));
    assert_eq!(policy.clauses[clause].title[&Language::Sv], "Ny");
    assert_eq!(policy.rules.len(), built_in().rules.len() + 1);
    assert_eq!(policy.rules[0].level, RuleLevel::Block);
    assert_eq!(
        level(&policy, &format!("{clause}.brand-new")),
        Some(RuleLevel::Ask)
    );
}

#[test]
fn a_concept_of_the_same_name_is_replaced_in_all_rules() {
    let policy = resolved(
        r#", "concepts": { "protected": { "emphasis": "capitals" }, "mine": { "concept": "work-related" } }"#,
    );
    let protected = serde_json::to_value(&policy.concepts["protected"]).ok();
    assert_eq!(
        protected,
        Some(serde_json::json!({ "emphasis": "capitals" }))
    );
    assert_eq!(policy.concepts.len(), built_in().concepts.len() + 1);
    assert_eq!(policy.rules, built_in().rules);
}

#[test]
fn adjusting_a_clause_changes_all_its_rules_and_a_rule_goes_before() {
    let several = |clause: &str| {
        built_in()
            .rules
            .iter()
            .filter(|rule| rule.clause == clause)
            .count()
            > 1
    };
    let rule = built_in()
        .rules
        .iter()
        .find(|rule| several(&rule.clause))
        .expect("a clause with two rules");
    let (id, clause) = (&rule.id, &rule.clause);
    let policy = resolved(&format!(
        r#", "adjust": {{ "{clause}": {{ "level": "off" }}, "{id}": {{ "level": "block", "hint": {{ "sv": "Egna ord." }} }} }}"#
    ));
    let left: Vec<&str> = policy
        .rules
        .iter()
        .filter(|r| r.clause == *clause)
        .map(|r| r.id.as_str())
        .collect();
    assert_eq!(left, [id]);
    let adjusted = policy
        .rules
        .iter()
        .find(|rule| rule.id == *id)
        .expect("the rule");
    assert_eq!(adjusted.level, RuleLevel::Block);
    assert_eq!(adjusted.hint[&Language::Sv], "Egna ord.");
    assert_eq!(
        adjusted.hint.get(&Language::En),
        rule.hint.get(&Language::En)
    );
}

#[test]
fn a_policy_that_extends_nothing_stands_alone() {
    let loaded = load(r#"{ "format": 1, "policy": { "id": "x", "revision": 1 } }"#);
    let (policy, problems) = resolve(loaded.policy.expect("a good policy"));
    assert!(policy.rules.is_empty() && policy.clauses.is_empty() && problems.is_empty());
}
