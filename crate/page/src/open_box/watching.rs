//! What an open box listens to, and what it does about it.

use super::OpenBox;
use crate::boxes::composed;
use crate::boxes::discovery::Place;
use crate::browser;
use crate::check::Pace;
use crate::frame::Frame;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, InputEvent, KeyboardEvent, ShadowRoot};

/// Attributes that tell of a change of audience or attachments.
const TELLING: [&str; 2] = ["aria-label", "src"];
/// What an author does, with the keyboard, the mouse or by speaking, that may change the text.
const DEEDS: [&str; 7] = [
    "keydown",
    "pointerdown",
    "click",
    "beforeinput",
    "compositionend",
    "paste",
    "drop",
];

impl OpenBox {
    /// Begins to listen.
    pub(super) fn watch(self: &Rc<Self>) -> Result<(), JsValue> {
        let me = Rc::downgrade(self);
        let pace = Pace::new(move || me.upgrade().is_some_and(|open| open.check()));
        self.watch_text(&pace)?;
        self.watch_author();
        self.watch_posting();
        self.watch_moves();
        self.watch_pointing();
        pace.due();
        Ok(())
    }

    fn watch_text(self: &Rc<Self>, pace: &Rc<Pace>) -> Result<(), JsValue> {
        let mut guard = self.guard.borrow_mut();
        let Place { editable, root, .. } = &self.place;
        for (kind, begins) in [("compositionstart", true), ("compositionend", false)] {
            let (me, pace) = (Rc::downgrade(self), pace.clone());
            guard.listen(editable, kind, move |event| {
                if let Some(open) = me.upgrade().filter(|_| event.is_trusted()) {
                    open.composing.set(begins);
                    pace.composing(begins);
                }
            });
        }
        // An input method does not always tell that it has ended: so does leaving the box, or a change that is none of its own.
        let (me, left) = (Rc::downgrade(self), pace.clone());
        guard.listen(editable, "focusout", move |_| {
            if let Some(open) = me.upgrade() {
                open.composing.set(false);
            }
            left.composing(false);
        });
        let me = Rc::downgrade(self);
        let typed = pace.clone();
        guard.listen(editable, "input", move |event| {
            if let Some(open) = me.upgrade().filter(|_| event.is_trusted()) {
                let composes = composes(&event);
                open.composing.set(composes);
                typed.composing(composes);
                open.act_now();
                typed.due();
            }
        });
        let changed = |pace: &Rc<Pace>| {
            let (pace, editable) = (pace.clone(), editable.clone());
            move || {
                if !editable.is_connected() {
                    pace.composing(false);
                }
                pace.due();
            }
        };
        // Editors that handle keys themselves send no `input`, and attachments never do.
        guard.observe_changes(root, &TELLING, changed(pace))?;
        guard.observe_sizes(&[editable, root], changed(pace))
    }

    /// Notices what the author does anywhere on the page: emojis and mentions are clicked, and the page writes them.
    fn watch_author(self: &Rc<Self>) {
        let Some(window) = browser::window() else {
            return;
        };
        let mut guard = self.guard.borrow_mut();
        for kind in DEEDS {
            let me = Rc::downgrade(self);
            guard.listen(&window, kind, move |event| {
                if let Some(open) = me.upgrade().filter(|_| event.is_trusted()) {
                    open.act_now();
                }
            });
        }
        let me = Rc::downgrade(self);
        let tree = composed::root_of(&self.place.editable);
        guard.listen(&tree, "keydown", move |event| {
            let reach = event.dyn_ref::<KeyboardEvent>().is_some_and(is_shortcut);
            if reach && event.is_trusted() && me.upgrade().is_some_and(|open| open.focus_card()) {
                event.prevent_default();
            }
        });
    }

    /// Lets the card and the marks follow the box.
    fn watch_moves(self: &Rc<Self>) {
        let me = Rc::downgrade(self);
        let frame = Rc::new(Frame::new(move || {
            if let Some(open) = me.upgrade() {
                open.follow();
            }
        }));
        let mut guard = self.guard.borrow_mut();
        if let Some(window) = browser::window() {
            for kind in ["scroll", "resize"] {
                let frame = frame.clone();
                guard.listen(&window, kind, move |_| frame.ask());
            }
        }
        // What scrolls inside a shadow root is not heard outside of it.
        let mut tree = composed::root_of(&self.place.editable);
        while let Ok(root) = tree.dyn_into::<ShadowRoot>() {
            let frame = frame.clone();
            guard.listen(&root, "scroll", move |_| frame.ask());
            tree = composed::root_of(&root.host());
        }
    }
}

/// Whether an input method is still at its word after this change.
fn composes(event: &Event) -> bool {
    event.dyn_ref::<InputEvent>().is_some_and(|event| {
        event.is_composing() && event.data().is_some_and(|word| !word.is_empty())
    })
}

/// Whether these are the keys that reach the card, wherever the keyboard has the letter.
fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.code() == "KeyK"
        && event.alt_key()
        && event.shift_key()
        && !event.ctrl_key()
        && !event.meta_key()
}
