//! What the card holds, and what a screen reader gets of it.

use crate::stage::{Piece, document, until};
use js_sys::{Array, Reflect};
use omtanke_engine::draft::Audience;
use omtanke_engine::{Answer, Contact, Hint, Language, Level, Span, Support};
use omtanke_page::boxes::discovery::Place;
use omtanke_page::read::contenteditable;
use omtanke_page::show::card::Card;
use omtanke_page::show::marks::Marks;
use omtanke_page::show::place::{Area, Surroundings};
use omtanke_page::show::strings::Strings;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const WORDS: [(&str, &str); 14] = [
    ("why", "Why?"),
    ("dismiss", "Not here"),
    ("close", "Close"),
    ("copy", "Copy"),
    ("copied", "Copied"),
    ("fixFailed", "Could not be changed."),
    ("shortcut", "Keys lead here."),
    ("mute", "Not for me"),
    ("muted", "Muted"),
    ("undo", "Undo"),
    ("support", "Support"),
    ("supportContact", "Ask {text}"),
    ("audiencePublic", "Everyone"),
    ("audienceLimited", "A few"),
];

fn hint(rule: &str) -> Hint {
    Hint {
        rule: rule.into(),
        clause: "tone".into(),
        level: Level::Warn,
        spans: vec![Span { start: 0, end: 3 }],
        hint: ["Of ", rule].concat(),
        title: "Tone".into(),
        why: "Be kind.".into(),
        url: None,
        contact: None,
        fix: None,
        may_mute: false,
        tell_audience: false,
    }
}

fn support() -> Support {
    Support {
        rule: "support.harm".into(),
        hint: "You are not alone.".into(),
        contact: Some(Contact {
            name: Some("HR".into()),
            phone: Some("010 123".into()),
            url: Some("javascript:alert(1)".into()),
            ..Contact::default()
        }),
    }
}

/// A box and its card.
struct Shown {
    piece: Piece,
    card: Rc<Card>,
}

impl Shown {
    fn new() -> Shown {
        let piece = Piece::new("<div class=rich contenteditable=true><p>Hej</p></div>");
        let words = WORDS.map(|(name, words)| (name.to_owned(), words.to_owned()));
        let strings = Strings::new(Language::En, words.into());
        let card = Card::new(&place(&piece), Rc::new(strings), |_| {}).expect("a card");
        Shown { piece, card }
    }

    fn show(&self, rules: &[&str]) {
        let hints: Vec<Hint> = rules.iter().map(|rule| hint(rule)).collect();
        self.say(hints, None, Audience::Unknown);
    }

    fn say(&self, hints: Vec<Hint>, support: Option<Support>, audience: Audience) {
        let said = Answer { hints, support };
        self.card.show(&said, audience).expect("words on the card");
    }

    fn words(&self, selector: &str) -> Option<String> {
        self.find(selector)?.text_content()
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.card
            .host
            .root
            .query_selector(selector)
            .expect("a selector")
    }

    fn said(&self) -> String {
        let region = self.find("[role=status]").expect("a region");
        region.text_content().unwrap_or_default()
    }
}

fn place(piece: &Piece) -> Place {
    Place {
        editable: piece.find(".rich"),
        root: piece.0.clone(),
        sure: true,
    }
}

#[wasm_bindgen_test]
fn a_text_on_offer_stays_until_it_is_closed() {
    let shown = Shown::new();
    shown.show(&["one"]);
    shown.card.offer("Mine".into(), false).expect("an offer");
    shown
        .card
        .offer("All of it".into(), true)
        .expect("an offer");
    shown.show(&[]);
    assert!(shown.card.is_wanted() && shown.card.has_damage());
    // There are no words of its own for damage here, and some have to be said.
    let words = shown.find(".offer:last-child .failed");
    let words = words.and_then(|words| words.text_content());
    assert_eq!(words.as_deref(), Some("Could not be changed."));
    shown.card.copied("Mine", true).expect("words");
    let labels = shown.card.host.root.query_selector_all(".offer .fix");
    let labels = labels.expect("a selector");
    let label = |index| labels.item(index).and_then(|label| label.text_content());
    assert_eq!(
        (label(0).as_deref(), label(1).as_deref()),
        (Some("Copied"), Some("Copy"))
    );
    shown.card.discard("All of it");
    assert!(shown.card.is_wanted() && !shown.card.has_damage());
    shown.card.discard("Mine");
    assert!(!shown.card.is_wanted());
}

#[wasm_bindgen_test]
async fn hints_and_failures_are_said_after_the_region_is_there() {
    let shown = Shown::new();
    shown.show(&["one"]);
    assert_eq!(shown.said(), "");
    until("the hint", || shown.said() == ": Of one Keys lead here.").await;
    shown.card.offer("Mine".into(), false).expect("an offer");
    until("the failure", || shown.said() == "Could not be changed.").await;
    shown.card.copied("Mine", true).expect("words");
    until("the copy", || shown.said() == "Copied").await;
    shown.card.discard("Mine");
    shown.show(&[]);
    assert_eq!(shown.said(), "");
}

#[wasm_bindgen_test]
fn the_card_has_a_language_and_its_buttons_say_which_hint_they_are_for() {
    let shown = Shown::new();
    shown.show(&["one", "two"]);
    let card = shown.find(".card[lang=en][aria-keyshortcuts=\"Alt+Shift+K\"]");
    assert!(card.is_some());
    for class in ["fold", "dismiss"] {
        let of = |row: &str| {
            let button = shown.find(&[row, " .", class].concat())?;
            let id = button.get_attribute("aria-describedby")?;
            shown.card.host.root.get_element_by_id(&id)?.text_content()
        };
        assert_eq!(of(".hint:first-child").as_deref(), Some("Of one"));
        assert_eq!(of(".hint:last-child").as_deref(), Some("Of two"));
    }
}

#[wasm_bindgen_test]
fn the_card_keeps_the_focus_when_a_hint_goes_and_others_stay() {
    let shown = Shown::new();
    shown.show(&["one", "two"]);
    let around = Surroundings {
        viewport: area(1000.0),
        composer: area(10.0),
        editable: area(10.0),
        ..Default::default()
    };
    shown.card.place(around);
    let button = shown.find(".hint:first-child .dismiss");
    let button: HtmlElement = button.expect("a button").unchecked_into();
    button.focus().expect("the focus");
    assert!(shown.card.has_focus());
    shown.show(&["two"]);
    assert!(shown.card.has_focus());
}

fn area(size: f64) -> Area {
    Area {
        width: size,
        height: size,
        ..Default::default()
    }
}

#[wasm_bindgen_test]
fn only_hints_that_want_it_say_who_will_see_the_post() {
    let shown = Shown::new();
    let sensitive = Hint {
        tell_audience: true,
        ..hint("one")
    };
    let both = || vec![sensitive.clone(), hint("two")];
    let words = |row: &str| shown.words(&[row, " .audience"].concat());
    shown.say(both(), None, Audience::Public);
    assert_eq!(words(".hint:first-child").as_deref(), Some("Everyone"));
    assert_eq!(words(".hint:last-child").as_deref(), Some(""));
    shown.say(both(), None, Audience::Limited);
    assert_eq!(words(".hint:first-child").as_deref(), Some("A few"));
    shown.say(both(), None, Audience::Unknown);
    assert_eq!(words(".hint:first-child").as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn only_a_hint_that_may_be_muted_has_a_button_for_it() {
    let shown = Shown::new();
    let mild = Hint {
        may_mute: true,
        ..hint("one")
    };
    shown.say(vec![mild, hint("two")], None, Audience::Unknown);
    let label = shown.words(".hint:first-child button.quiet");
    assert_eq!(label.as_deref(), Some("Not for me"));
    assert!(shown.find(".hint:last-child button.quiet").is_none());
    shown.show(&[]);
    shown.card.tell_muted(Some("one".into())).expect("a note");
    assert!(shown.card.is_wanted());
    assert_eq!(shown.words(".note .quiet").as_deref(), Some("Undo"));
    shown.card.tell_muted(None).expect("no note");
    assert!(!shown.card.is_wanted());
}

#[wasm_bindgen_test]
async fn words_of_support_stand_above_the_hints_and_have_no_level() {
    let shown = Shown::new();
    shown.say(vec![hint("one")], Some(support()), Audience::Unknown);
    let first = shown.find(".card > :first-child").expect("a row");
    assert!(first.matches(".comfort").expect("a selector"));
    assert_eq!(shown.words(".comfort .level").as_deref(), Some("Support"));
    assert_eq!(
        shown.words(".comfort .contact").as_deref(),
        Some("Ask HR, 010 123")
    );
    assert!(
        shown.find(".comfort a").is_none(),
        "an address that is none of the web"
    );
    until("the words aloud", || {
        shown.said().starts_with("Support: You are not alone.")
    })
    .await;
    shown.say(Vec::new(), None, Audience::Unknown);
    assert!(!shown.card.is_wanted() && shown.find(".comfort").is_none());
}

#[wasm_bindgen_test]
fn one_row_is_pointed_out_at_a_time() {
    let shown = Shown::new();
    shown.show(&["one", "two"]);
    shown.card.point_out(Some("two"));
    assert!(shown.find(".hint:last-child.pointed-out").is_some());
    shown.card.point_out(Some("one"));
    assert!(shown.find(".hint:first-child.pointed-out").is_some());
    assert!(shown.find(".hint:last-child.pointed-out").is_none());
    shown.card.point_out(None);
    assert!(shown.find(".pointed-out").is_none());
}

#[wasm_bindgen_test]
fn no_style_sheet_is_left_when_no_words_are_marked() {
    let sheets = || {
        let list = Reflect::get(&document(), &JsValue::from_str("adoptedStyleSheets"));
        Array::from(&list.expect("a list")).length()
    };
    let shown = Shown::new();
    let place = place(&shown.piece);
    let before = sheets();
    let marks = Marks::new(&place, &shown.card.host.root).expect("marks");
    let reading = contenteditable::read(&place.editable, &[]);
    marks.show(&reading, &[hint("one")]).expect("a mark");
    assert_eq!(sheets(), before + 1);
    marks.show(&reading, &[]).expect("no mark");
    assert_eq!(sheets(), before);
}
