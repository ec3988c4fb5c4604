//! The whole layer on a page: what it reports, what it puts into the page, and that it takes all of it away.

use crate::stage::{Piece, document, get, js, set, type_in, until};
use js_sys::{Function, Uint8Array};
use omtanke_page::guard::Guard;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement};

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
        "id": "test", "version": 1, "site": "linkedin", "hosts": ["127.0.0.1", "localhost"], "excludePaths": ["/messaging/"], "exclude": [".private"],
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
        Running::start_while(None)
    }

    fn start_while(alive: Option<Function>) -> Running {
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
        omtanke_page::start(&setup, function.clone(), alive, None)
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
    type_in("Vilken skit! ");
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
async fn what_the_page_writes_by_itself_is_not_checked() {
    let running = Running::start();
    let piece = Piece::new(
        "<div class=composer><div class=rich contenteditable=true><p>Hej</p></div></div>",
    );
    let rich = piece.focus(".rich");
    running.reported("active rich").await;
    a_while().await;
    let seen = Rc::new(Cell::new(0));
    let observed = seen.clone();
    let mut guard = Guard::new();
    guard
        .observe_changes(&rich, &[], move || observed.set(observed.get() + 1))
        .expect("an observer");
    piece.find("p").set_text_content(Some("Vilken skit!"));
    input(&rich);
    a_while().await;
    assert!(seen.get() > 0);
    assert_eq!(hosts(), 0);
    type_in("Oj! ");
    until("the card", || hosts() == 1).await;
}

#[wasm_bindgen_test]
async fn a_page_cannot_stop_the_checks_with_an_input_method() {
    let running = Running::start();
    let piece = Piece::new("<div class=composer><textarea class=post>Hej</textarea></div>");
    let field = piece.focus("textarea");
    running.reported("active field").await;
    let begins = Event::new("compositionstart").expect("an event");
    field.dispatch_event(&begins).expect("no listener throws");
    type_in(" Vilken skit!");
    until("the card", || hosts() == 1).await;
}

#[wasm_bindgen_test]
async fn a_box_that_becomes_private_is_left() {
    let running = Running::start();
    let piece =
        Piece::new("<div class=composer><textarea class=post>Vilken skit!</textarea></div>");
    piece.focus("textarea");
    until("the card", || hosts() == 1).await;
    piece.find(".composer").set_class_name("composer private");
    type_in("!");
    running.reported("resting ").await;
    assert_eq!(hosts(), 0);
}

#[wasm_bindgen_test]
async fn everything_goes_when_the_extension_is_gone() {
    let piece =
        Piece::new("<div class=composer><textarea class=post>Vilken skit!</textarea></div>");
    let there = Rc::new(Cell::new(true));
    let asked = there.clone();
    let alive = Closure::<dyn Fn() -> bool>::new(move || asked.get());
    let function: &Function = alive.as_ref().unchecked_ref();
    let _running = Running::start_while(Some(function.clone()));
    piece.focus("textarea");
    until("the card", || hosts() == 1).await;
    there.set(false);
    type_in("!");
    until("the card to go", || hosts() == 0).await;
    there.set(true);
    piece.focus("textarea").blur().expect("no focus");
    piece.focus("textarea");
    type_in("!");
    a_while().await;
    assert_eq!(hosts(), 0);
}

/// Time enough for several checks.
async fn a_while() {
    let passed = Rc::new(Cell::new(false));
    let in_timer = passed.clone();
    let mut guard = Guard::new();
    guard.after(150, move || in_timer.set(true));
    until("time enough for a check", || passed.get()).await;
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
            omtanke_page::start(&js(&setup), none.clone(), None, None).is_err(),
            "{setup}"
        );
    }
    let setup = js(&json!({ "sites": sites(), "language": "en" }));
    set(&setup, "tables", &Uint8Array::from([1u8, 2, 3].as_slice()));
    assert!(omtanke_page::start(&setup, none.clone(), None, None).is_err());
    set(&setup, "tables", &Uint8Array::from(tables().as_slice()));
    set(&setup, "language", &JsValue::from_str("fi"));
    assert!(omtanke_page::start(&setup, none, None, None).is_err());
}
