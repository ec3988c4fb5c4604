//! Likeness from end to end: posts are learnt, a policy asks for what they resemble, drafts are checked.

use omtanke_engine::{
    Checker, Draft, Language, compile,
    learn::{LearnError, Learnt, Post, learn},
    policy::{Policy, load},
};
use serde_json::{Value, json};

const SUBJECTS: [&str; 8] = [
    "schemat", "kaffet", "mötet", "bussen", "lunchen", "planen", "mejlet", "rummet",
];

/// A policy with one word list, perhaps a model, and perhaps a rule.
fn policy(model: Option<&Learnt>, when: Option<Value>) -> Policy {
    let mut value = json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "clauses": { "criticism": { "title": {"en": "Criticism"}, "text": {"en": "Text"} } },
        "terms": { "topic-boss": { "sv": ["chef*"], "en": ["boss"] }, "other": { "sv": ["lunch"] } },
    });
    if let Some(when) = when {
        value["rules"] = json!([{ "id": "criticism.like", "clause": "criticism", "level": "suggest",
            "when": when, "hint": {"en": "Hint"} }]);
    }
    let mut policy: Policy = serde_json::from_value(value).expect("a good policy");
    policy.likeness = model.map(|learnt| learnt.model.clone());
    policy
}

fn posts() -> Vec<Post> {
    let post = |text: String, expect: &[&str]| Post {
        draft: Draft {
            text,
            ..Draft::default()
        },
        expect: expect.iter().map(|label| (*label).to_owned()).collect(),
        ..Post::default()
    };
    let mut posts = Vec::new();
    for (number, subject) in SUBJECTS.iter().cycle().take(48).enumerate() {
        posts.push(post(
            format!("Chefen begriper ingenting om {subject}, dag {number}"),
            &["criticism"],
        ));
        posts.push(post(
            format!("Vi pratade om {subject} i solen, dag {number}"),
            &[],
        ));
        posts.push(post(
            format!("Chefen bjöd på bulle och {subject} nummer {number}"),
            &[],
        ));
    }
    posts
}

fn learnt() -> Learnt {
    learn(&policy(None, None), &["topic-".to_owned()], &posts())
        .expect("there is something to learn")
}

fn likely() -> Value {
    json!({"likeness": {"to": "criticism", "grade": "likely"}})
}

/// The words that a rule under this condition finds, parted by `|`; nothing if it does not hold.
fn found(learnt: &Learnt, when: Value, draft: &Draft) -> Option<String> {
    let compiled = compile(&policy(Some(learnt), Some(when)));
    assert_eq!(compiled.problems, []);
    let checker = Checker::load(&compiled.tables).expect("fresh tables load");
    let hints = checker.all_hints(draft, Language::En);
    let units: Vec<u16> = draft.text.encode_utf16().collect();
    let words = hints.first()?.spans.iter().map(|span| {
        let inside = units.get(span.start as usize..span.end as usize);
        String::from_utf16_lossy(inside.unwrap_or_default())
    });
    Some(words.collect::<Vec<_>>().join("|"))
}

fn text(text: &str) -> Draft {
    Draft {
        text: text.to_owned(),
        ..Draft::default()
    }
}

#[test]
fn what_resembles_the_posts_of_a_label_is_found_by_the_words_that_say_so() {
    let learnt = learnt();
    let words = found(
        &learnt,
        likely(),
        &text("Chefen begriper ingenting om semester"),
    );
    assert!(words.is_some_and(|words| words.contains("begriper")));
    for quiet in [
        "Chefen bjöd på semester",
        "Vi badade i solen",
        "",
        "!!!",
        "🎉",
    ] {
        assert_eq!(found(&learnt, likely(), &text(quiet)), None, "{quiet}");
    }
}

#[test]
fn other_conditions_and_the_text_answered_go_with_it() {
    let learnt = learnt();
    let criticism = "Chefen begriper ingenting om mötet";
    let near = json!({"near": {"within": "sentence", "all": [{"terms": "topic-boss"}, likely()]}});
    assert!(found(&learnt, near.clone(), &text(criticism)).is_some());
    let apart = "Chefer finns. De begriper ingenting om mötet, dag 3";
    assert_eq!(found(&learnt, near, &text(apart)), None);
    let reply = json!({"context": {"replyTo": likely()}});
    let draft = Draft {
        reply_to: Some(criticism.to_owned()),
        ..text("Jaså")
    };
    assert!(found(&learnt, reply.clone(), &draft).is_some());
    assert_eq!(found(&learnt, reply, &text(criticism)), None);
}

#[test]
fn learning_again_gives_the_same_and_other_posts_another_fingerprint() {
    let (one, again) = (learnt(), learnt());
    assert_eq!(one.model, again.model);
    assert_eq!(one.model.lists, ["topic-boss"]);
    let mut others = posts();
    others.pop();
    let other =
        learn(&policy(None, None), &["topic-".to_owned()], &others).expect("enough is left");
    assert_ne!(other.model.learnt_from, one.model.learnt_from);
}

#[test]
fn posts_that_never_differ_are_not_learnt() {
    let few = posts().into_iter().take(9).collect::<Vec<_>>();
    let outcome = learn(&policy(None, None), &["topic-".to_owned()], &few);
    assert!(matches!(outcome, Err(LearnError::TooFew { .. })));
}

#[test]
fn a_policy_that_asks_for_what_the_model_cannot_tell_is_told_so() {
    let mut learnt = learnt();
    if let Some(label) = learnt.model.labels.get_mut("criticism") {
        label.likely = None;
    }
    let told = |to: &str, grade: &str| {
        let when = json!({"likeness": {"to": to, "grade": grade}});
        let policy = serde_json::to_string(&policy(Some(&learnt), Some(when)));
        let loaded = load(&policy.unwrap_or_default());
        let told = loaded
            .problems
            .iter()
            .map(|problem| problem.message.clone());
        told.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(told("criticism", "possible"), "");
    assert!(told("criticism", "likely").starts_with("never holds"));
    assert!(told("critcism", "possible").ends_with("did you mean \"criticism\"?"));
}

#[test]
fn a_model_of_other_features_or_damaged_is_reported_and_finds_nothing() {
    let good = learnt();
    let mut other = good.clone();
    other.model.features += 1;
    let mut damaged = good.clone();
    damaged.model.weights = vec!["%%%".to_owned()];
    let mut short = good;
    short.model.weights = vec!["/w==".to_owned()];
    for learnt in [other, damaged, short] {
        let compiled = compile(&policy(Some(&learnt), Some(likely())));
        assert_eq!(compiled.problems.len(), 1, "{:?}", compiled.problems);
        let checker = Checker::load(&compiled.tables).expect("the rest is usable");
        let draft = text("Chefen begriper ingenting om mötet");
        assert_eq!(checker.all_hints(&draft, Language::En), []);
    }
}
