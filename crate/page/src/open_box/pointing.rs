//! A hint and the words it is about are pointed out together: by the mouse on either of them, and by the caret in the words.

use super::OpenBox;
use crate::browser;
use crate::frame::Frame;
use crate::write::caret::has_focus;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

/// What is pointed at.
#[derive(Default)]
pub struct Pointing {
    /// The hint on the card, by its rule.
    on_card: RefCell<Option<String>>,
    /// Where the mouse is over the text, in the viewport.
    over_text: Cell<Option<(f64, f64)>>,
    /// The rule that was pointed out last.
    last: RefCell<Option<String>>,
    frame: RefCell<Option<Frame>>,
}

impl OpenBox {
    /// Begins to notice where the mouse and the caret are.
    pub(super) fn watch_pointing(self: &Rc<Self>) {
        let me = Rc::downgrade(self);
        let frame = Frame::new(move || {
            if let Some(open) = me.upgrade() {
                open.point_out();
            }
        });
        self.pointing.frame.replace(Some(frame));
        let mut guard = self.guard.borrow_mut();
        for kind in ["pointermove", "pointerleave"] {
            let me = Rc::downgrade(self);
            guard.listen(&self.place.editable, kind, move |event| {
                if let Some(open) = me.upgrade() {
                    let mouse = event.dyn_ref::<MouseEvent>();
                    let mouse = mouse.filter(|event| event.type_() == "pointermove");
                    let at = mouse.map(|mouse| (mouse.client_x().into(), mouse.client_y().into()));
                    open.pointing.over_text.set(at);
                    open.point_soon();
                }
            });
        }
        if let Some(document) = browser::document() {
            let me = Rc::downgrade(self);
            guard.listen(&document, "selectionchange", move |_| {
                if let Some(open) = me.upgrade() {
                    open.point_soon();
                }
            });
        }
    }

    /// Points at a hint on the card, or at none any more.
    pub(super) fn point(&self, rule: Option<String>) {
        self.pointing.on_card.replace(rule);
        self.point_soon();
    }

    fn point_soon(&self) {
        if self.shown().is_some()
            && let Some(frame) = self.pointing.frame.borrow().as_ref()
        {
            frame.ask();
        }
    }

    /// Points out the hint, and what it is about.
    pub(super) fn point_out(&self) {
        let Some(shown) = self.shown() else {
            return;
        };
        let said = self.said.borrow();
        let reading = self.reading.borrow();
        let on_card = self.pointing.on_card.borrow().clone();
        let over_text = || {
            let at = self.pointing.over_text.get()?;
            shown.marks.rule_at(&reading, &said.hints, at)
        };
        let caret = || {
            let focused = has_focus(&self.place.editable);
            let rule = || shown.marks.rule_at_caret(&reading, &said.hints);
            focused.then(rule).flatten()
        };
        let rule = on_card.or_else(over_text).or_else(caret);
        let hint = said
            .hints
            .iter()
            .find(|hint| Some(&hint.rule) == rule.as_ref());
        if hint.is_none() && self.pointing.last.borrow().is_none() {
            return;
        }
        shown.card.point_out(hint.map(|hint| hint.rule.as_str()));
        // A browser that paints no marks does not paint this either, and the status says so already.
        let _ = shown.marks.point_out(&reading, hint);
        self.pointing
            .last
            .replace(hint.map(|hint| hint.rule.clone()));
    }
}
