//! Policies compiled and checked: from JSON to the places and hints that come out.

use super::compile;
use crate::{
    Checker, Draft, Hint, HintFix, Language, Level,
    draft::{Kind, Media, Sector},
    policy::model::Policy,
};
use serde_json::{Value, json};

/// A policy with one rule `a.rule` under this condition, and some lists.
fn policy(when: Value) -> Policy {
    let value = json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "organisation": { "names": ["Nordfjell Bygg"], "customers": ["H&M"],
            "positions": [{ "topic": ["simhall*", "vindkraft"], "stance": "for" }] },
        "clauses": { "a": { "title": {"en": "A"}, "text": {"en": "Text"} }, "b": { "title": {}, "text": {} } },
        "terms": {
            "boss": { "sv": ["chef", "min boss"], "en": ["boss"], "da": ["=fan"] },
            "customer": { "sv": ["*kund*"], "en": ["customer"] },
            "bad": { "sv": ["idiot", "usel"], "en": ["idiot"] },
            "negation": { "sv": ["inte"], "en": ["not", "far from"] }
        },
        "rules": [{ "id": "a.rule", "clause": "a", "level": "warn", "when": when, "hint": {"en": "Hint", "sv": "Tips"},
                    "fix": {"append": {"sv": "Mina egna ord."}} }]
    });
    serde_json::from_value(value).expect("a good policy")
}

fn checker(policy: &Policy) -> Checker {
    let compiled = compile(policy);
    assert_eq!(compiled.problems, [], "the policy is good");
    Checker::load(&compiled.tables).expect("fresh tables load")
}

fn text(text: &str) -> Draft {
    Draft {
        text: text.into(),
        ..Draft::default()
    }
}

/// The words that make the rule hold, parted by `|`; nothing if it does not hold.
fn found(when: Value, draft: &Draft) -> Option<String> {
    let hints = checker(&policy(when)).all_hints(draft, Language::En);
    let hint = hints.first()?;
    let units: Vec<u16> = draft.text.encode_utf16().collect();
    let words = hint
        .spans
        .iter()
        .map(|span| String::from_utf16_lossy(&units[span.start as usize..span.end as usize]));
    Some(words.collect::<Vec<_>>().join("|"))
}

#[test]
fn base_forms_find_their_inflected_forms_and_nothing_else() {
    let boss = || json!({"terms": "boss"});
    for (draft, expected) in [
        ("Jag såg att Cheferna kom", Some("Cheferna")),
        ("det är min  boss 😀", Some("min  boss")),
        ("och det är min, boss", None),
        ("schefer", None),
        ("och så min\nboss", None),
    ] {
        assert_eq!(found(boss(), &text(draft)).as_deref(), expected, "{draft}");
    }
}

#[test]
fn compounds_are_found_where_the_entry_asks_for_them() {
    let customer = || json!({"terms": "customer"});
    for (draft, expected) in [
        ("vårt kundmöte är nu", Some("kundmöte")),
        ("en storkunds möte och", Some("storkunds")),
        ("jag vill sekundera dig", None),
    ] {
        assert_eq!(
            found(customer(), &text(draft)).as_deref(),
            expected,
            "{draft}"
        );
    }
    assert_eq!(
        found(json!({"terms": "boss"}), &text("chefsmöte och jag")),
        None
    );
}

#[test]
fn a_word_counts_only_in_its_language() {
    let draft = text("Jeg er fan af den her by og det ved du godt");
    assert_eq!(
        found(json!({"terms": "boss"}), &draft).as_deref(),
        Some("fan")
    );
    let draft = text("Jag är ett fan av det här och det vet du");
    assert_eq!(found(json!({"terms": "boss"}), &draft), None);
}

#[test]
fn names_of_the_organisation_count_in_every_language_and_as_hashtags() {
    let names = || json!({"organisation": "names"});
    for (draft, expected) in [
        ("We at Nordfjell Bygg", Some("Nordfjell Bygg")),
        ("Nordfjell Byggs nya hus", Some("Nordfjell Byggs")),
        ("#NordfjellBygg", Some("NordfjellBygg")),
        ("Nordfjell", None),
    ] {
        assert_eq!(found(names(), &text(draft)).as_deref(), expected, "{draft}");
    }
    let customers = json!({"organisation": "customers"});
    assert_eq!(
        found(customers, &text("hos H&M idag")).as_deref(),
        Some("H&M")
    );
}

#[test]
fn the_topics_of_positions_change_as_words_do() {
    for (draft, expected) in [
        ("Vi slipper simhallen i alla fall", Some("simhallen")),
        ("Nej till simhallsbygget", Some("simhallsbygget")),
        ("Vindkraften hör inte hit", Some("Vindkraften")),
        ("Vi simmar i havet", None),
    ] {
        let found = found(json!({"organisation": "positionsFor"}), &text(draft));
        assert_eq!(found.as_deref(), expected, "{draft}");
    }
}

#[test]
fn patterns_cover_whole_words_from_the_start_of_one() {
    let pattern = || json!({"pattern": "projekt [a-zåäö]+(?: ab)?"});
    for (draft, expected) in [
        ("om Projekt Älgen AB idag", Some("Projekt Älgen AB")),
        ("delprojekt älgen", None),
        ("om projekt 7", None),
    ] {
        assert_eq!(
            found(pattern(), &text(draft)).as_deref(),
            expected,
            "{draft}"
        );
    }
}

#[test]
fn conditions_combine() {
    let boss = || json!({"terms": "boss"});
    let bad = || json!({"terms": "bad"});
    let yes = |when: Value, draft: &str| found(when, &text(draft)).is_some();
    let both = "my boss is an idiot";
    assert!(yes(json!({"all": [boss(), bad()]}), both));
    assert!(!yes(json!({"all": [boss(), bad()]}), "my boss is here"));
    assert!(yes(json!({"any": [boss(), bad()]}), "an idiot"));
    assert!(!yes(json!({"all": [boss(), {"not": bad()}]}), both));
    assert!(yes(
        json!({"count": {"of": bad(), "min": 2}}),
        "idiot, idiot"
    ));
    assert!(!yes(json!({"count": {"of": bad(), "min": 2}}), "idiot"));
    assert!(yes(
        json!({"all": [bad(), {"emphasis": "capitals"}]}),
        "WHAT IDIOT"
    ));
    assert!(yes(
        json!({"all": [bad(), {"emphasis": "exclamation"}]}),
        "idiot!!!"
    ));
    assert!(yes(
        json!({"all": [bad(), {"language": "en"}]}),
        "you are an idiot"
    ));
}

#[test]
fn near_judges_everything_inside_one_window() {
    let near = |within: Value| json!({"near": {"within": within, "all": [{"terms": "boss"}, {"terms": "bad"}]}});
    let yes = |within: Value, draft: &str| found(near(within), &text(draft)).is_some();
    assert!(yes(json!("sentence"), "my boss is an idiot"));
    assert!(!yes(json!("sentence"), "my boss left. what an idiot"));
    assert!(yes(json!("paragraph"), "my boss left. what an idiot"));
    assert!(!yes(json!("paragraph"), "my boss left\nwhat an idiot"));
    assert!(yes(json!(3), "my boss is an idiot"));
    assert!(!yes(json!(2), "my boss is an idiot"));
    let without = json!({"near": {"within": "sentence", "all": [{"terms": "boss"}, {"not": {"terms": "bad"}}]}});
    assert_eq!(
        found(without.clone(), &text("the boss came. the idiot left")).as_deref(),
        Some("boss")
    );
    assert_eq!(found(without, &text("the boss, an idiot")), None);
}

#[test]
fn the_context_counts() {
    let when = || json!({"all": [{"terms": "boss"}, {"context": {"media": ["image", "video"], "kind": "comment"}}]});
    let mut draft = text("the boss");
    draft.kind = Kind::Comment;
    assert_eq!(found(when(), &draft), None);
    draft.media = Media::Image;
    assert!(found(when(), &draft).is_some());

    let when = || json!({"context": {"replyTo": {"terms": "bad"}}});
    let mut draft = text("no");
    assert_eq!(found(when(), &draft), None);
    draft.reply_to = Some("you idiot".into());
    assert!(found(when(), &draft).is_some());
}

#[test]
fn the_organisations_sector_is_the_drafts() {
    let mut policy = policy(json!({"all": [{"terms": "boss"}, {"context": {"sector": "public"}}]}));
    assert_eq!(
        checker(&policy).all_hints(&text("the boss"), Language::En),
        []
    );
    policy.organisation.sector = Sector::Public;
    assert_eq!(
        checker(&policy)
            .all_hints(&text("the boss"), Language::En)
            .len(),
        1
    );
}

#[test]
fn unless_switches_a_rule_off() {
    let mut policy = policy(json!({"terms": "boss"}));
    policy.rules[0].unless = serde_json::from_value(json!({"terms": "bad"})).ok();
    assert_eq!(
        checker(&policy)
            .all_hints(&text("my boss"), Language::En)
            .len(),
        1
    );
    assert_eq!(
        checker(&policy).all_hints(&text("my idiot boss"), Language::En),
        []
    );
}

#[test]
fn hints_speak_the_readers_language_and_fixes_the_texts() {
    let checker = checker(&policy(json!({"terms": "boss"})));
    let hint = |wanted| {
        checker
            .hints(&text("jag vet inte vad min chef tycker"), wanted, &[])
            .remove(0)
    };
    let english = hint(Language::En);
    assert_eq!(
        (english.hint.as_str(), english.level),
        ("Hint", Level::Warn)
    );
    assert_eq!(english.fix, Some(HintFix::Append("Mina egna ord.".into())));
    assert_eq!(hint(Language::Sv).hint, "Tips");
    assert_eq!(
        hint(Language::Da).hint,
        "Hint",
        "English where the language is missing"
    );
}

#[test]
fn shown_hints_are_the_gravest_one_a_clause_three_at_most() {
    let mut policy = policy(json!({"terms": "boss"}));
    let base = policy.rules[0].clone();
    let rule = |id: &str, clause: &str, level: &str, list: &str| {
        let mut rule = base.clone();
        rule.id = id.into();
        rule.clause = clause.into();
        rule.level = serde_json::from_value(json!(level)).unwrap();
        rule.when = serde_json::from_value(json!({"terms": list})).unwrap();
        rule
    };
    for clause in ["c", "d", "e"] {
        policy
            .clauses
            .insert(clause.into(), policy.clauses["a"].clone());
    }
    policy.rules = vec![
        rule("e.x", "e", "encourage", "boss"),
        rule("a.x", "a", "suggest", "boss"),
        rule("a.y", "a", "ask", "bad"),
        rule("b.x", "b", "warn", "bad"),
        rule("c.x", "c", "suggest", "bad"),
        rule("d.x", "d", "suggest", "bad"),
        rule("a.off", "a", "off", "bad"),
    ];
    let checker = checker(&policy);
    let draft = text("the boss is an idiot");
    let ids = |hints: Vec<Hint>| hints.into_iter().map(|h| h.rule).collect::<Vec<_>>();
    let shown = checker.hints(&draft, Language::En, &[]);
    assert_eq!(
        shown[0].spans.len(),
        2,
        "the places of both rules of the clause"
    );
    assert_eq!(ids(shown), ["a.y", "b.x", "c.x"]);
    let dismissed = ["a.y".to_string(), "b.x".into(), "c.x".into()];
    assert_eq!(
        ids(checker.hints(&draft, Language::En, &dismissed)),
        ["d.x"],
        "what is no graver in a clause is not said after it was dismissed"
    );
    assert_eq!(
        ids(checker.hints(&draft, Language::En, &["a.x".into()]))[0],
        "a.y",
        "what is graver is"
    );
    assert_eq!(
        ids(checker.hints(&text("the boss"), Language::En, &["a.x".into()])),
        Vec::<String>::new()
    );
    assert_eq!(ids(checker.all_hints(&draft, Language::En)).len(), 6);
}

#[test]
fn one_bad_rule_is_reported_and_the_others_live() {
    for bad in [
        json!({"terms": "missing"}),
        json!({"pattern": "("}),
        json!({"pattern": "[a-z]+ing"}),
        json!({"pattern": "a*"}),
        json!({"identifier": "passport"}),
        json!({"all": []}),
        json!({"near": {"within": "sentence", "all": [{"not": {"terms": "boss"}}]}}),
        json!({"near": {"within": 0, "all": [{"terms": "boss"}]}}),
        json!({"near": {"within": 20, "all": [{"near": {"within": 20, "all": [{"terms": "boss"}]}}]}}),
        json!({"near": {"within": 2, "inOrder": true, "all": [{"terms": "boss"},
            {"near": {"within": 2, "inOrder": true, "all": [{"terms": "boss"}]}}]}}),
        json!({"unnegated": {"of": {"terms": "boss"}, "by": "missing"}}),
        json!({"unnegated": {"of": {"terms": "missing"}, "by": "boss"}}),
        json!({"quoted": {"terms": "missing"}}),
        json!({"unquoted": {"all": []}}),
        json!({"pattern": "^boss"}),
        json!({"pattern": "boss\\B"}),
    ] {
        let mut policy = policy(json!({"terms": "boss"}));
        let mut rule = policy.rules[0].clone();
        rule.id = "b.bad".into();
        rule.when = serde_json::from_value(bad.clone()).expect("well-formed");
        policy.rules.insert(0, rule);
        let compiled = compile(&policy);
        assert_eq!(compiled.problems.len(), 1, "{bad}");
        assert!(
            compiled.problems[0].path.starts_with("rules[0].when"),
            "{bad}"
        );
        let checker = Checker::load(&compiled.tables).unwrap();
        assert_eq!(checker.all_hints(&text("the boss"), Language::En).len(), 1);
    }
}

#[test]
fn exclamation_marks_count_where_they_stand() {
    let near = json!({"near": {"within": "sentence", "all": [{"terms": "boss"}, {"emphasis": "exclamation"}]}});
    assert!(found(near.clone(), &text("the boss!!! and more")).is_some());
    assert_eq!(found(near, &text("the boss.\n\nsomething else!!!")), None);
}

#[test]
fn a_name_that_is_an_ordinary_word_counts_only_as_a_name() {
    let mut policy = policy(json!({"organisation": "names"}));
    policy.organisation.names = vec!["If".into(), "H".into()];
    let checker = checker(&policy);
    for (draft, due) in [
        ("We at If are proud", true),
        ("If you go, bring an umbrella", false),
        ("bring an umbrella if you go", false),
        ("vitamin h", false),
        ("we at H", true),
    ] {
        let hints = checker.all_hints(&text(draft), Language::En);
        assert_eq!(!hints.is_empty(), due, "{draft}");
    }
}

#[test]
fn names_and_terms_that_cannot_be_found_are_reported() {
    let long = "word ".repeat(13);
    let mut policy = policy(json!({"any": [{"organisation": "names"}, {"terms": "boss"}]}));
    policy.organisation.names = vec!["!!!".into(), String::new(), long.clone(), "Good".into()];
    policy.terms.insert(
        "boss".into(),
        [(Language::En, vec![long, "kund* möte*".into()])].into(),
    );
    let paths: Vec<_> = compile(&policy)
        .problems
        .into_iter()
        .map(|p| p.path)
        .collect();
    let expected = [
        "terms.boss.en[0]",
        "terms.boss.en[1]",
        "organisation.names[0]",
        "organisation.names[1]",
        "organisation.names[2]",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn concepts_hold_where_their_conditions_do_and_tell_the_same_places() {
    let concepts = json!({
        "rude": { "any": [{"terms": "bad"}, {"emphasis": "exclamation"}] },
        "rude-boss": { "near": { "within": "sentence", "all": [{"terms": "boss"}, {"concept": "rude"}] } },
        "unused": { "terms": "missing" }
    });
    let of = |when: Value, draft: &str| {
        let mut policy = policy(when);
        policy.concepts = serde_json::from_value(concepts.clone()).expect("good concepts");
        let hints = checker(&policy).all_hints(&text(draft), Language::En);
        let spans = hints.first().map(|hint| hint.spans.clone());
        spans.map(|spans| {
            let places = spans.iter().map(|span| (span.start, span.end));
            places.collect::<Vec<_>>()
        })
    };
    let rude = || json!({"concept": "rude-boss"});
    assert_eq!(of(rude(), "the boss, idiot"), Some(vec![(4, 8), (10, 15)]));
    assert_eq!(of(rude(), "the boss. you idiot"), None);
    assert_eq!(of(rude(), "nothing!!!"), None);
    let twice = json!({"all": [rude(), {"near": {"within": "sentence", "all": [{"terms": "bad"}, rude()]}}]});
    assert_eq!(
        of(twice, "idiot. the boss, idiot"),
        Some(vec![(11, 15), (17, 22)])
    );
    let not = json!({"all": [{"terms": "boss"}, {"not": {"concept": "rude"}}]});
    assert_eq!(of(not.clone(), "the boss"), Some(vec![(4, 8)]));
    assert_eq!(of(not, "the boss!!!"), None);
    // A concept that triggers a rule: whatever it can be found by.
    assert_eq!(
        of(json!({"concept": "rude"}), "you idiot"),
        Some(vec![(4, 9)])
    );
}

#[test]
fn a_concept_is_judged_for_the_text_that_is_asked_about() {
    let mut policy = policy(json!({"context": {"replyTo": {"concept": "rude"}}}));
    policy.concepts = [(
        "rude".into(),
        serde_json::from_value(json!({"terms": "bad"})).unwrap(),
    )]
    .into();
    policy.rules[0].unless = serde_json::from_value(json!({"concept": "rude"})).ok();
    let checker = checker(&policy);
    let mut draft = text("no");
    draft.reply_to = Some("you idiot".into());
    assert_eq!(checker.all_hints(&draft, Language::En).len(), 1);
    draft.text = "idiot".into();
    assert_eq!(checker.all_hints(&draft, Language::En), []);
}

#[test]
fn a_bad_concept_costs_the_rules_that_ask_for_it() {
    let mut large = json!({"terms": "bad"});
    for _ in 0..11 {
        large = json!({"any": [large.clone(), large]});
    }
    let row = |name: &str| match name {
        "row9" => json!({"terms": "bad"}),
        _ => {
            let number: u32 = name[3..].parse().unwrap();
            json!({"concept": format!("row{}", number + 1)})
        }
    };
    for (concepts, told) in [
        (json!({"x": {"terms": "missing"}}), "concepts.x.terms"),
        (
            json!({"x": {"concept": "y"}, "y": {"concept": "x"}}),
            "concepts.x",
        ),
        (
            json!({"x": {"not": {"concept": "missing"}}}),
            "concepts.x.not.concept",
        ),
        (json!({"x": large}), "concepts.x"),
        (
            json!({"x": {"near": {"within": 30, "all": [{"concept": "y"}, {"terms": "bad"}]}},
                   "y": {"near": {"within": 30, "all": [{"terms": "boss"}, {"terms": "bad"}]}}}),
            "concepts.x.near.within",
        ),
        (
            (0..10)
                .map(|n| format!("row{n}"))
                .map(|name| (name.clone(), row(&name)))
                .chain([("x".into(), json!({"concept": "row0"}))])
                .collect(),
            "concepts.row1",
        ),
    ] {
        let mut policy = policy(json!({"terms": "boss"}));
        policy.concepts = serde_json::from_value(concepts).expect("well-formed");
        let mut rule = policy.rules[0].clone();
        rule.id = "b.bad".into();
        rule.when =
            serde_json::from_value(json!({"any": [{"terms": "bad"}, {"concept": "x"}]})).unwrap();
        policy.rules.insert(0, rule);
        let compiled = compile(&policy);
        let paths: Vec<_> = compiled.problems.iter().map(|p| p.path.as_str()).collect();
        assert_eq!(paths.first(), Some(&told));
        assert_eq!(paths.last(), Some(&"rules[0].when.any[1].concept"));
        let checker = Checker::load(&compiled.tables).unwrap();
        assert_eq!(checker.all_hints(&text("the boss"), Language::En).len(), 1);
        assert_eq!(checker.all_hints(&text("an idiot"), Language::En), []);
    }
}

/// Asserts for each draft the words that make the rule hold.
fn finds(when: &Value, cases: &[(&str, Option<&str>)]) {
    for (draft, expected) in cases {
        let found = found(when.clone(), &text(draft));
        assert_eq!(found.as_deref(), *expected, "{draft} with {when}");
    }
}

#[test]
fn in_order_means_behind_each_other() {
    let order = |within: Value, all: Value| json!({"near": {"within": within, "inOrder": true, "all": all}});
    finds(
        &order(
            json!("sentence"),
            json!([{"terms": "boss"}, {"terms": "bad"}]),
        ),
        &[
            ("the boss is an idiot", Some("boss|idiot")),
            ("an idiot is the boss", None),
            ("idiot boss, idiot, boss", Some("boss|idiot")),
            ("boss and boss, idiot", Some("boss|boss|idiot")),
            ("the boss. an idiot", None),
        ],
    );
    finds(
        &order(
            json!(3),
            json!([{"terms": "boss"}, {"terms": "bad"}, {"terms": "boss"}]),
        ),
        &[
            ("boss idiot boss", Some("boss|idiot|boss")),
            ("boss boss idiot", None),
            ("boss a b c idiot boss", None),
        ],
    );
    // The same word cannot stand behind itself.
    finds(
        &order(
            json!("sentence"),
            json!([{"terms": "boss"}, {"any": [{"terms": "boss"}, {"terms": "bad"}]}]),
        ),
        &[("the boss", None), ("boss, boss", Some("boss|boss"))],
    );
    // What finds nothing has no place of its own, and all that a condition needs must stand before the next.
    finds(
        &order(
            json!("sentence"),
            json!([
                {"all": [{"terms": "boss"}, {"terms": "bad"}]}, {"not": {"terms": "negation"}}, {"organisation": "names"}
            ]),
        ),
        &[
            (
                "boss, idiot at Nordfjell Bygg",
                Some("boss|idiot|Nordfjell Bygg"),
            ),
            (
                "idiot, boss at Nordfjell Bygg, idiot",
                Some("idiot|boss|Nordfjell Bygg"),
            ),
            ("boss at Nordfjell Bygg, idiot", None),
            ("boss, idiot, not Nordfjell Bygg", None),
        ],
    );
}

#[test]
fn a_question_ends_in_a_question_mark() {
    let near = json!({"near": {"within": "sentence", "all": [{"terms": "boss"}, {"sentence": "question"}]}});
    finds(
        &near,
        &[
            ("who is the boss?", Some("boss")),
            ("who is the boss?!", Some("boss")),
            ("\"who is the boss?\"", Some("boss")),
            ("the boss. who is it?", None),
            ("what? the boss.", None),
            ("the boss", None),
        ],
    );
    let whole = json!({"all": [{"terms": "boss"}, {"sentence": "question"}]});
    finds(
        &whole,
        &[
            ("the boss. who? nobody.", Some("boss")),
            ("the boss. nobody.", None),
        ],
    );
    assert_eq!(found(json!({"sentence": "question"}), &text("")), None);
    assert_eq!(
        found(json!({"sentence": "question"}), &text("why?")),
        Some(String::new())
    );
}

#[test]
fn quotation_marks_decide_what_counts() {
    let bad = || json!({"terms": "bad"});
    finds(
        &json!({"unquoted": bad()}),
        &[
            ("you idiot", Some("idiot")),
            ("he said \"you idiot\"", None),
            ("he said \"you idiot\", the idiot", Some("idiot")),
            ("> you idiot\nwell", None),
        ],
    );
    finds(
        &json!({"quoted": bad()}),
        &[
            ("you idiot", None),
            ("he said «you idiot», idiot", Some("idiot")),
        ],
    );
    let near =
        json!({"unquoted": {"near": {"within": "sentence", "all": [{"terms": "boss"}, bad()]}}});
    finds(
        &near,
        &[
            ("the boss is an idiot", Some("boss|idiot")),
            ("the boss is an \"idiot\"", None),
            ("the \"boss\" is an idiot", None),
        ],
    );
    let shouted =
        json!({"unquoted": {"any": [{"emphasis": "capitals"}, {"emphasis": "exclamation"}]}});
    finds(
        &shouted,
        &[
            ("\"THIS WILL NEVER WORK\" he said", None),
            ("he said \"never!!!\"", None),
            ("\"never\" he said!!!", Some("!!!")),
        ],
    );
    // A concept is judged anew where less of the text counts.
    let mut policy =
        policy(json!({"all": [{"concept": "rude"}, {"not": {"unquoted": {"concept": "rude"}}}]}));
    policy.concepts = [("rude".into(), serde_json::from_value(bad()).unwrap())].into();
    let checker = checker(&policy);
    for (draft, due) in [
        ("\"idiot\"", true),
        ("\"idiot\", idiot", false),
        ("no", false),
    ] {
        let hints = checker.all_hints(&text(draft), Language::En);
        assert_eq!(!hints.is_empty(), due, "{draft}");
    }
}

#[test]
fn a_negation_shortly_before_takes_away() {
    let unnegated = json!({"unnegated": {"of": {"terms": "bad"}, "by": "negation"}});
    finds(
        &unnegated,
        &[
            ("he is an idiot", Some("idiot")),
            ("he is not an idiot", None),
            ("he is far from an idiot", None),
            ("he is not really the idiot", None),
            ("he is not at all the idiot", Some("idiot")),
            ("it is not, you idiot", Some("idiot")),
            ("why not - idiot", Some("idiot")),
            ("no, not him. Idiot", Some("Idiot")),
            ("an idiot, not me", Some("idiot")),
            ("not an idiot, but an idiot", Some("idiot")),
        ],
    );
    let both = json!({"unquoted": {"unnegated": {"of": {"terms": "bad"}, "by": "negation"}}});
    finds(
        &both,
        &[
            ("not an idiot, \"idiot\"", None),
            ("\"idiot\", an idiot", Some("idiot")),
        ],
    );
    let count = json!({"count": {"of": unnegated, "min": 2}});
    finds(
        &count,
        &[
            ("idiot, not idiot", None),
            ("idiot, idiot", Some("idiot|idiot")),
        ],
    );
}

#[test]
fn a_hint_tells_whom_to_ask() {
    let told = |policy: &Policy| {
        let hints = checker(policy).all_hints(&text("Min chef"), Language::En);
        hints.first().and_then(|hint| hint.contact.clone())
    };
    let mut policy = policy(json!({"terms": "boss"}));
    assert_eq!(told(&policy), None);
    let contact =
        |name: &str| serde_json::from_value(json!({ "name": name, "phone": "08-1" })).ok();
    policy.organisation.contact = contact("HR");
    assert_eq!(told(&policy).as_deref(), Some("HR, 08-1"));
    policy.policy.contact = contact("Press");
    assert_eq!(told(&policy).as_deref(), Some("Press, 08-1"));
    if let Some(clause) = policy.clauses.get_mut("a") {
        clause.contact = contact("");
    }
    assert_eq!(told(&policy).as_deref(), Some("08-1"));
}
