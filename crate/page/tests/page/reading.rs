//! The text is what the author sees as text, and each part of it is found again in the page.

use crate::stage::{Piece, compose};
use omtanke_page::browser;
use omtanke_page::read::{Reading, read, utf16};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn read_html(html: &str) -> (Piece, Reading) {
    let piece = Piece::new(&["<div contenteditable=true>", html, "</div>"].concat());
    let reading = read(
        &piece.find("[contenteditable]"),
        &compose("contenteditable"),
    );
    (piece, reading)
}

/// Every stretch of one character that is no line feed is found in the page as itself.
fn assert_mapped(reading: &Reading) {
    let mut at = 0;
    for character in reading.text.chars() {
        let end = at + character.len_utf16() as u32;
        if character != '\n' {
            let found = reading
                .range(at, end)
                .map(|range| String::from(range.to_string()));
            assert_eq!(
                found,
                Some(character.to_string()),
                "at {at} in {:?}",
                reading.text
            );
        }
        at = end;
    }
    assert_eq!(reading.length, at);
}

#[wasm_bindgen_test]
fn blocks_and_breaks_are_lines() {
    for (html, text) in [
        ("", ""),
        ("<p><br></p>", ""),
        ("Hej", "Hej"),
        ("<p>Hej</p>", "Hej"),
        ("<p>Hej</p><p>du</p>", "Hej\ndu"),
        ("<p>Hej</p><p><br></p><p>du</p>", "Hej\n\ndu"),
        ("<p>Hej<br>du</p>", "Hej\ndu"),
        (
            "<p>Hej<br class=ProseMirror-trailingBreak></p><p>du</p>",
            "Hej\ndu",
        ),
        ("<p>Hej<br><br></p><p>du</p>", "Hej\n\ndu"),
        ("<div>Hej</div>du", "Hej\ndu"),
        (
            "<ul><li>ett</li><li><p>två</p></li></ul><p>tre</p>",
            "ett\ntvå\ntre",
        ),
        ("\n  <p>Hej</p>\n  <p>du</p>\n", "Hej\ndu"),
        ("<p>En <b>fet</b> <i>kurs</i></p>", "En fet kurs"),
        (
            "<p>Hej <span contenteditable=false>@Ada Test</span>!</p>",
            "Hej @Ada Test!",
        ),
        ("<p dir=rtl>שלום <b>עולם</b></p>", "שלום עולם"),
        ("<p>😀 e\u{301} 👩‍👩‍👧</p><p>å</p>", "😀 e\u{301} 👩‍👩‍👧\nå"),
        ("<style>p{}</style><p>Hej</p>", "Hej"),
    ] {
        let (_piece, reading) = read_html(html);
        assert_eq!(reading.text, text, "{html}");
        assert_mapped(&reading);
    }
}

#[wasm_bindgen_test]
fn a_stretch_over_paragraphs_begins_and_ends_in_the_words() {
    let (_piece, reading) = read_html("<p>Ett</p><p>två <b>tre</b></p>");
    let found = |start, end| {
        reading
            .range(start, end)
            .map(|range| String::from(range.to_string()))
    };
    assert_eq!(found(3, 7), Some("två".into()));
    assert_eq!(found(0, 11), Some("Etttvå tre".into()));
    assert_eq!(found(8, 11), Some("tre".into()));
}

#[wasm_bindgen_test]
fn parts_that_are_not_the_authors_are_left_out() {
    let piece =
        Piece::new("<div contenteditable=true><p><span class=hint>Skriv här</span>Hej</p></div>");
    let mut compose = compose("prosemirror");
    compose.ignore = vec![".hint".into()];
    let reading = read(&piece.find("[contenteditable]"), &compose);
    assert_eq!(reading.text, "Hej");
    assert_mapped(&reading);
}

#[wasm_bindgen_test]
fn text_inside_a_shadow_root_is_found_there() {
    let piece = Piece::in_shadow("<div contenteditable=true><p>Hej 😀 du</p></div>");
    let reading = read(&piece.find("[contenteditable]"), &compose("quill"));
    assert_eq!(reading.text, "Hej 😀 du");
    assert_mapped(&reading);
}

#[wasm_bindgen_test]
fn half_a_character_keeps_its_place() {
    let (piece, _) = read_html("<p>x</p>");
    let half = js_sys::JsString::from_char_code(&[0x61, 0xD83D, 0x62]);
    let node = piece.find("p").first_child().expect("a text node");
    crate::stage::set(&node, "data", &JsValue::from(half));
    let reading = read(&piece.find("[contenteditable]"), &compose("lexical"));
    assert_eq!(reading.length, 3);
    assert_eq!(
        reading
            .range(2, 3)
            .map(|range| String::from(range.to_string())),
        Some("b".into())
    );
}

#[wasm_bindgen_test]
fn a_field_is_its_value() {
    let piece = Piece::new("<textarea>Hej\n😀</textarea>");
    let reading = read(&piece.find("textarea"), &compose("textarea"));
    assert_eq!((reading.text.as_str(), reading.length), ("Hej\n😀", 6));
}

#[wasm_bindgen_test]
fn a_million_characters_do_not_stall() {
    let paragraph = ["<p>", &"å😀 ".repeat(25), "</p>"].concat();
    let piece = Piece::new(
        &[
            "<div contenteditable=true>",
            &paragraph.repeat(10_000),
            "</div>",
        ]
        .concat(),
    );
    let start = browser::now();
    let reading = read(&piece.find("[contenteditable]"), &compose("lexical"));
    let took = browser::now() - start;
    assert_eq!(reading.length, utf16::length(&reading.text));
    assert_eq!(reading.length, 10_000 * 101 - 1);
    let last = reading
        .range(reading.length - 4, reading.length - 1)
        .expect("a place");
    assert_eq!(String::from(last.to_string()), "å😀");
    assert!(took < 2000.0, "reading took {took} ms");
}
