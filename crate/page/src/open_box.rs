//! A compose box that somebody writes in: it is read, checked and looked after until it goes.

use crate::boxes::composed;
use crate::boxes::context::Context;
use crate::boxes::discovery::Place;
use crate::browser;
use crate::check::Pace;
use crate::guard::Guard;
use crate::read::{self, Reading, utf16};
use crate::session::Session;
use crate::show::card::{Card, Deed};
use crate::show::marks::Marks;
use crate::show::marks_overlay::Drawn;
use crate::status::Status;
use crate::surroundings;
use crate::write::edit::{Found, Wanted};
use crate::write::{self, Outcome};
use omtanke_engine::{Draft, Hint};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Attributes that tell of a change of audience or attachments.
const TELLING: [&str; 2] = ["aria-label", "src"];

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
    hints: RefCell<Vec<Hint>>,
    shown: RefCell<Option<(Rc<Card>, Marks)>>,
    writing: Cell<bool>,
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
            hints: RefCell::default(),
            shown: RefCell::default(),
            writing: Cell::new(false),
            fixes: RefCell::default(),
            guard: RefCell::new(Guard::new()),
        });
        open.watch()?;
        Ok(open)
    }

    fn watch(self: &Rc<Self>) -> Result<(), JsValue> {
        let mut guard = self.guard.borrow_mut();
        let me = Rc::downgrade(self);
        let pace = Pace::new(move || {
            if let Some(open) = me.upgrade() {
                open.check();
            }
        });
        let due = |pace: &Rc<Pace>| {
            let pace = pace.clone();
            move || pace.due()
        };
        let Place { editable, root } = &self.place;
        for (kind, begins) in [("compositionstart", true), ("compositionend", false)] {
            let pace = pace.clone();
            guard.listen(editable, kind, move |_| pace.composing(begins));
        }
        let on_input = due(&pace);
        guard.listen(editable, "input", move |_| on_input());
        // Editors that handle keys themselves send no `input`, and attachments never do.
        guard.observe_changes(root, &TELLING, due(&pace))?;
        guard.observe_sizes(&[editable, root], due(&pace))?;
        if let Some(window) = browser::window() {
            let scrolled = self.moved();
            guard.listen(&window, "scroll", move |_| scrolled());
            let resized = self.moved();
            guard.listen(&window, "resize", move |_| resized());
        }
        let tree = composed::root_of(editable);
        // What scrolls inside a shadow root is not heard outside of it.
        let scrolled = self.moved();
        guard.listen(&tree, "scroll", move |_| scrolled());
        let me = Rc::downgrade(self);
        guard.listen(&tree, "keydown", move |event| {
            let reach = event.dyn_ref::<KeyboardEvent>().is_some_and(is_shortcut);
            if reach && event.is_trusted() && me.upgrade().is_some_and(|open| open.focus_card()) {
                event.prevent_default();
            }
        });
        pace.due();
        Ok(())
    }

    /// What to do when the box may have moved.
    fn moved(self: &Rc<Self>) -> impl Fn() + 'static {
        let me = Rc::downgrade(self);
        move || {
            if let Some(open) = me.upgrade() {
                open.follow();
            }
        }
    }

    /// Whether the element belongs to the box: the text or the card.
    pub fn holds(&self, element: &Element) -> bool {
        self.place.editable.contains(Some(element))
            || self
                .shown
                .borrow()
                .as_ref()
                .is_some_and(|(card, _)| card.host.is(element))
    }

    /// The text that was last read.
    pub fn text(&self) -> String {
        self.reading.borrow().text.clone()
    }

    fn check(self: &Rc<Self>) {
        let Some(session) = self.session.upgrade() else {
            return;
        };
        let compose = session
            .compose(self.index)
            .filter(|_| self.place.editable.is_connected());
        let Some(compose) = compose
            .filter(|_| browser::is_visible(&self.place.editable) && !session.is_excluded_here())
        else {
            session.close();
            return;
        };
        let reading = read::read(&self.place.editable, compose);
        let context = Context::read(&self.place, compose);
        let same = reading.text == self.reading.borrow().text
            && self.context.borrow().as_ref() == Some(&context);
        self.reading.replace(reading);
        if !same {
            self.ask(&session, context);
        }
        let result = self.show();
        session.tell(
            if result.is_ok() {
                Status::Active
            } else {
                Status::Degraded
            },
            Some(self.index),
        );
    }

    /// Asks the engine.
    fn ask(&self, session: &Session, context: Context) {
        let mut reading = self.reading.borrow_mut();
        if reading.text.trim_ascii().is_empty() {
            // The post was sent or given up: the next one is another.
            self.dismissed.borrow_mut().clear();
        }
        let mut draft = session.draft(self.index);
        draft.text = std::mem::take(&mut reading.text);
        draft.media = context.media;
        draft.audience = context.audience;
        draft.reply_to = context.reply_to.clone();
        self.hints
            .replace(session.hints(&draft, &self.dismissed.borrow()));
        let Draft { text, .. } = draft;
        reading.text = text;
        self.context.replace(Some(context));
    }

    fn show(self: &Rc<Self>) -> Result<(), JsValue> {
        let hints = self.hints.borrow().clone();
        if hints.is_empty() && self.shown.borrow().is_none() {
            return Ok(());
        }
        if self.shown.borrow().is_none() {
            let me = Rc::downgrade(self);
            let strings = self
                .session
                .upgrade()
                .map(|session| session.strings.clone())
                .unwrap_or_default();
            let card = Card::new(&self.place, strings, move |deed| {
                if let Some(open) = me.upgrade() {
                    open.act(deed);
                }
            })?;
            let marks = Marks::new(&self.place, &card.host.root)?;
            self.shown.replace(Some((card, marks)));
        }
        if let Some((card, _)) = self.shown.borrow().as_ref() {
            card.host.attach(&self.place)?;
            let focused = card.has_focus();
            card.show(&hints)?;
            if focused && hints.is_empty() {
                self.focus_text();
            }
        }
        let drawn = match self.shown.borrow().as_ref() {
            Some((_, marks)) => marks.show(&self.reading.borrow(), &hints),
            None => Ok(Drawn::default()),
        };
        self.stand(*drawn.as_ref().unwrap_or(&Drawn::default()));
        drawn.map(|_| ())
    }

    /// Puts the card where it belongs.
    fn stand(&self, drawn: Drawn) {
        let (Some(session), shown) = (self.session.upgrade(), self.shown.borrow()) else {
            return;
        };
        let (Some(compose), Some((card, _))) = (session.compose(self.index), shown.as_ref()) else {
            return;
        };
        let hints = self.hints.borrow();
        if !hints.is_empty() {
            let word = hints.iter().find_map(|hint| hint.spans.first()).copied();
            let mut around =
                surroundings::measure(&self.place, compose, &self.reading.borrow(), word);
            around.text = drawn
                .text
                .map_or(around.text, |text| text.common(&around.editable));
            around.word = around.word.or(drawn.word);
            card.place(around);
        }
    }

    /// Puts the card, and marks over a form field, where they belong after the box has moved.
    fn follow(&self) {
        let drawn = match self.shown.borrow().as_ref() {
            // What cannot be drawn any more is noticed by the next check.
            Some((_, marks)) => marks
                .follow(&self.reading.borrow(), &self.hints.borrow())
                .unwrap_or_default(),
            None => return,
        };
        self.stand(drawn);
    }

    fn focus_card(&self) -> bool {
        self.shown
            .borrow()
            .as_ref()
            .is_some_and(|(card, _)| card.focus())
    }

    fn focus_text(&self) {
        if let Some(text) = self.place.editable.dyn_ref::<HtmlElement>() {
            // An element that is gone takes no focus, and needs none.
            let _ = text.focus();
        }
    }

    /// Does what the author asked for.
    fn act(self: &Rc<Self>, deed: Deed) {
        match deed {
            Deed::Fold => self.follow(),
            Deed::Return => self.focus_text(),
            Deed::Dismiss(hint) => {
                self.dismissed.borrow_mut().push(hint.rule);
                self.context.replace(None);
                self.check();
            }
            Deed::Copy(text) => {
                let open = self.clone();
                spawn_local(async move { open.copy(&text).await });
            }
            Deed::Fix(hint) => {
                self.fixes.borrow_mut().push_back(hint.rule);
                if !self.writing.replace(true) {
                    let open = self.clone();
                    spawn_local(async move { open.write_all().await });
                }
            }
        }
    }

    /// Makes the changes asked for, one after the other.
    async fn write_all(self: &Rc<Self>) {
        loop {
            let next = self.fixes.borrow_mut().pop_front();
            let Some(rule) = next else {
                break;
            };
            // The change before may have moved what the hint is about, or settled it.
            let hint = self
                .hints
                .borrow()
                .iter()
                .find(|hint| hint.rule == rule)
                .cloned();
            if let Some(hint) = hint {
                self.fix(hint).await;
            }
        }
        self.writing.set(false);
    }

    async fn fix(self: &Rc<Self>, hint: Hint) {
        let Some(session) = self.session.upgrade() else {
            return;
        };
        let (Some(compose), Some(fix)) = (session.compose(self.index), hint.fix.clone()) else {
            return;
        };
        let wanted = Wanted {
            fix,
            found: self.found(&hint),
        };
        let sentence = wanted.words().to_owned();
        let text = match write::write(&self.place.editable, compose, &wanted).await {
            Outcome::Written => return self.check(),
            Outcome::Refused => sentence,
            Outcome::Damaged(intended) => intended,
        };
        let offered = self
            .shown
            .borrow()
            .as_ref()
            .map_or(Ok(()), |(card, _)| card.offer(&hint.rule, text));
        self.follow();
        session.tell(
            if offered.is_ok() {
                Status::Active
            } else {
                Status::Degraded
            },
            Some(self.index),
        );
    }

    /// The places of the hint, with the words that stand there now.
    fn found(&self, hint: &Hint) -> Vec<Found> {
        let text = &self.reading.borrow().text;
        let words = |start, end| {
            text.get(utf16::to_bytes(text, start)..utf16::to_bytes(text, end))
                .unwrap_or_default()
                .to_owned()
        };
        hint.spans
            .iter()
            .map(|span| Found {
                start: span.start,
                end: span.end,
                words: words(span.start, span.end),
            })
            .collect()
    }

    async fn copy(&self, text: &str) {
        let Some(window) = browser::window() else {
            return;
        };
        let worked = JsFuture::from(window.navigator().clipboard().write_text(text))
            .await
            .is_ok();
        let told = self
            .shown
            .borrow()
            .as_ref()
            .map_or(Ok(()), |(card, _)| card.copied(worked));
        if let (Err(_), Some(session)) = (told, self.session.upgrade()) {
            session.tell(Status::Degraded, Some(self.index));
        }
        self.follow();
    }
}

/// Alt+Shift+K, which neither the browsers nor the three sites use, and which types no letter on any Nordic keyboard.
fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.code() == "KeyK"
        && event.alt_key()
        && event.shift_key()
        && !event.ctrl_key()
        && !event.meta_key()
}
