//! A compose box that somebody writes in: it is read, checked and looked after until it goes.

mod asking;
mod fixing;
mod pointing;
mod self_check;
mod showing;
mod watching;

use crate::boxes::context::Context;
use crate::boxes::discovery::Place;
use crate::browser;
use crate::guard::Guard;
use crate::read::{self, Reading};
use crate::session::Session;
use crate::status::Status;
use asking::Asking;
use omtanke_engine::draft::Audience;
use omtanke_engine::{Answer, Draft, Level};
use pointing::Pointing;
use self_check::SelfCheck;
use showing::Shown;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// How long after the author did something a change of the text counts as the author's, milliseconds: editors and sites take their time.
const AUTHORS: f64 = 3000.0;

/// For how long praise stands before it counts as seen, milliseconds: a word that is half written may send it away at once.
const SEEN: f64 = 2000.0;

/// An open compose box. Dropping it takes everything out of the page.
pub struct OpenBox {
    /// Where it is.
    pub place: Place,
    /// Its place among the site's boxes.
    pub index: usize,
    /// The rules that the author wants to hear no more of in this post.
    pub dismissed: RefCell<Vec<String>>,
    session: Weak<Session>,
    reading: RefCell<Reading>,
    context: RefCell<Option<Context>>,
    said: RefCell<Answer>,
    /// When praise was first seen in this post, milliseconds.
    praised: Cell<Option<f64>>,
    pointing: Pointing,
    shown: RefCell<Option<Rc<Shown>>>,
    /// When the author last did something, milliseconds; nothing if the box has been opened and not checked with a text in it.
    acted: Cell<Option<f64>>,
    /// The text is not the author's but the page's.
    foreign: Cell<bool>,
    writing: Cell<bool>,
    /// An input method is composing a word; a change of the text would tear it out of its hands.
    composing: Cell<bool>,
    asking: Asking,
    /// How long the engine took the last time, milliseconds.
    took: Cell<f64>,
    self_check: SelfCheck,
    fixes: RefCell<VecDeque<String>>,
    guard: RefCell<Guard>,
}

impl OpenBox {
    /// Opens the box and checks what stands in it: a draft may have been restored.
    ///
    /// # Errors
    /// What the browser says if it refuses to observe the box.
    pub fn open(
        session: &Rc<Session>,
        index: usize,
        place: Place,
        dismissed: Vec<String>,
    ) -> Result<Rc<OpenBox>, JsValue> {
        let open = Rc::new(OpenBox {
            place,
            index,
            dismissed: RefCell::new(dismissed),
            session: Rc::downgrade(session),
            reading: RefCell::default(),
            context: RefCell::default(),
            said: RefCell::default(),
            praised: Cell::new(None),
            pointing: Pointing::default(),
            shown: RefCell::default(),
            acted: Cell::new(None),
            foreign: Cell::new(false),
            writing: Cell::new(false),
            composing: Cell::new(false),
            asking: Asking::default(),
            took: Cell::new(0.0),
            self_check: SelfCheck::default(),
            fixes: RefCell::default(),
            guard: RefCell::new(Guard::new()),
        });
        open.watch()?;
        Ok(open)
    }

    /// Takes everything out of the page, though a change may still be under way.
    pub fn close(&self) {
        self.fixes.borrow_mut().clear();
        let guard = self.guard.take();
        let shown = self.shown.take();
        drop((guard, shown));
    }

    /// Whether the element belongs to the box: the text or the card.
    pub fn holds(&self, element: &Element) -> bool {
        self.place.editable.contains(Some(element))
            || self
                .shown()
                .is_some_and(|shown| shown.card.host.is(element))
    }

    /// The text that was last read.
    pub fn text(&self) -> String {
        self.reading.borrow().text.clone()
    }

    /// Who will see the post, as far as the page tells.
    fn audience(&self) -> Audience {
        let context = self.context.borrow();
        context
            .as_ref()
            .map(|context| context.audience)
            .unwrap_or_default()
    }

    /// The session, as long as it looks after this box and the extension is there.
    fn session(&self) -> Option<Rc<Session>> {
        let session = self.session.upgrade()?;
        (session.lives() && session.looks_after(self)).then_some(session)
    }

    /// Reads the box, asks the engine if anything has changed, and shows what it says. Tells whether this is what a check costs: the
    /// engine was asked, and the card was not made for it.
    fn check(self: &Rc<Self>) -> bool {
        let Some(session) = self.session() else {
            return false;
        };
        let compose = session
            .compose(self.index)
            .filter(|_| session.still_knows(&self.place, self.index));
        let Some(compose) = compose else {
            session.close();
            return false;
        };
        let reading = read::read(&self.place.editable, compose);
        let context = Context::read(&self.place, compose, &reading.text);
        let same_text = reading.text == self.reading.borrow().text;
        let same = same_text && self.context.borrow().as_ref() == Some(&context);
        self.reading.replace(reading);
        let asks = !same && ((same_text && !self.foreign.get()) || self.is_the_authors());
        if asks {
            self.foreign.set(false);
            self.ask(&session, context);
        } else if !same {
            self.foreign.set(true);
            self.said.take();
            self.context.replace(None);
        }
        let was_shown = self.shown().is_some();
        let result = self.show();
        self.tell(&session, result);
        self.begin_writing();
        asks && (was_shown || self.shown().is_none())
    }

    /// Whether the text that was read may be checked: the author wrote it, or it stood there when the box was opened. What the page
    /// writes later is none of ours; asking about words of its own, it could find out what the policy says.
    fn is_the_authors(&self) -> bool {
        if self.reading.borrow().text.trim_ascii().is_empty() {
            return true;
        }
        match self.acted.get() {
            Some(acted) => browser::now() - acted < AUTHORS,
            None => {
                self.acted.set(Some(f64::NEG_INFINITY));
                true
            }
        }
    }

    /// The author has done something.
    fn act_now(&self) {
        self.acted.set(Some(browser::now()));
    }

    /// Asks the engine.
    fn ask(&self, session: &Session, context: Context) {
        let mut reading = self.reading.borrow_mut();
        if reading.text.trim_ascii().is_empty() {
            // The post was sent or given up: the next one is another.
            self.dismissed.borrow_mut().clear();
            self.begin_anew();
            self.praised.set(None);
        }
        let mut draft = session.draft(self.index);
        draft.text = std::mem::take(&mut reading.text);
        draft.media = context.media;
        draft.audience = context.audience;
        draft.identity = context.identity;
        draft.reply_to = context.reply_to.clone();
        let start = browser::now();
        let mut said = session.answer(&draft, &self.dismissed.borrow());
        self.took.set(browser::now() - start);
        self.praise_once(&mut said);
        self.said.replace(said);
        let Draft { text, .. } = draft;
        reading.text = text;
        self.context.replace(Some(context));
    }

    /// Praise is said once a post: what has been seen for a while and has gone does not come again.
    fn praise_once(&self, said: &mut Answer) {
        let praises = |said: &Answer| said.hints.iter().any(|hint| hint.level == Level::Encourage);
        let stood = praises(&self.said.borrow());
        match self.praised.get() {
            None if praises(said) => self.praised.set(Some(browser::now())),
            Some(first) if !stood && browser::now() - first > SEEN => {
                said.hints.retain(|hint| hint.level != Level::Encourage);
            }
            _ => {}
        }
    }

    /// Checks the text anew, for something else than the text has changed.
    pub fn check_anew(self: &Rc<Self>) {
        self.context.replace(None);
        self.check();
    }

    /// Tells the status: whether all that is due is to be seen, the author's text is whole, and the composer is as the adapter says.
    fn tell(&self, session: &Session, result: Result<(), JsValue>) {
        let damaged = self.shown().is_some_and(|shown| shown.card.has_damage());
        let empty = self.reading.borrow().text.trim_ascii().is_empty();
        let sound = session.sound
            && session
                .compose(self.index)
                .is_some_and(|compose| self.self_check.passes(&self.place, compose, empty));
        let status = match result {
            Ok(()) if !damaged && sound => Status::Active,
            _ => Status::Degraded,
        };
        session.tell(status, Some(self.index));
    }
}
