//! Writing a fix into the compose box, so that the editor's own model gets it: through the editor's selection and the browser's
//! editing command, never by changing nodes. What came of it is read back, and nothing is lost if it failed.

pub mod contenteditable;
pub mod edit;
pub mod textarea;

use crate::boxes::adapter::Compose;
use crate::browser;
use crate::guard::Guard;
use crate::read::{self, Reading};
use edit::Edit;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// How long the editor may take to notice its selection, milliseconds.
const SELECTION_PATIENCE: u32 = 150;
/// How long the editor may take to show what was written, milliseconds.
const WRITING_PATIENCE: f64 = 600.0;
/// How often it is looked whether it has, milliseconds.
const LOOK_EVERY: u32 = 15;
/// How often in a row the expected text must be seen: editors that refuse a change take it back a little later.
const LOOKS: u32 = 4;

/// How writing went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text is as intended.
    Written,
    /// The text is as it was before.
    Refused,
    /// The text is neither; this is what it should have been.
    Damaged(String),
}

/// Makes the change in the compose box.
pub async fn write(editable: &Element, compose: &Compose, wanted: &edit::Wanted) -> Outcome {
    let Some(document) = browser::document() else {
        return Outcome::Refused;
    };
    let before = read::read(editable, compose).text;
    let edits = Edit::all(&before, wanted);
    if edits.is_empty() {
        return Outcome::Refused;
    }
    let intended = edits
        .iter()
        .fold(before.clone(), |text, edit| edit.apply(&text));
    let mut text = before.clone();
    for edit in &edits {
        let now = read::read(editable, compose);
        // The author may have gone on typing, or the step before failed: then the place is no longer right.
        if !same(&now.text, &text) || !select(&document, editable, &now, edit).await {
            break;
        }
        command(&document, "insertText", &edit.insert);
        text = edit.apply(&now.text);
        settled(editable, compose, &text).await;
    }
    let after = read::read(editable, compose).text;
    if same(&after, &intended) {
        return Outcome::Written;
    }
    // One step back for each change, and one for what the editor may have made of them.
    for _ in 0..=edits.len() {
        if same(&read::read(editable, compose).text, &before) {
            break;
        }
        command(&document, "undo", "");
        settled(editable, compose, &before).await;
    }
    let restored = same(&read::read(editable, compose).text, &before);
    if restored {
        Outcome::Refused
    } else {
        Outcome::Damaged(intended)
    }
}

/// Focuses the editor and selects what is to be replaced, and waits until the editor knows.
async fn select(document: &Document, editable: &Element, before: &Reading, edit: &Edit) -> bool {
    if let Some(element) = editable.dyn_ref::<HtmlElement>() {
        // Refusing the focus shows in the selection below.
        let _ = element.focus();
    }
    let mut guard = Guard::new();
    let mut done = false;
    let noticed = Promise::new(&mut |resolve: Function, _| {
        let settle = resolve.clone();
        let wake = move |resolve: &Function| {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        };
        guard.listen(document, "selectionchange", move |_| wake(&resolve));
        guard.after(SELECTION_PATIENCE, move || wake(&settle));
        done = match editable.dyn_ref::<HtmlTextAreaElement>() {
            Some(field) => textarea::select(field, edit),
            None => contenteditable::select(editable, before, edit),
        };
    });
    if done {
        // The promise is only ever resolved.
        let _ = JsFuture::from(noticed).await;
    }
    done
}

fn command(document: &Document, name: &str, value: &str) {
    let document: &HtmlDocument = document.unchecked_ref();
    // Whether it worked is read from the text: the answer of the command is not to be relied on.
    let _ = document.exec_command_with_show_ui_and_value(name, false, value);
}

/// Waits until the text has been the expected one for some looks, or patience ends.
async fn settled(editable: &Element, compose: &Compose, expected: &str) {
    let until = browser::now() + WRITING_PATIENCE;
    let mut looks = 0;
    while browser::now() < until && looks < LOOKS {
        TimeoutFuture::new(LOOK_EVERY).await;
        looks = if same(&read::read(editable, compose).text, expected) {
            looks + 1
        } else {
            0
        };
    }
}

/// Whether the texts are the same but for spaces that an editor keeps from collapsing and for line ends after the last word.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.trim_end().replace('\u{A0}', " ");
    plain(one) == plain(other)
}
