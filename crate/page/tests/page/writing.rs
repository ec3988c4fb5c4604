//! A fix is in the text afterwards, or the text is as it was, and the author is told which.

use crate::stage::{Piece, compose, document, type_in};
use omtanke_engine::HintFix;
use omtanke_page::guard::Guard;
use omtanke_page::read::read;
use omtanke_page::write::Outcome;
use omtanke_page::write::edit::{Found, Wanted};
use omtanke_page::write::write;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, InputEvent};

fn append(words: &str) -> Wanted {
    Wanted {
        fix: HintFix::Append(words.into()),
        found: Vec::new(),
    }
}

fn replace(places: &[(u32, u32, &str)], words: &str) -> Wanted {
    let found = places.iter().map(|(start, end, words)| Found {
        start: *start,
        end: *end,
        words: (*words).into(),
    });
    Wanted {
        fix: HintFix::Replace(words.into()),
        found: found.collect(),
    }
}

/// The text with plain spaces: a bare editable element keeps some of them from collapsing.
fn text(element: &Element, editor: &str) -> String {
    read(element, &compose(editor)).text.replace('\u{A0}', " ")
}

async fn assert_written(piece: Piece, wanted: Wanted, expected: &str) {
    let element = piece.find("[contenteditable=true], textarea");
    let editor = if element.is_instance_of::<HtmlTextAreaElement>() {
        "textarea"
    } else {
        "contenteditable"
    };
    assert_eq!(
        write(&element, &compose(editor), &wanted).await,
        Outcome::Written
    );
    assert_eq!(text(&element, editor), expected);
}

#[wasm_bindgen_test]
async fn a_sentence_comes_after_the_last_words() {
    let html = |inside: &str| {
        Piece::new(
            &[
                "<div contenteditable=true style='white-space:pre-wrap'>",
                inside,
                "</div>",
            ]
            .concat(),
        )
    };
    assert_written(
        html("<p>Hej 😀</p><p>du</p>"),
        append("Mina egna ord."),
        "Hej 😀\ndu Mina egna ord.",
    )
    .await;
    assert_written(
        html("<p>Hej</p><p><br></p>"),
        append("Mina egna ord."),
        "Hej Mina egna ord.\n",
    )
    .await;
    assert_written(
        html("<p>Hej <span contenteditable=false>@Ada</span></p>"),
        append("Hälsning"),
        "Hej @Ada Hälsning",
    )
    .await;
    assert_written(html("<p dir=rtl>שלום</p>"), append("עולם"), "שלום עולם").await;
}

#[wasm_bindgen_test]
async fn words_are_replaced_everywhere() {
    let piece = Piece::new(
        "<div contenteditable=true style='white-space:pre-wrap'><p>skit 😀</p><p>och skit!</p></div>",
    );
    assert_written(
        piece,
        replace(&[(0, 4, "skit"), (12, 16, "skit")], "strunt"),
        "strunt 😀\noch strunt!",
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_shadow_root_is_written_in() {
    let piece =
        Piece::in_shadow("<div contenteditable=true style='white-space:pre-wrap'><p>Hej</p></div>");
    assert_written(piece, append("Mina egna ord."), "Hej Mina egna ord.").await;
}

#[wasm_bindgen_test]
async fn a_field_is_written_in() {
    assert_written(
        Piece::new("<textarea>Hej 😀</textarea>"),
        append("Mina egna ord."),
        "Hej 😀 Mina egna ord.",
    )
    .await;
    assert_written(
        Piece::new("<textarea>😀 skit!</textarea>"),
        replace(&[(3, 7, "skit")], "strunt"),
        "😀 strunt!",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_caret_stays_in_the_text() {
    let piece = Piece::new("<textarea>Hej</textarea>");
    let field: HtmlTextAreaElement = piece.find("textarea").unchecked_into();
    write(&field, &compose("textarea"), &append("du")).await;
    assert_eq!(field.selection_start(), Ok(Some(6)));
    assert!(
        document()
            .active_element()
            .is_some_and(|active| active == **field)
    );
}

#[wasm_bindgen_test]
async fn what_is_no_longer_there_is_not_replaced() {
    let piece = Piece::new("<textarea>bror</textarea>");
    let field = piece.find("textarea");
    assert_eq!(
        write(
            &field,
            &compose("textarea"),
            &replace(&[(0, 4, "skit")], "strunt")
        )
        .await,
        Outcome::Refused
    );
    assert_eq!(text(&field, "textarea"), "bror");
}

#[wasm_bindgen_test]
async fn a_box_that_refuses_keeps_its_text() {
    let piece = Piece::new("<textarea readonly>Hej</textarea>");
    let field = piece.find("textarea");
    assert_eq!(
        write(&field, &compose("textarea"), &append("du")).await,
        Outcome::Refused
    );
    assert_eq!(text(&field, "textarea"), "Hej");
}

#[wasm_bindgen_test]
async fn an_editor_that_takes_it_back_is_not_believed() {
    let piece = Piece::new("<div contenteditable=true><p>Hej</p></div>");
    let element = piece.find("[contenteditable]");
    let target = element.clone();
    let mut guard = Guard::new();
    guard.listen(&element, "input", move |_| {
        let target = target.clone();
        spawn_local(async move { target.set_inner_html("<p>Hej</p>") });
    });
    let outcome = write(&element, &compose("contenteditable"), &append("du")).await;
    assert_eq!(outcome, Outcome::Refused);
    assert_eq!(text(&element, "contenteditable"), "Hej");
}

#[wasm_bindgen_test]
async fn an_editor_that_writes_something_else_is_undone() {
    let piece =
        Piece::new("<div contenteditable=true style='white-space:pre-wrap'><p>Hej</p></div>");
    let element = piece.find("[contenteditable]");
    let mut guard = Guard::new();
    // As one that corrects what is typed, by a command of its own.
    guard.listen(&element, "input", |event| {
        let typed = event.dyn_ref::<InputEvent>().and_then(InputEvent::data);
        if typed.is_some_and(|typed| typed.contains("du")) {
            spawn_local(async {
                let document: web_sys::HtmlDocument = document().unchecked_into();
                document
                    .exec_command_with_show_ui_and_value("insertText", false, "?")
                    .expect("a command");
            });
        }
    });
    let outcome = write(&element, &compose("contenteditable"), &append("du")).await;
    assert_eq!(outcome, Outcome::Refused);
    assert_eq!(text(&element, "contenteditable"), "Hej");
}

#[wasm_bindgen_test]
async fn a_text_that_cannot_be_restored_is_handed_back() {
    let piece = Piece::new("<div contenteditable=true><p>Hej</p></div>");
    let element = piece.find("[contenteditable]");
    let target = element.clone();
    let mut guard = Guard::new();
    guard.listen(&element, "input", move |_| {
        target.set_text_content(Some("borta"))
    });
    let outcome = write(&element, &compose("contenteditable"), &append("du")).await;
    assert_eq!(outcome, Outcome::Damaged("Hej du".into()));
}

#[wasm_bindgen_test]
async fn what_the_author_types_before_the_fix_stays_and_nothing_is_undone() {
    for html in [
        "<textarea>Hej</textarea>",
        "<div contenteditable=true style='white-space:pre-wrap'><p>Hej</p></div>",
    ] {
        let piece = Piece::new(html);
        let element = piece.find("[contenteditable], textarea");
        let mut guard = Guard::new();
        let typed = Rc::new(Cell::new(false));
        let once = typed.clone();
        guard.listen(&document(), "selectionchange", move |_| {
            if !once.replace(true) {
                type_in(" du");
            }
        });
        let editor = if html.starts_with("<textarea") {
            "textarea"
        } else {
            "contenteditable"
        };
        let outcome = write(&element, &compose(editor), &append("Mina egna ord.")).await;
        assert!(typed.get(), "{html}");
        assert_eq!(outcome, Outcome::Refused, "{html}");
        assert_eq!(text(&element, editor), "Hej du", "{html}");
    }
}

#[wasm_bindgen_test]
async fn another_box_that_takes_the_focus_is_not_written_in() {
    for other in [
        "<textarea id=other>Annat</textarea>",
        "<div id=other contenteditable=true>Annat</div>",
    ] {
        let piece = Piece::new(
            &[
                "<div id=box contenteditable=true style='white-space:pre-wrap'><p>Hej</p></div>",
                other,
            ]
            .concat(),
        );
        let element = piece.find("#box");
        let elsewhere: HtmlElement = piece.find("#other").unchecked_into();
        let mut guard = Guard::new();
        guard.listen(&document(), "selectionchange", move |_| {
            elsewhere.focus().expect("the focus");
        });
        let outcome = write(&element, &compose("contenteditable"), &append("du")).await;
        assert_eq!(outcome, Outcome::Refused);
        assert_eq!(text(&element, "contenteditable"), "Hej");
        let left = piece.find("#other").text_content();
        assert_eq!(left.as_deref(), Some("Annat"));
    }
}

#[wasm_bindgen_test]
async fn another_box_that_takes_the_focus_after_the_fix_is_not_undone() {
    let piece = Piece::new(
        "<div id=box contenteditable=true style='white-space:pre-wrap'><p>Hej</p></div><textarea id=other></textarea>",
    );
    let other: HtmlTextAreaElement = piece.focus("#other").unchecked_into();
    type_in("Annat");
    let element = piece.find("#box");
    let target = element.clone();
    let elsewhere = other.clone();
    let mut guard = Guard::new();
    guard.listen(&element, "input", move |_| {
        target.set_text_content(Some("borta"));
        elsewhere.focus().expect("the focus");
    });
    let outcome = write(&element, &compose("contenteditable"), &append("du")).await;
    assert_eq!(outcome, Outcome::Damaged("Hej du".into()));
    assert_eq!(other.value(), "Annat");
}
