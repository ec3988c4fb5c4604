//! The question before posting: a press is held, and the question shown, while a hint asks for it. Whatever fails here, the post goes out.

use super::OpenBox;
use super::showing::Shown;
use crate::boxes::composed;
use crate::browser;
use crate::question::gestures::{Gesture, KINDS, Sender, gesture};
use crate::question::{Due, Fate, Press, Question};
use crate::show::question::{BACK, Matter, Panel};
use crate::surroundings;
use omtanke_engine::site::SubmitKeys;
use omtanke_engine::{Hint, Level};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, KeyboardEvent, MouseEvent};

/// A check that takes longer than this is not made while the author waits for a press to take effect, milliseconds.
const SLOW: f64 = 50.0;
/// How soon after the author did something a form that is sent counts as sent by the author, milliseconds.
const SENT_BY_AUTHOR: f64 = 1000.0;

/// Where the question stands with one box.
#[derive(Default)]
pub(super) struct Asking {
    question: RefCell<Question>,
    panel: OnceCell<Panel>,
    /// The pointer went down on the button, and the site was not told.
    pointer: Cell<bool>,
    /// The key whose press is held until it is let go.
    key: RefCell<Option<String>>,
    /// The keys that were held last in the text; none if it was the button.
    keys: Cell<Option<SubmitKeys>>,
}

impl OpenBox {
    /// Listens for presses before the site does.
    pub(super) fn watch_posting(self: &Rc<Self>) {
        let Some(window) = browser::window() else {
            return;
        };
        let mut guard = self.guard.borrow_mut();
        for kind in KINDS {
            let me = Rc::downgrade(self);
            guard.listen(&window, kind, move |event| {
                // What the page makes up is no press of the author's: it is neither held nor an answer.
                let open = me.upgrade().filter(|_| event.is_trusted());
                if open.is_some_and(|open| open.holds_back(&event)) {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            });
        }
    }

    /// Whether the site is to get nothing of the event.
    fn holds_back(self: &Rc<Self>, event: &Event) -> bool {
        if let Some(held) = self.holds_key(event) {
            return held;
        }
        let Some(gesture) = self.gesture(event) else {
            return false;
        };
        let at = event.time_stamp();
        match gesture {
            Gesture::Down => {
                let press = Press { at, goes_on: false };
                let held = self.due().is_some_and(|due| {
                    let question = self.asking.question.borrow();
                    question.fate(&due, press).holds()
                });
                self.asking.pointer.set(held);
                held
            }
            Gesture::Pointer => self.asking.pointer.get(),
            Gesture::Press { goes_on, keys } => {
                self.asking.pointer.set(false);
                let held = self.press(Press { at, goes_on }, keys);
                if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| held) {
                    self.asking.key.replace(Some(key.key()));
                }
                held
            }
            Gesture::Submit => {
                let acted = self.acted.get().unwrap_or(f64::NEG_INFINITY);
                let authors = at - acted < SENT_BY_AUTHOR;
                authors && self.press(Press { at, goes_on: false }, None)
            }
        }
    }

    /// Whether the event is the rest of a key's press that is held, or the key that goes back; nothing if it is about neither.
    fn holds_key(self: &Rc<Self>, event: &Event) -> Option<bool> {
        let held = self.asking.key.borrow().clone();
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            // Some browsers make a click of a space bar that is let go on a button.
            let click = event.type_() == "click" && held.as_deref() == Some(" ");
            let of_key = click && event.dyn_ref::<MouseEvent>()?.detail() == 0;
            return of_key.then_some(true);
        };
        let rest = key.repeat() || key.type_() != "keydown";
        if held.is_some_and(|held| held == key.key()) && rest {
            if key.type_() == "keyup" {
                self.asking.key.take();
            }
            return Some(true);
        }
        if key.type_() != "keydown" {
            return Some(false);
        }
        if !key.repeat() {
            self.asking.key.take();
        }
        let back = key.key() == BACK && !key.is_composing() && self.is_asking();
        back.then(|| {
            self.asking.key.replace(Some(key.key()));
            self.go_back();
            true
        })
    }

    fn gesture(&self, event: &Event) -> Option<Gesture> {
        let session = self.session.upgrade()?;
        let compose = session.compose(self.index)?;
        let sender = Sender {
            editable: &self.place.editable,
            keys: &compose.submit_keys,
            control: &|| composed::first_visible(&self.place.root, &compose.submit),
        };
        gesture(event, &sender)
    }

    /// What stands against posting the text as it is now; nothing if that cannot be told.
    fn due(self: &Rc<Self>) -> Option<Due> {
        if self.took.get() < SLOW {
            self.check();
        }
        self.session()?;
        Some(Due::of(&self.said.borrow().hints))
    }

    /// The author wants to post. Tells whether that is held.
    fn press(self: &Rc<Self>, press: Press, keys: Option<SubmitKeys>) -> bool {
        let Some(due) = self.due() else {
            return false;
        };
        let asking = &self.asking;
        let fate = asking.question.borrow().fate(&due, press);
        if fate == Fate::Ask {
            asking.keys.set(keys);
            // A question that nobody sees is none.
            if !self.ask_author().unwrap_or(false) {
                self.hide_question();
                return false;
            }
        }
        asking.question.borrow_mut().settle(fate, &due, press);
        if fate == Fate::Answer {
            self.hide_question();
        }
        fate.holds()
    }

    /// Shows the question; tells whether it is to be seen.
    fn ask_author(self: &Rc<Self>) -> Result<bool, JsValue> {
        let Some(shown) = self.shown() else {
            return Ok(false);
        };
        let said = self.said.borrow();
        let Some(hint) = gravest(&said.hints) else {
            return Ok(false);
        };
        let panel = self.panel(&shown)?;
        panel.ask(&Matter {
            hint,
            audience: self.audience(),
            keys: self.asking.keys.get(),
        })?;
        drop(said);
        self.stand_question();
        Ok(panel.is_seen())
    }

    fn panel(self: &Rc<Self>, shown: &Shown) -> Result<&Panel, JsValue> {
        if let Some(panel) = self.asking.panel.get() {
            return Ok(panel);
        }
        let session = self.session.upgrade().ok_or(JsValue::NULL)?;
        let me = Rc::downgrade(self);
        let panel = Panel::new(&shown.card.host.root, session.strings.clone(), move || {
            if let Some(open) = me.upgrade() {
                open.go_back();
            }
        })?;
        Ok(self.asking.panel.get_or_init(|| panel))
    }

    fn is_asking(&self) -> bool {
        self.asking.question.borrow().is_open()
    }

    /// The author goes back to the text.
    fn go_back(&self) {
        self.asking.question.borrow_mut().go_back();
        self.hide_question();
        self.focus_text();
    }

    /// Moves the focus to the way back; false if nothing is asked.
    pub(super) fn focus_question(&self) -> bool {
        let panel = self.asking.panel.get().filter(|_| self.is_asking());
        panel.is_some_and(Panel::focus)
    }

    fn hide_question(&self) {
        if let Some(panel) = self.asking.panel.get() {
            let focused = panel.has_focus();
            panel.hide();
            if focused {
                self.focus_text();
            }
        }
    }

    /// The text was checked again: the question goes if what it is about has gone.
    pub(super) fn heed(&self) {
        if self.is_asking() {
            let due = Due::of(&self.said.borrow().hints);
            self.asking.question.borrow_mut().heed(&due);
            if !self.is_asking() {
                self.hide_question();
            }
        }
    }

    /// The post was sent or given up: an answer counts for that post alone.
    pub(super) fn begin_anew(&self) {
        self.asking.question.borrow_mut().begin_anew();
        self.hide_question();
    }

    /// Puts the question where it belongs.
    pub(super) fn stand_question(&self) {
        let Some(panel) = self.asking.panel.get() else {
            return;
        };
        let Some(session) = self.session.upgrade() else {
            return;
        };
        if let Some(compose) = session.compose(self.index) {
            let around = surroundings::measure(&self.place, compose, &self.reading.borrow(), None);
            panel.place(&around);
        }
    }
}

/// The gravest hint, if it asks or forbids.
fn gravest(hints: &[Hint]) -> Option<&Hint> {
    let grave = hints.iter().filter(|hint| hint.level >= Level::Ask);
    grave.reduce(|one, other| if other.level > one.level { other } else { one })
}
