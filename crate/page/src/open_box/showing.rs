//! What an open box shows: the card and the marks, and where they stand.

use super::OpenBox;
use crate::show::card::Card;
use crate::show::marks::Marks;
use crate::show::marks_overlay::Drawn;
use crate::surroundings;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// What is in the page.
pub struct Shown {
    /// The hints.
    pub card: Rc<Card>,
    /// What they are about.
    pub marks: Marks,
}

impl OpenBox {
    /// What is in the page now. Moving the focus may close the box, so nobody holds on to the cell itself.
    pub(super) fn shown(&self) -> Option<Rc<Shown>> {
        self.shown.borrow().clone()
    }

    /// Shows the hints.
    pub(super) fn show(self: &Rc<Self>) -> Result<(), JsValue> {
        let said = self.said.borrow().clone();
        self.heed();
        let shown = match self.shown() {
            Some(shown) => shown,
            None if said.hints.is_empty() && said.support.is_none() => return Ok(()),
            None => self.begin_to_show()?,
        };
        let card = &shown.card;
        card.host.attach(&self.place)?;
        let focused = card.has_focus();
        let context = self.context.borrow();
        let audience = context.as_ref().map(|context| context.audience);
        drop(context);
        card.show(&said, audience.unwrap_or_default())?;
        if focused && !card.is_wanted() {
            self.focus_text();
        }
        let drawn = shown.marks.show(&self.reading.borrow(), &said.hints);
        self.point_out();
        self.stand(&shown, *drawn.as_ref().unwrap_or(&Drawn::default()));
        self.stand_question();
        drawn.map(|_| ())
    }

    fn begin_to_show(self: &Rc<Self>) -> Result<Rc<Shown>, JsValue> {
        let session = self.session.upgrade().ok_or(JsValue::NULL)?;
        let me = Rc::downgrade(self);
        let card = Card::new(&self.place, session.strings.clone(), move |deed| {
            if let Some(open) = me.upgrade() {
                open.act(deed);
            }
        })?;
        let marks = Marks::new(&self.place, &card.host.root)?;
        let shown = Rc::new(Shown { card, marks });
        self.shown.replace(Some(shown.clone()));
        Ok(shown)
    }

    /// Puts the card where it belongs.
    fn stand(&self, shown: &Shown, drawn: Drawn) {
        let Some(session) = self.session.upgrade() else {
            return;
        };
        let wanted = shown.card.is_wanted();
        let Some(compose) = session.compose(self.index).filter(|_| wanted) else {
            return;
        };
        let hints = &self.said.borrow().hints;
        let word = hints.iter().find_map(|hint| hint.spans.first()).copied();
        let mut around = surroundings::measure(&self.place, compose, &self.reading.borrow(), word);
        around.text = drawn
            .text
            .map_or(around.text, |text| text.common(&around.editable));
        around.word = around.word.or(drawn.word);
        shown.card.place(around);
    }

    /// Puts the card, and marks over a form field, where they belong after the box has moved.
    pub(super) fn follow(&self) {
        if let Some(shown) = self.shown() {
            // What cannot be drawn any more is noticed by the next check.
            let drawn = shown.marks.follow().unwrap_or_default();
            self.stand(&shown, drawn);
            self.stand_question();
        }
    }

    /// Moves the focus to the question or else to the card; false if there is nothing to be seen.
    pub(super) fn focus_card(&self) -> bool {
        self.focus_question() || self.shown().is_some_and(|shown| shown.card.focus())
    }

    /// Moves the focus to the text.
    pub(super) fn focus_text(&self) {
        if let Some(text) = self.place.editable.dyn_ref::<HtmlElement>() {
            // An element that is gone takes no focus, and needs none.
            let _ = text.focus();
        }
    }
}
