//! Terms as people write them: without their letters, stretched, in hashtags, apart, disguised.

use crate::{Checker, Draft, Language, compile, policy::model::Policy};
use serde_json::{Value, json};

/// The words found of these terms, parted by `|`.
fn found(language: &str, terms: &[&str], draft: &str) -> String {
    let value = json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "organisation": { "names": ["Nordfjell Bygg", "If", "Älvstad"] },
        "clauses": { "a": { "title": {"en": "A"}, "text": {"en": "Text"} } },
        "terms": { "list": { language: terms } },
        "rules": [{ "id": "a.rule", "clause": "a", "level": "warn", "when": when(terms), "hint": {"en": "Hint"} }]
    });
    let policy: Policy = serde_json::from_value(value).expect("a good policy");
    let compiled = compile(&policy);
    assert_eq!(compiled.problems, [], "the policy is good");
    let checker = Checker::load(&compiled.tables).expect("fresh tables load");
    let draft = Draft {
        text: draft.into(),
        ..Draft::default()
    };
    let units: Vec<u16> = draft.text.encode_utf16().collect();
    let hints = checker.all_hints(&draft, Language::En);
    let spans = hints.iter().flat_map(|hint| &hint.spans);
    let words =
        spans.map(|span| String::from_utf16_lossy(&units[span.start as usize..span.end as usize]));
    words.collect::<Vec<_>>().join("|")
}

fn when(terms: &[&str]) -> Value {
    match terms {
        [] => json!({"organisation": "names"}),
        _ => json!({"terms": "list"}),
    }
}

/// Checks many drafts against the same terms.
fn expect(language: &str, terms: &[&str], drafts: &[(&str, &str)]) {
    for (draft, expected) in drafts {
        assert_eq!(
            found(language, terms, draft),
            *expected,
            "{language}: {draft}"
        );
    }
}

#[test]
fn letters_may_lack_their_dots_and_rings() {
    let terms = ["återförsäljare", "förbannad", "skäms över", "*försäljare"];
    expect(
        "sv",
        &terms,
        &[
            ("jag hatar var aterforsaljare", "aterforsaljare"),
            ("jag och min Aterforsaljarens chef", "Aterforsaljarens"),
            ("det ar sa att jag blir forbannad", "forbannad"),
            ("jag skams over dem och det", "skams over"),
            ("vi har bilforsaljaren i dag", "bilforsaljaren"),
            ("det är så jag blir førbannad av det", "førbannad"),
            (
                "det är foerbannad och aaterfoersaeljare",
                "foerbannad|aaterfoersaeljare",
            ),
            ("vår återforsaljare och jag", "återforsaljare"),
        ],
    );
    let terms = ["=være", "sjefen lyver på", "dårlig", "søppel"];
    expect(
        "nb",
        &terms,
        &[
            ("det skal vaere bra og vi vet det", "vaere"),
            ("det er darlig og jeg vet det", "darlig"),
            ("det er daarlig og jeg vet det", "daarlig"),
            ("det er soeppel og jeg vet det", "soeppel"),
            ("det er söppel og jeg vet ikke hva", "söppel"),
            ("jeg vet at sjefen lyver pa alle", "sjefen lyver pa"),
        ],
    );
}

#[test]
fn a_word_without_its_marks_is_no_other_word() {
    expect(
        "sv",
        &["får", "här", "mål", "bär", "lön*", "välta"],
        &[
            ("min far och jag har en mal i en bar", ""),
            ("jag reser till London och du", ""),
            ("jag får mål", "får|mål"),
            ("vi har en valta och jag", "valta"),
        ],
    );
    // What is written with dots is not a word without them.
    expect("sv", &["kana"], &[("jag har en käna och", "")]);
    expect(
        "nb",
        &["før"],
        &[("det er for deg", ""), ("det er før deg", "før")],
    );
}

#[test]
fn names_may_lack_their_dots_and_rings() {
    expect(
        "sv",
        &[],
        &[("vi på Alvstad", "Alvstad"), ("vi på Aelvstad", "Aelvstad")],
    );
}

#[test]
fn hashtags_are_read_as_words() {
    let terms = ["min chef", "idiot", "är en", "stoltmedarbetare"];
    expect(
        "sv",
        &terms,
        &[
            ("jag #MinChefHärIdiot", "MinChef|Idiot"),
            ("😀 #DenÄREnIdiot!", "ÄREnIdiot"),
            ("jag och #minchef", "minchef"),
            ("jag och #minchefen", "minchefen"),
            ("jag och #minchefs hund", "minchefs"),
            ("#StoltMedarbetare och jag", "StoltMedarbetare"),
            ("#stoltmedarbetare och jag", "stoltmedarbetare"),
            ("MinChefÄrEnIdiot", ""),
            ("#nyminchef", ""),
            ("minchef", ""),
        ],
    );
    expect(
        "sv",
        &[],
        &[
            ("#NordfjellBygg", "NordfjellBygg"),
            ("#ViPåNordfjellBygg", "NordfjellBygg"),
            ("#IfYouGo", ""),
            ("we at #If", "If"),
        ],
    );
}

#[test]
fn stretched_letters_are_squeezed() {
    let terms = ["idiot", "helt", "så dålig", "full", "zoo"];
    expect(
        "sv",
        &terms,
        &[
            ("vilken idiooooot", "idiooooot"),
            ("vilken IDIOOOT och", "IDIOOOT"),
            ("den är heeelt såååå dåååålig", "heeelt|såååå dåååålig"),
            ("den är såå dålig", "såå dålig"),
            ("den är fulll", "fulll"),
            ("vi går på zoo", "zoo"),
        ],
    );
}

#[test]
fn disguised_letters_are_seen_through() {
    let terms = ["idiot", "kuk", "kund"];
    expect(
        "sv",
        &terms,
        &[
            ("en idі\u{43e}t", "idі\u{43e}t"),
            ("en ｉｄｉｏｔ", "ｉｄｉｏｔ"),
            ("en 𝗜𝗱𝗶𝗼𝘁 är han", "𝗜𝗱𝗶𝗼𝘁"),
            ("en i.d.i.o.t är han", "i.d.i.o.t"),
            ("😀 en k u k är han", "k u k"),
            ("en 1d10t är han", "1d10t"),
            ("кук", ""),
            ("kund5 och 5kund", ""),
            ("t.ex. k u", ""),
        ],
    );
}

#[test]
fn a_comma_before_a_conjunction_breaks_no_term() {
    let terms = ["jeg synes at", "jeg lover at", "chef og tosse"];
    expect(
        "da",
        &terms,
        &[
            ("jeg synes, at det er godt", "jeg synes, at"),
            ("jeg lover , at det er godt", "jeg lover , at"),
            ("min chef, og tosse er han ikke", "chef, og tosse"),
            ("jeg, synes at det er godt", ""),
            ("jeg synes,, at det er godt", ""),
            ("jeg synes. at det er godt", ""),
            ("jeg synes/at det er godt", "jeg synes/at"),
            ("jeg-synes - at det er godt", "jeg-synes - at"),
        ],
    );
}

#[test]
fn the_language_is_told_from_little_text_and_left_open_where_nothing_tells() {
    let terms = json!({ "sv": ["xyz"], "nb": ["xyz"], "da": ["xyz"], "en": ["xyz"] });
    let policy: Policy = serde_json::from_value(json!({
        "format": 1,
        "policy": { "id": "test", "revision": 1 },
        "terms": { "list": terms }
    }))
    .expect("a good policy");
    let checker = Checker::load(&compile(&policy).tables).expect("fresh tables load");
    for (text, expected) in [
        ("jag är trött", "sv"),
        ("jag ar sa trott pa mitt jobb", "sv"),
        ("asså va fan", "sv"),
        ("eg veit ikkje", "nb"),
        ("æ e lei av dokker", "nb"),
        ("jeg er lei av sjefen", "nb"),
        ("det er sgu ikk i orden", "da"),
        ("jeg hader mit arbejde", "da"),
        ("im so tired of this", "en"),
        ("dont do that", "en"),
        ("Nordfjell Bygg", "sv nb da en"),
        ("🎉🎉🎉", "sv nb da en"),
        ("hos oss", "sv nb"),
    ] {
        let codes: Vec<_> = checker
            .languages(text, None)
            .iter()
            .map(|language| language.code())
            .collect();
        assert_eq!(codes.join(" "), expected, "{text}");
    }
}

#[test]
fn words_written_in_two_are_found_and_two_words_are_not_one() {
    let terms = ["sjukhus", "arbetskamrat", "avsked", "skit*"];
    expect(
        "sv",
        &terms,
        &[
            ("jag är på sjuk huset nu", "sjuk huset"),
            ("min arbets kamrats bil", "arbets kamrats"),
            ("jag tog av sked och bord", ""),
            ("jag är sjuk, huset brinner", ""),
            ("jag är sjuk  huset", ""),
            ("en ski tröja och jag", ""),
        ],
    );
    expect(
        "en",
        &["overtime"],
        &[("we went over time again", ""), ("all over timed", "")],
    );
}

#[test]
fn spoken_forms_and_slips_are_other_spellings() {
    expect(
        "sv",
        &["jag är så trött på", "någon jävel"],
        &[
            ("ja e så trött på allt och inte", "ja e så trött på"),
            ("det är nån jävel där", "nån jävel"),
        ],
    );
    expect(
        "nb",
        &["jeg vet ikke"],
        &[("æ vet ikkje hva de skal", "æ vet ikkje")],
    );
    expect(
        "da",
        &["det er ikke"],
        &[("det er ik godt nok og jeg", "det er ik")],
    );
    expect(
        "en",
        &["definitely"],
        &[("this is definately not it", "definately")],
    );
    expect("sv", &["de"], &[("dom är här och jag", "")]);
}

#[test]
fn whatever_is_written_every_place_lies_inside_and_nothing_stalls() {
    let pieces = [
        "#",
        "MinChef",
        "ÄR",
        "å",
        "åå",
        "ååå",
        "idiooot",
        "i",
        ".",
        " ",
        "k",
        "-",
        "1d10t",
        "𝗜𝗱",
        "\u{43e}",
        "aa",
        "oe",
        ", ",
        "og",
        "\u{301}",
        "😀",
        "'",
        "\u{200b}",
        "ß",
        "İ",
        "_",
        "ﬁ",
        "sjuk huset",
    ];
    let mut seed = 11_u32;
    let mut draft = String::new();
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        draft.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
    }
    // `found` cuts the places out of the text, which fails if one does not lie inside.
    let terms = [
        "min chef", "idiot", "sjukhus", "är", "i", "å og", "kik", "*chef", "idi*",
    ];
    assert!(!found("sv", &terms, &draft).is_empty());
    assert_eq!(found("sv", &terms, &"#".repeat(50_000)), "");
    assert_eq!(found("sv", &terms, &"å".repeat(50_000)), "");
    assert_eq!(found("sv", &terms, &"k.".repeat(50_000)), "");
    assert_eq!(
        found("sv", &terms, &format!("#{}", "aA".repeat(50_000))),
        ""
    );
}
