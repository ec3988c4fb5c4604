//! What the tests stand on: pieces of page, and waiting for conditions.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Object, Reflect};
use omtanke_engine::site::Compose;
use omtanke_page::browser;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, ShadowRootInit, ShadowRootMode};

/// How long a condition may take to come true, milliseconds.
const PATIENCE: f64 = 5000.0;

/// The page.
pub fn document() -> Document {
    browser::document().expect("a test runs in a page")
}

/// A piece of page; it goes when the test is over.
pub struct Piece(pub Element);

impl Piece {
    /// Puts the HTML into the page.
    pub fn new(html: &str) -> Piece {
        let holder = document().create_element("div").expect("a holder");
        holder.set_inner_html(html);
        document()
            .body()
            .expect("a body")
            .append_child(&holder)
            .expect("a place");
        Piece(holder)
    }

    /// Puts the HTML into an open shadow root in the page.
    pub fn in_shadow(html: &str) -> Piece {
        let piece = Piece::new("<div></div>");
        let host = piece.find("div");
        let root = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .expect("a root");
        root.set_inner_html(html);
        piece
    }

    /// The first element for the selector, in the open shadow root too.
    pub fn find(&self, selector: &str) -> Element {
        let inside = || {
            self.0
                .first_element_child()?
                .shadow_root()?
                .query_selector(selector)
                .ok()?
        };
        self.0
            .query_selector(selector)
            .ok()
            .flatten()
            .or_else(inside)
            .unwrap_or_else(|| panic!("no {selector}"))
    }

    /// Gives the element the focus.
    pub fn focus(&self, selector: &str) -> HtmlElement {
        let element: HtmlElement = self.find(selector).dyn_into().expect("an HTML element");
        element.focus().expect("the focus");
        element
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Waits until the condition holds.
pub async fn until(what: &str, condition: impl Fn() -> bool) {
    let end = browser::now() + PATIENCE;
    while !condition() {
        assert!(browser::now() < end, "waited in vain for {what}");
        TimeoutFuture::new(5).await;
    }
}

/// Types as the author would, at the caret: the events are the browser's own.
pub fn type_in(words: &str) {
    let document: web_sys::HtmlDocument = document().unchecked_into();
    document
        .exec_command_with_show_ui_and_value("insertText", false, words)
        .expect("a command");
}

/// An adapter's box that matches everything.
pub fn compose(editor: &str) -> Compose {
    from(json!({ "id": "any", "kind": "post", "editor": editor, "match": ["*"] }))
}

/// Reads a type of the adapters.
pub fn from<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("the format of adapters")
}

/// A value as JavaScript sees it.
pub fn js(value: &Value) -> JsValue {
    js_sys::JSON::parse(&value.to_string()).expect("JSON")
}

/// Sets a property of an object.
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    Reflect::set(object, &JsValue::from_str(key), value).expect("a property");
}

/// Reads a property of an object as text.
pub fn get(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object.unchecked_ref::<Object>(), &JsValue::from_str(key))
        .ok()?
        .as_string()
}
