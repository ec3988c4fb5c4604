//! Nothing that stands in a text, in a policy or in tables makes the engine panic, stall or point outside the text.

use omtanke_engine::{Checker, Draft, Language, compile, policy::model::Policy};
use serde_json::{Value, json};

/// A policy with one rule under this condition.
fn policy(when: Value) -> Policy {
    let value = json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "clauses": { "a": { "title": {"en": "A"}, "text": {"en": "Text"} } },
        "terms": {
            "boss": { "sv": ["chef", "min boss"], "en": ["boss"] },
            "customer": { "sv": ["*kund*"] },
            "bad": { "sv": ["idiot"], "en": ["idiot"] }
        },
        "rules": [{ "id": "a.rule", "clause": "a", "level": "warn", "when": when, "hint": {"en": "Hint"} }]
    });
    serde_json::from_value(value).expect("a good policy")
}

fn checker(when: Value) -> Checker {
    let compiled = compile(&policy(when));
    assert_eq!(compiled.problems, []);
    Checker::load(&compiled.tables).expect("fresh tables load")
}

fn text(text: &str) -> Draft {
    Draft {
        text: text.into(),
        ..Draft::default()
    }
}

#[test]
fn no_text_makes_it_panic_and_every_span_lies_inside() {
    let checker = checker(json!({"any": [
        {"terms": "boss"}, {"terms": "customer"}, {"pattern": "kund.*"}, {"identifier": "se-personnummer"}, {"identifier": "email"},
        {"identifier": {"kind": "phone", "grade": "plausible"}}, {"identifier": {"kind": "street-address", "grade": "plausible"}},
        {"identifier": {"kind": "secret", "grade": "plausible"}}, {"identifier": "iban"}, {"identifier": "payment-card"},
        {"identifier": "fi-hetu"}, {"identifier": {"kind": "registration-plate", "grade": "plausible"}},
        {"near": {"within": 5, "all": [{"terms": "boss"}, {"terms": "bad"}]}},
        {"near": {"within": 5, "inOrder": true, "all": [{"terms": "boss"}, {"emphasis": "exclamation"}, {"terms": "bad"}]}},
        {"unquoted": {"any": [{"terms": "boss"}, {"emphasis": "exclamation"}]}},
        {"all": [{"quoted": {"pattern": "kund.*"}}, {"sentence": "question"}]},
        {"unnegated": {"of": {"terms": "boss"}, "by": "bad"}}
    ]}));
    let pieces = [
        "",
        "chef",
        "kundmöte",
        "😀",
        "\u{301}",
        "a\u{30a}",
        "\u{200b}",
        "\u{202e}عربي",
        "\n",
        ". ",
        "121212-1212",
        "070-123 45 67",
        "(+46",
        "storgatan 12 b, 2.",
        "se45 5000 ",
        "eyJ4",
        "a1b2c3d4",
        "://a:",
        "a@b.se",
        "\u{fffd}",
        "İ",
        "ß",
        "min boss",
        "idiot",
        "'",
        "!!!",
        "\"",
        "?",
        "> ",
        "\u{0}",
    ];
    let mut seed = 7_u32;
    for _ in 0..2000 {
        let mut draft = String::new();
        for _ in 0..8 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            draft.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
        }
        let length = draft.encode_utf16().count() as u32;
        for hint in checker.all_hints(&text(&draft), Language::Sv) {
            for span in hint.spans {
                assert!(
                    span.start < span.end && span.end <= length,
                    "{draft:?} {span:?}"
                );
            }
        }
    }
}

#[test]
fn damaged_tables_are_refused_or_harmless() {
    let mut policy = policy(json!({"any": [
        {"terms": "boss"}, {"pattern": "kund.*"}, {"concept": "outer"}, {"not": {"concept": "outer"}},
        {"near": {"within": 3, "inOrder": true, "all": [{"unquoted": {"terms": "boss"}}, {"concept": "inner"}]}}
    ]}));
    let concepts = json!({"inner": {"unnegated": {"of": {"terms": "boss"}, "by": "bad"}}, "outer": {"not": {"concept": "inner"}}});
    policy.concepts = serde_json::from_value(concepts).expect("good concepts");
    let tables = compile(&policy).tables;
    assert!(Checker::load(&[]).is_err());
    assert!(Checker::load(&tables[..tables.len() / 2]).is_err());
    for index in 0..tables.len() {
        let mut damaged = tables.clone();
        damaged[index] ^= 0x55;
        if let Ok(checker) = Checker::load(&damaged) {
            let _ = checker.all_hints(&text("min chef kundmöte"), Language::Sv);
        }
    }
}

#[test]
fn a_million_characters_of_repetition_are_no_stall() {
    let near = |all: Value| json!({"near": {"within": 50, "all": all}});
    let bad = || json!({"terms": "bad"});
    let checker = checker(json!({"any": [
        near(json!([bad(), bad()])),
        near(json!([bad(), {"terms": "boss"}])),
        {"near": {"within": "sentence", "all": [near(json!([bad(), bad()])), {"terms": "boss"}]}},
        {"count": {"of": bad(), "min": 200}},
        {"pattern": "idiot.*"}
    ]}));
    for piece in ["idiot. ", "boss, idiot! "] {
        let draft = text(&piece.repeat(1_000_000 / piece.len()));
        let hints = checker.all_hints(&draft, Language::En);
        assert_eq!(hints.len(), 1, "{piece:?}");
        assert!(hints[0].spans.len() <= 32, "{piece:?}");
    }
}

#[test]
fn identifiers_of_a_long_text_are_no_stall() {
    let plausible = |kind: &str| json!({"identifier": {"kind": kind, "grade": "plausible"}});
    let kinds = [
        "se-personnummer",
        "no-fodselsnummer",
        "dk-cpr",
        "fi-hetu",
        "is-kennitala",
        "email",
        "phone",
        "street-address",
        "registration-plate",
        "iban",
        "payment-card",
        "organisation-number",
        "secret",
    ];
    let checker = checker(json!({"any": kinds.map(plausible)}));
    for piece in [
        "1",
        "1 ",
        "1-",
        "a1-",
        "x@",
        "eyj.ey",
        "a1b2c3d4",
        "storgatan 1, ",
        "se45 ",
        "begin ",
        "a://b:",
        "(0",
    ] {
        let draft = text(&piece.repeat(200_000 / piece.len()));
        assert!(
            checker.all_hints(&draft, Language::En).len() <= 1,
            "{piece:?}"
        );
    }
}

#[test]
fn the_costlier_conditions_are_no_stall_either() {
    let near = |within: Value, order: bool, all: Value| json!({"near": {"within": within, "inOrder": order, "all": all}});
    let bad = || json!({"terms": "bad"});
    let both = || json!({"all": [bad(), {"terms": "boss"}]});
    // None of these hold for any of the texts, so that nothing ends the search early.
    let conditions = [
        near(json!(50), true, json!([bad(), {"terms": "customer"}])),
        // All of it is there, but there is no room for it in order.
        near(json!(3), true, json!(vec![both(); 5])),
        near(json!(10), true, json!(vec![both(); 12])),
        near(
            json!(3),
            true,
            json!(vec![near(json!(5), false, json!([both(), both()])); 5]),
        ),
        near(
            json!(50),
            false,
            json!([bad(), {"sentence": "question"}, {"terms": "customer"}]),
        ),
        json!({"quoted": near(json!(50), false, json!([bad(), {"terms": "boss"}]))}),
        json!({"unnegated": {"of": near(json!(50), false, json!([{"terms": "boss"}, bad()])), "by": "bad"}}),
        json!({"all": [{"concept": "never"}, {"not": {"concept": "never"}}]}),
    ];
    for when in conditions {
        let mut policy = policy(when.clone());
        let never = json!({"near": {"within": "sentence", "all": [bad(), {"not": bad()}]}});
        policy.concepts = [("never".into(), serde_json::from_value(never).unwrap())].into();
        let compiled = compile(&policy);
        assert_eq!(compiled.problems, []);
        let checker = Checker::load(&compiled.tables).expect("fresh tables load");
        for piece in [
            "idiot, boss! ",
            "idiot \"boss? ",
            "boss?????????? idiot? ",
            "idiot boss ",
        ] {
            let draft = text(&piece.repeat(300_000 / piece.len()));
            let begun = std::time::Instant::now();
            let _ = checker.all_hints(&draft, Language::En);
            let taken = begun.elapsed();
            assert!(taken.as_secs() < 30, "{taken:?} for {piece:?} with {when}");
        }
    }
}
