//! Tests of what employees read, and are told to have changed.

use super::{Changes, Readable, Wording};
use crate::{
    draft::Media,
    language::Language,
    level::Level,
    policy::{Policy, base, load, resolve},
};
use serde_json::{Value, json};

/// A small policy; `more` goes over it, key by key.
fn policy(more: Value) -> Policy {
    let mut whole = json!({
        "format": 1,
        "policy": { "id": "example.social", "revision": 3, "title": { "sv": "Vår policy", "en": "Our policy" } },
        "organisation": { "contact": { "name": "Communications" } },
        "clauses": {
            "customers": { "title": { "en": "Customers" }, "text": { "en": "Customers are theirs to speak of.", "sv": "Kunderna talar för sig själva." } },
            "tone": { "title": { "en": "Tone" }, "text": { "en": "Be kind." } }
        },
        "leftAlone": { "pay": { "title": { "en": "Pay" }, "text": { "en": "Speak of your pay as you like." } } },
        "rules": [
            rule("tone.one", "suggest", "Calmer, perhaps."),
            rule("tone.two", "suggest", "Calmer, perhaps."),
            rule("tone.three", "warn", "This is a threat."),
            rule("tone.four", "off", "Never said.")
        ]
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        whole[key] = value.clone();
    }
    let loaded = load(&whole.to_string());
    assert_eq!(loaded.problems, []);
    let (policy, problems) = resolve(loaded.policy.expect("a good policy"));
    assert_eq!(problems, []);
    policy
}

fn rule(id: &str, level: &str, hint: &str) -> Value {
    json!({
        "id": id, "clause": "tone", "level": level, "when": { "pattern": "damn" }, "hint": { "en": hint },
        "examples": {
            "hint": [
                { "text": format!("First of {id}"), "lang": "en" },
                { "text": format!("Second of {id}"), "lang": "en", "media": "image" },
                { "text": "På svenska", "lang": "sv" },
                "In no language"
            ],
            "quiet": [{ "text": "Quiet", "lang": "en" }]
        }
    })
}

fn english(more: Value) -> Readable {
    Readable::of(&policy(more), Language::En)
}

fn text(wording: &Option<Wording>) -> &str {
    wording.as_ref().map_or("", |wording| &wording.text)
}

#[test]
fn a_clause_tells_what_may_be_said_gravest_first_and_each_sentence_once() {
    let readable = english(json!({}));
    let tone = &readable.clauses[1];
    let hints: Vec<(Level, &str, usize)> = tone
        .hints
        .iter()
        .map(|hint| (hint.level, text(&hint.hint), hint.rules.len()))
        .collect();
    assert_eq!(
        hints,
        [
            (Level::Warn, "This is a threat.", 1),
            (Level::Suggest, "Calmer, perhaps.", 2)
        ]
    );
    assert!(readable.clauses[0].hints.is_empty());
    assert_eq!(text(&readable.left_alone[0].title), "Pay");
    let contact = readable.contact.and_then(|contact| contact.name);
    assert_eq!(contact.as_deref(), Some("Communications"));
}

#[test]
fn a_text_that_lacks_the_language_says_in_which_it_is() {
    let swedish = Readable::of(&policy(json!({})), Language::Sv);
    let customers = &swedish.clauses[0];
    let lang = |wording: &Option<Wording>| wording.as_ref().map(|wording| wording.lang);
    assert_eq!(lang(&customers.title), Some(Language::En));
    assert_eq!(lang(&customers.text), Some(Language::Sv));
}

#[test]
fn examples_come_from_each_rule_in_turn_in_the_readers_language() {
    let readable = english(json!({}));
    let examples = &readable.clauses[1].examples;
    let texts: Vec<&str> = examples.hint.iter().map(|e| e.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "First of tone.one",
            "First of tone.two",
            "First of tone.three"
        ]
    );
    assert_eq!(examples.quiet.len(), 1);
    let danish = Readable::of(&policy(json!({})), Language::Da);
    assert_eq!(danish.clauses[1].examples.hint[0].text, "In no language");
    let one = english(json!({ "rules": [rule("tone.one", "suggest", "Calmer.")] }));
    assert_eq!(one.clauses[1].examples.hint[1].media, Media::Image);
}

#[test]
fn the_same_policy_has_no_changes() {
    let readable = english(json!({}));
    assert!(Changes::between(&readable, &readable).is_empty());
}

#[test]
fn clauses_come_go_and_are_reworded() {
    let before = english(json!({}));
    let after = english(json!({
        "clauses": {
            "tone": { "title": { "en": "Tone" }, "text": { "en": "Be kinder." } },
            "reach": { "title": { "en": "Reach" }, "text": { "en": "Posts travel." } }
        },
        "leftAlone": {}
    }));
    let changes = Changes::between(&before, &after);
    assert_eq!(changes.added[0].id, "reach");
    assert_eq!(changes.removed[0].id, "customers");
    let [reworded] = changes.reworded.as_slice() else {
        panic!("one clause is reworded: {changes:?}");
    };
    assert_eq!(text(&reworded.before.text), "Be kind.");
    assert_eq!(text(&reworded.after.text), "Be kinder.");
    assert_eq!(changes.left_alone_removed[0].id, "pay");
}

#[test]
fn sentences_come_go_are_reworded_and_change_level() {
    let before = english(json!({}));
    let after = english(json!({ "rules": [
        rule("tone.one", "warn", "Calmer, perhaps."),
        rule("tone.two", "warn", "Calmer, perhaps."),
        rule("tone.five", "suggest", "Breathe.")
    ] }));
    let changes = Changes::between(&before, &after);
    let [changed] = changes.hints_changed.as_slice() else {
        panic!("one sentence asks more now: {changes:?}");
    };
    assert_eq!(changed.level_before, Level::Suggest);
    assert_eq!(changed.after.level, Level::Warn);
    assert_eq!(text(&changes.hints_added[0].hint), "Breathe.");
    assert_eq!(text(&changes.hints_removed[0].hint), "This is a threat.");
    assert_eq!(changes.hints_removed.len(), 1);
}

#[test]
fn a_rule_that_says_what_another_said_before_is_nothing_new() {
    let before = english(json!({}));
    let after = english(json!({ "rules": [
        rule("tone.six", "suggest", "Calmer, perhaps."),
        rule("tone.three", "warn", "This is a threat.")
    ] }));
    assert!(Changes::between(&before, &after).is_empty());
}

#[test]
fn it_survives_being_kept() {
    let readable = english(json!({}));
    let kept = serde_json::to_string(&readable).expect("JSON");
    let read: Readable = serde_json::from_str(&kept).expect("the same again");
    assert_eq!(read, readable);
}

#[test]
fn the_built_in_policy_can_be_read_whole_in_each_language() {
    let policy = base().policy.clone().expect("a built-in policy");
    for language in Language::ALL {
        let readable = Readable::of(&policy, language);
        assert!(!readable.left_alone.is_empty());
        for clause in &readable.clauses {
            for wording in [&clause.title, &clause.text] {
                let lang = wording.as_ref().map(|wording| wording.lang);
                assert_eq!(lang, Some(language), "{}", clause.id);
            }
            assert!(!clause.hints.is_empty(), "{}", clause.id);
            assert!(!clause.examples.hint.is_empty(), "{}", clause.id);
        }
    }
}
