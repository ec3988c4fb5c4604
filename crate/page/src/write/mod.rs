//! Writing a fix into the compose box, so that the editor's own model gets it: through the editor's selection and the browser's
//! editing command, never by changing nodes. What came of it is read back, and nothing is lost if it failed: what the author does
//! meanwhile goes before the fix, and nothing of it is ever taken back.

mod author;
pub(crate) mod caret;
pub mod contenteditable;
pub mod edit;
pub mod textarea;

use crate::browser;
use crate::guard::Guard;
use crate::read::{self, Reading};
use author::Author;
use caret::Caret;
use edit::Edit;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use omtanke_engine::site::Compose;
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
    /// The words of the fix are in the text.
    Written,
    /// They are not; the text is what the author made of it.
    Refused,
    /// The text is neither; this is what it should have been.
    Damaged(String),
}

/// Makes the change in the compose box.
pub async fn write(editable: &Element, compose: &Compose, wanted: &edit::Wanted) -> Outcome {
    let Some(document) = browser::document() else {
        return Outcome::Refused;
    };
    let author = Author::watch(editable);
    let read = || read::read(editable, compose).text;
    let before = read();
    let edits = Edit::all(&before, wanted);
    if edits.is_empty() {
        return Outcome::Refused;
    }
    let intended = edits
        .iter()
        .fold(before.clone(), |text, edit| edit.apply(&text));
    let mut text = before.clone();
    let mut done = 0;
    for edit in &edits {
        let now = read::read(editable, compose);
        // The author may have gone on typing, or the step before failed: then the place is no longer right.
        if author.has_acted()
            || !same(&now.text, &text)
            || !select(&document, editable, &now, edit, &author).await
        {
            break;
        }
        // While the editor took notice of the selection, the author may have been there.
        if author.has_acted() || read() != now.text || !caret::is_at_hand(editable) {
            break;
        }
        author.let_us(|| command(&document, "insertText", &edit.insert));
        done += 1;
        text = edit.apply(&now.text);
        settled(editable, compose, &text, &author).await;
    }
    let after = read();
    if same(&after, &intended) {
        return Outcome::Written;
    }
    if author.has_acted() {
        let count = |text: &str| plain(text).matches(&plain(wanted.words())).count();
        return if count(&after) > count(&before) {
            Outcome::Written
        } else {
            Outcome::Refused
        };
    }
    match take_back(&document, editable, compose, &before, done, &author).await {
        true => Outcome::Refused,
        false => Outcome::Damaged(intended),
    }
}

/// Takes back what went wrong, if the text is not what it was; false if it is something else in the end, and not by the author.
async fn take_back(
    document: &Document,
    editable: &Element,
    compose: &Compose,
    before: &str,
    done: usize,
    author: &Author,
) -> bool {
    let read = || read::read(editable, compose).text;
    if done == 0 {
        // Nothing of it is ours.
        return true;
    }
    // One step back for each change, and one for what the editor may have made of them.
    for _ in 0..=done {
        let now = read();
        if author.has_acted() || same(&now, before) || !caret::is_at_hand(editable) {
            break;
        }
        author.let_us(|| command(document, "undo", ""));
        settled(editable, compose, before, author).await;
        let left = read();
        if !author.has_acted() && left.len() < before.len() && !same(&left, before) && left != now {
            // An editor that takes back in one step what was written shortly before must not take the author's words with it.
            author.let_us(|| command(document, "redo", ""));
            break;
        }
    }
    author.has_acted() || same(&read(), before)
}

/// Focuses the editor and selects what is to be replaced, and waits until the editor knows.
async fn select(
    document: &Document,
    editable: &Element,
    before: &Reading,
    edit: &Edit,
    author: &Author,
) -> bool {
    let known = caret::has_focus(editable)
        .then(|| Caret::of(editable))
        .flatten();
    author.lend(Caret::of(editable));
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
    let already = match (known, Caret::of(editable)) {
        (Some(known), Some(now)) => known.is_at(&now),
        _ => false,
    };
    if done && !already {
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

/// Waits until the text has been the expected one for some looks, or patience or the author ends it.
async fn settled(editable: &Element, compose: &Compose, expected: &str, author: &Author) {
    let until = browser::now() + WRITING_PATIENCE;
    let mut looks = 0;
    while browser::now() < until && looks < LOOKS && !author.has_acted() {
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
    plain(one).trim_end() == plain(other).trim_end()
}

fn plain(text: &str) -> String {
    text.replace('\u{A0}', " ")
}
