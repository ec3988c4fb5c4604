//! What the author asks for on the card: fixes, one after the other, and what is left of those that fail.

use super::OpenBox;
use crate::browser;
use crate::read::utf16;
use crate::show::deed::Deed;
use crate::write::edit::{Found, Wanted};
use crate::write::{self, Outcome};
use omtanke_engine::{Hint, Level};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

impl OpenBox {
    /// Does what the author asked for.
    pub(super) fn act(self: &Rc<Self>, deed: Deed) {
        match deed {
            Deed::Fold => self.follow(),
            Deed::Return => self.focus_text(),
            // What is forbidden is not dismissed.
            Deed::Dismiss(rule) if self.forbids(&rule) => {}
            Deed::Dismiss(rule) => {
                self.dismissed.borrow_mut().push(rule);
                self.check_anew();
            }
            Deed::Mute(rule, muted) => self.mute(rule, muted),
            Deed::Muted => self.tell_muted(None),
            Deed::Point(rule) => self.point(rule),
            Deed::Copy(text) => {
                let open = self.clone();
                spawn_local(async move { open.copy(&text).await });
            }
            Deed::Discard(text) => self.discard(&text),
            Deed::Fix(rule) => {
                self.fixes.borrow_mut().push_back(rule);
                self.begin_writing();
            }
        }
    }

    /// Begins to make the changes asked for, unless that is under way or a word is still being composed.
    pub(super) fn begin_writing(self: &Rc<Self>) {
        if self.composing.get() || self.fixes.borrow().is_empty() || self.writing.replace(true) {
            return;
        }
        let open = self.clone();
        spawn_local(async move { open.write_all().await });
    }

    /// Makes the changes asked for, one after the other, as long as the box is in use.
    async fn write_all(self: &Rc<Self>) {
        while let Some(rule) = self.next_fix() {
            // The change before may have moved what the hint is about, or settled it.
            let hint = self
                .said
                .borrow()
                .hints
                .iter()
                .find(|hint| hint.rule == rule)
                .cloned();
            if let Some(hint) = hint {
                self.fix(hint).await;
            }
        }
        self.writing.set(false);
    }

    fn next_fix(&self) -> Option<String> {
        self.session().filter(|_| !self.composing.get())?;
        self.fixes.borrow_mut().pop_front()
    }

    async fn fix(self: &Rc<Self>, hint: Hint) {
        let Some(session) = self.session() else {
            return;
        };
        let (Some(compose), Some(fix)) = (session.compose(self.index), hint.fix.clone()) else {
            return;
        };
        let wanted = Wanted {
            fix,
            found: self.found(&hint),
        };
        let words = wanted.words().to_owned();
        let outcome = write::write(&self.place.editable, compose, &wanted).await;
        if self.session().is_none() {
            // The author has gone on to something else, and the card is gone.
            return;
        }
        match outcome {
            Outcome::Written => {
                self.act_now();
                self.discard(&words);
                self.check();
            }
            Outcome::Refused => self.offer(words, false),
            Outcome::Damaged(intended) => self.offer(intended, true),
        }
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

    /// Whether the hint of this rule forbids.
    fn forbids(&self, rule: &str) -> bool {
        let hints = &self.said.borrow().hints;
        let mut of_rule = hints.iter().filter(|hint| hint.rule == rule);
        of_rule.any(|hint| hint.level == Level::Block)
    }

    /// Mutes a rule for good, or lets it be heard again.
    fn mute(self: &Rc<Self>, rule: String, muted: bool) {
        let Some(session) = self.session() else {
            return;
        };
        session.mute(&rule, muted);
        self.tell_muted(muted.then_some(rule));
        self.check_anew();
    }

    /// Says that a rule was muted, or says it no more.
    fn tell_muted(&self, rule: Option<String>) {
        let Some(shown) = self.shown() else {
            return;
        };
        let focused = shown.card.has_focus();
        self.have_told(shown.card.tell_muted(rule));
        if focused && !shown.card.has_focus() && !shown.card.focus() {
            self.focus_text();
        }
        self.follow();
    }

    /// Offers a text for copying.
    fn offer(&self, text: String, damaged: bool) {
        let Some(shown) = self.shown() else {
            return;
        };
        self.have_told(shown.card.offer(text, damaged));
        self.follow();
    }

    /// Offers a text no more.
    fn discard(&self, text: &str) {
        let Some(shown) = self.shown() else {
            return;
        };
        let focused = shown.card.has_focus();
        shown.card.discard(text);
        if focused && !shown.card.is_wanted() {
            self.focus_text();
        }
        self.have_told(Ok(()));
        self.follow();
    }

    async fn copy(&self, text: &str) {
        let Some(window) = browser::window() else {
            return;
        };
        let worked = JsFuture::from(window.navigator().clipboard().write_text(text))
            .await
            .is_ok();
        if let Some(shown) = self.shown() {
            self.have_told(shown.card.copied(text, worked));
            self.follow();
        }
    }

    fn have_told(&self, told: Result<(), JsValue>) {
        if let Some(session) = self.session() {
            self.tell(&session, told);
        }
    }
}
