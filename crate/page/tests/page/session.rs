//! The whole layer on a page: what it reports, what it puts into the page, and that it takes all of it away.

use crate::stage::{Piece, document, get, js, set, until};
use js_sys::{Function, Uint8Array};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement, HtmlTextAreaElement};

/// A policy with one rule: the word `skit` gets a warning.
fn tables() -> Vec<u8> {
    let policy = json!({
        "format": 1, "policy": { "id": "test", "revision": 1 },
        "clauses": { "tone": { "title": {"en": "Tone"}, "text": {"en": "Be kind."} } },
        "terms": { "bad": { "sv": ["skit"] } },
        "rules": [{ "id": "tone.bad", "clause": "tone", "level": "warn", "when": {"terms": "bad"}, "hint": {"en": "Hm."} }]
    });
    omtanke_engine::compile(&serde_json::from_value(policy).expect("a good policy")).tables
}

fn sites() -> Value {
    json!([{
        "site": "linkedin", "hosts": ["127.0.0.1", "localhost"], "excludePaths": ["/messaging/"], "exclude": [".private"],
        "boxes": [
            { "id": "field", "kind": "post", "editor": "textarea", "match": ["textarea.post"], "root": [".composer"] },
            { "id": "rich", "kind": "post", "editor": "contenteditable", "match": [".rich"], "root": [".composer"] }
        ]
    }])
}

/// The layer running; it stops when the test is over.
struct Running {
    reports: Rc<RefCell<Vec<String>>>,
    _report: Closure<dyn Fn(JsValue)>,
}

impl Running {
    fn start() -> Running {
        let reports = Rc::new(RefCell::new(Vec::new()));
        let told = reports.clone();
        let report = Closure::<dyn Fn(JsValue)>::new(move |report: JsValue| {
            let part = |key: &str| get(&report, key).unwrap_or_default();
            told.borrow_mut()
                .push([part("status"), part("box")].join(" "));
        });
        let setup = js(
            &json!({ "sites": sites(), "strings": { "why": "Why?" }, "language": "en", "role": "employee" }),
        );
        set(&setup, "tables", &Uint8Array::from(tables().as_slice()));
        let function: &Function = report.as_ref().unchecked_ref();
        omtanke_page::start(&setup, function.clone())
            .map_err(JsValue::from)
            .expect("a good setup");
        Running {
            reports,
            _report: report,
        }
    }

    async fn reported(&self, wanted: &str) {
        until(wanted, || {
            self.reports
                .borrow()
                .last()
                .is_some_and(|last| last == wanted)
        })
        .await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        omtanke_page::stop();
    }
}

/// What the layer has put into the page: its host is the only element on the top layer here.
fn hosts() -> u32 {
    document()
        .query_selector_all(":popover-open")
        .map_or(0, |found| found.length())
}

fn input(element: &HtmlElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    element
        .dispatch_event(&Event::new_with_event_init_dict("input", &init).expect("an event"))
        .expect("no listener throws");
}

#[wasm_bindgen_test]
async fn a_box_is_looked_after_until_it_goes() {
    let running = Running::start();
    let piece = Piece::new(
        "<div class=composer><div class=rich contenteditable=true><p>Hej</p></div></div>",
    );
    piece.focus(".rich");
    running.reported("active rich").await;
    assert_eq!(hosts(), 0);
    piece.find("p").set_text_content(Some("Vilken skit!"));
    until("the card", || hosts() == 1).await;
    drop(piece);
    running.reported("resting ").await;
    assert_eq!(hosts(), 0);
}

#[wasm_bindgen_test]
async fn a_restored_draft_is_checked_at_once_and_nothing_stays_behind() {
    let piece =
        Piece::new("<div class=composer><textarea class=post>Vilken skit!</textarea></div>");
    piece.focus("textarea");
    let running = Running::start();
    running.reported("active field").await;
    until("the card", || hosts() == 1).await;
    drop(running);
    assert_eq!(hosts(), 0);
    let field = piece.focus("textarea");
    input(&field);
    assert_eq!(hosts(), 0);
}

#[wasm_bindgen_test]
async fn a_box_in_a_shadow_root_is_found_when_the_focus_moves_inside_it() {
    let running = Running::start();
    let piece = Piece::in_shadow(
        "<div class=composer><input><textarea class=post>Vilken skit!</textarea></div>",
    );
    piece.focus("input");
    piece.focus("textarea");
    running.reported("active field").await;
    until("the card", || hosts() == 1).await;
}

#[wasm_bindgen_test]
async fn the_card_is_inside_a_dialog_that_makes_all_else_inert() {
    let running = Running::start();
    let piece =
        Piece::new("<dialog class=composer><textarea class=post>Vilken skit!</textarea></dialog>");
    let dialog: web_sys::HtmlDialogElement = piece.find("dialog").unchecked_into();
    dialog.show_modal().expect("a modal dialog");
    piece.focus("textarea");
    running.reported("active field").await;
    until("the card", || {
        dialog
            .query_selector(":popover-open")
            .ok()
            .flatten()
            .is_some()
    })
    .await;
}

#[wasm_bindgen_test]
async fn private_boxes_are_left_alone_and_unknown_ones_are_told_of() {
    let running = Running::start();
    let piece = Piece::new(
        "<div class=composer><textarea class=post>Hej</textarea></div><div class=private><textarea class=post>skit</textarea></div><p class=other contenteditable=true>skit</p>",
    );
    piece.focus(".composer textarea");
    running.reported("active field").await;
    let private = piece.focus(".private textarea");
    running.reported("resting ").await;
    input(&private);
    let other = piece.focus(".other");
    running.reported("not-recognised ").await;
    input(&other);
    piece.focus(".composer textarea");
    running.reported("active field").await;
    assert_eq!(
        running.reports.borrow().join(", "),
        "active field, resting , not-recognised , active field"
    );
    assert_eq!(hosts(), 0);
}

#[wasm_bindgen_test]
async fn an_input_method_is_not_interrupted() {
    let running = Running::start();
    let piece = Piece::new("<div class=composer><textarea class=post>Hej</textarea></div>");
    let field: HtmlTextAreaElement = piece.focus("textarea").unchecked_into();
    running.reported("active field").await;
    let composition = |kind: &str| {
        field
            .dispatch_event(&Event::new(kind).expect("an event"))
            .expect("no listener throws")
    };
    composition("compositionstart");
    field.set_value("Vilken skit!");
    input(&field);
    let passed = Rc::new(RefCell::new(false));
    let in_timer = passed.clone();
    let mut guard = omtanke_page::guard::Guard::new();
    guard.after(100, move || *in_timer.borrow_mut() = true);
    until("time enough for a check", || *passed.borrow()).await;
    assert_eq!(hosts(), 0);
    composition("compositionend");
    until("the card", || hosts() == 1).await;
}

#[wasm_bindgen_test]
fn a_bad_setup_is_told_and_not_used() {
    let none = Function::new_no_args("");
    for setup in [
        json!({}),
        json!({ "tables": [1, 2] }),
        json!({ "tables": "x", "sites": [] }),
    ] {
        assert!(
            omtanke_page::start(&js(&setup), none.clone()).is_err(),
            "{setup}"
        );
    }
    let setup = js(&json!({ "sites": sites(), "language": "en" }));
    set(&setup, "tables", &Uint8Array::from([1u8, 2, 3].as_slice()));
    assert!(omtanke_page::start(&setup, none.clone()).is_err());
    set(&setup, "tables", &Uint8Array::from(tables().as_slice()));
    set(&setup, "language", &JsValue::from_str("fi"));
    assert!(omtanke_page::start(&setup, none).is_err());
}
