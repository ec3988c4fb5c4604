//! What is said in support, which hints people may mute, and whose hints tell the audience.

use omtanke_engine::policy::{Policy, load, resolve};
use omtanke_engine::{Answer, Checker, Draft, Language, Level, Quiet, compile};

const POLICY: &str = r#"{
  "format": 1,
  "policy": { "id": "se.test", "revision": 1 },
  "organisation": { "contact": { "name": "HR", "phone": "010 123" } },
  "clauses": {
    "tone": { "title": { "en": "Tone" }, "text": { "en": "Be kind." }, "tellAudience": true },
    "praise": { "title": { "en": "Praise" }, "text": { "en": "Share." } }
  },
  "terms": { "rough": { "en": ["damn"] }, "very": { "en": ["bloody"] }, "good": { "en": ["proud"] }, "harm": { "en": ["bullied me"] } },
  "rules": [
    { "id": "tone.rough", "clause": "tone", "level": "suggest", "when": { "terms": "rough" }, "hint": { "en": "Kinder?" } },
    { "id": "tone.very", "clause": "tone", "level": "warn", "when": { "terms": "very" }, "hint": { "en": "Much kinder." } },
    { "id": "praise.good", "clause": "praise", "level": "encourage", "when": { "terms": "good" }, "hint": { "en": "Do share!" } }
  ],
  "support": [
    { "id": "support.harm", "when": { "terms": "harm" }, "unless": { "terms": "very" }, "hint": { "en": "You are not alone." } }
  ]
}"#;

/// The policy, with something in the place of what it begins with.
fn policy(more: &str) -> Policy {
    let json = POLICY.replacen("\"format\": 1", &format!("\"format\": 1{more}"), 1);
    let loaded = load(&json);
    assert_eq!(loaded.problems, [], "{json}");
    let (policy, problems) = resolve(loaded.policy.expect("a policy"));
    assert_eq!(problems, []);
    policy
}

fn answer(policy: &Policy, text: &str, quiet: Quiet<'_>) -> Answer {
    let compiled = compile(policy);
    assert_eq!(compiled.problems, []);
    let checker = Checker::load(&compiled.tables).expect("tables");
    let draft = Draft {
        text: text.into(),
        lang: Some(Language::En),
        ..Draft::default()
    };
    checker.answer(&draft, Language::En, quiet)
}

fn rules(answer: &Answer) -> Vec<&str> {
    answer.hints.iter().map(|hint| hint.rule.as_str()).collect()
}

#[test]
fn support_is_said_beside_hints_and_is_none() {
    let policy = policy("");
    let text = "He bullied me, damn him, and still I am proud of them";
    let said = answer(&policy, text, Quiet::default());
    let support = said.support.as_ref().expect("support");
    assert_eq!(
        (support.rule.as_str(), support.hint.as_str()),
        ("support.harm", "You are not alone.")
    );
    let contact = support.contact.as_ref().expect("a contact");
    assert_eq!(
        (contact.name.as_deref(), contact.phone.as_deref()),
        (Some("HR"), Some("010 123"))
    );
    // Nobody is praised beside it.
    assert_eq!(rules(&said), ["tone.rough"]);

    assert_eq!(
        answer(&policy, "They bullied me, the bloody lot", Quiet::default()).support,
        None
    );
    assert_eq!(
        answer(&policy, "A quiet day", Quiet::default()),
        Answer::default()
    );
    let dismissed = ["support.harm".to_owned()];
    let quiet = Quiet {
        dismissed: &dismissed,
        ..Quiet::default()
    };
    assert_eq!(answer(&policy, text, quiet).support, None);
}

#[test]
fn an_employer_has_other_words_for_it_or_none() {
    let changed = policy(r#", "adjust": { "support.harm": { "hint": { "en": "Call us." } } }"#);
    let said = answer(&changed, "He bullied me", Quiet::default());
    assert_eq!(
        said.support.map(|support| support.hint).as_deref(),
        Some("Call us.")
    );
    let off = policy(r#", "adjust": { "support.harm": { "level": "off" } }"#);
    assert_eq!(
        answer(&off, "He bullied me", Quiet::default()).support,
        None
    );
    let graver = r#", "adjust": { "support.harm": { "level": "warn" } }"#;
    let loaded = load(&POLICY.replacen("\"format\": 1", &format!("\"format\": 1{graver}"), 1));
    assert!(loaded.has_errors());
}

#[test]
fn mild_hints_may_be_muted_unless_the_policy_says_otherwise() {
    let muted = [
        "tone.rough".to_owned(),
        "tone.very".to_owned(),
        "praise.good".to_owned(),
    ];
    let quiet = Quiet {
        muted: &muted,
        ..Quiet::default()
    };
    let heard = |more: &str, text: &str| {
        let said = answer(&policy(more), text, quiet);
        rules(&said).join(" ")
    };
    assert_eq!(heard("", "damn"), "");
    assert_eq!(heard("", "proud"), "");
    assert_eq!(heard("", "bloody"), "tone.very");
    assert_eq!(heard(r#", "mayMute": ["encourage"]"#, "damn"), "tone.rough");
    assert_eq!(heard(r#", "mayMute": ["warn"]"#, "bloody"), "");
    assert_eq!(
        heard(r#", "adjust": { "tone": { "mayMute": false } }"#, "damn"),
        "tone.rough"
    );
    assert_eq!(
        heard(
            r#", "adjust": { "tone.very": { "mayMute": true } }"#,
            "bloody"
        ),
        ""
    );
    let said = answer(&policy(""), "damn bloody", Quiet::default());
    assert_eq!(
        said.hints
            .iter()
            .map(|hint| (hint.level, hint.may_mute))
            .collect::<Vec<_>>(),
        [(Level::Warn, false)]
    );
}

#[test]
fn hints_of_a_clause_that_wants_it_tell_the_audience() {
    let policy = policy("");
    let tells = |text: &str| {
        let said = answer(&policy, text, Quiet::default());
        said.hints.first().map(|hint| hint.tell_audience)
    };
    assert_eq!(tells("damn"), Some(true));
    assert_eq!(tells("proud"), Some(false));
}
