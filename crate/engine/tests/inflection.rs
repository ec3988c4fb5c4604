//! The forms of words: for each line of `inflection/*.txt`, a base form and its forms, all of them are found.

use omtanke_engine::{Checker, Draft, Language, compile, policy::model::Policy};
use serde_json::{Map, Value, json};

/// A sentence of the language around the word, so that nothing else decides what it is written in.
fn sentence(language: Language, word: &str) -> String {
    match language {
        Language::Sv => format!("och jag vet ju inte varför, {word}, eftersom något också"),
        Language::Nb => format!("og jeg vet jo ikke hvorfor, {word}, ettersom noe bare også"),
        Language::Da => format!("og jeg ved jo ikke hvorfor, {word}, eftersom noget bare også"),
        Language::En => format!("and you don't know why, {word}, because something else"),
    }
}

/// The forms of a table that are not found.
fn missing(language: Language, table: &str) -> Vec<String> {
    let words: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    let mut terms = Map::new();
    let mut rules = Vec::new();
    for (index, forms) in words.iter().enumerate() {
        terms.insert(format!("t{index}"), json!({ language.code(): [forms[0]] }));
        rules.push(json!({
            "id": format!("a.r{index}"), "clause": "a", "level": "warn", "hint": {"en": "Hint"},
            "when": {"terms": format!("t{index}")}
        }));
    }
    let policy: Policy = serde_json::from_value(json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "clauses": { "a": { "title": {"en": "A"}, "text": {"en": "Text"} } },
        "terms": Value::Object(terms),
        "rules": rules
    }))
    .expect("a good policy");
    let compiled = compile(&policy);
    assert_eq!(compiled.problems, []);
    let checker = Checker::load(&compiled.tables).expect("fresh tables load");
    let mut missing = Vec::new();
    for (index, forms) in words.iter().enumerate() {
        for form in forms {
            let draft = Draft {
                text: sentence(language, form),
                ..Draft::default()
            };
            let found = checker.findings(&draft);
            if !found.iter().any(|finding| finding.rule == index) {
                missing.push(format!("{} {form}", forms[0]));
            }
        }
    }
    missing
}

#[test]
fn swedish_words_are_found_in_all_forms() {
    assert_eq!(
        missing(Language::Sv, include_str!("inflection/sv.txt")),
        [""; 0]
    );
}

#[test]
fn norwegian_words_are_found_in_all_forms() {
    assert_eq!(
        missing(Language::Nb, include_str!("inflection/nb.txt")),
        [""; 0]
    );
}

#[test]
fn danish_words_are_found_in_all_forms() {
    assert_eq!(
        missing(Language::Da, include_str!("inflection/da.txt")),
        [""; 0]
    );
}

#[test]
fn english_words_are_found_in_all_forms() {
    assert_eq!(
        missing(Language::En, include_str!("inflection/en.txt")),
        [""; 0]
    );
}
