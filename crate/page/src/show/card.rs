//! The card: the hints beside the compose box.

use super::aloud::Aloud;
use super::comfort::Comfort;
use super::deed::{Deed, SHORTCUT};
use super::dom;
use super::host::Host;
use super::muted::Muted;
use super::offer::{self, Offer};
use super::place::{Area, Surroundings, place, squeezed};
use super::rows::Rows;
use super::strings::Strings;
use crate::boxes::discovery::Place;
use crate::guard::Guard;
use omtanke_engine::draft::Audience;
use omtanke_engine::{Answer, Hint, Support};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

/// Events of the card that are none of the page's business: its shortcuts must not answer to them.
const KEPT: [&str; 8] = [
    "click",
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "keydown",
    "keyup",
    "keypress",
];

/// The card.
pub struct Card {
    /// The element that holds everything.
    pub host: Host,
    card: HtmlElement,
    rows: Rows,
    aloud: Aloud,
    comfort: RefCell<Option<Comfort>>,
    muted: RefCell<Option<Muted>>,
    offers: RefCell<Vec<Offer>>,
    told: RefCell<Vec<String>>,
    strings: Rc<Strings>,
    wanted: Cell<bool>,
    /// Where the card stands, from the upper left corner of the box.
    stands: Cell<Option<(f64, f64)>>,
    guard: RefCell<Guard>,
}

impl Card {
    /// An empty card, not to be seen yet. `act` is called when the author asks for something.
    ///
    /// # Errors
    /// What the browser says if it lacks something that is needed.
    pub fn new(
        place: &Place,
        strings: Rc<Strings>,
        act: impl Fn(Deed) + 'static,
    ) -> Result<Rc<Card>, JsValue> {
        let host = Host::new(place)?;
        let card = dom::element("section", "card away")?;
        card.set_attribute("role", "complementary")?;
        card.set_attribute("aria-label", strings.get("extensionName"))?;
        card.set_attribute("aria-keyshortcuts", SHORTCUT)?;
        card.set_tab_index(-1);
        let rows = Rows::new(strings.clone())?;
        card.append_child(&rows.element)?;
        let aloud = Aloud::new()?;
        for part in [&card, &aloud.element] {
            part.set_lang(strings.language.code());
            host.root.append_child(part)?;
        }
        let card = Rc::new(Card {
            host,
            card,
            rows,
            aloud,
            comfort: RefCell::default(),
            muted: RefCell::default(),
            offers: RefCell::default(),
            told: RefCell::default(),
            strings,
            wanted: Cell::new(false),
            stands: Cell::new(None),
            guard: RefCell::new(Guard::new()),
        });
        card.react(act);
        Ok(card)
    }

    fn react(self: &Rc<Self>, act: impl Fn(Deed) + 'static) {
        let mut guard = self.guard.borrow_mut();
        let act = Rc::new(act);
        // The text keeps the focus and the caret when the card is clicked.
        guard.listen(&self.host.root, "mousedown", |event| {
            event.prevent_default()
        });
        let card = Rc::downgrade(self);
        let on_click = act.clone();
        guard.listen(&self.host.root, "click", move |event| {
            // A page could make clicks up; only the author's count.
            if let Some(deed) = card
                .upgrade()
                .filter(|_| event.is_trusted())
                .and_then(|card| card.click(&event))
            {
                on_click(deed);
            }
        });
        for (kind, points) in [
            ("pointerover", true),
            ("focusin", true),
            ("pointerout", false),
            ("focusout", false),
        ] {
            let card = Rc::downgrade(self);
            let point = act.clone();
            guard.listen(&self.host.root, kind, move |event| {
                let at: Option<Node> = event.target().and_then(|at| at.dyn_into().ok());
                let rule = || card.upgrade()?.rows.rule_at(at.as_ref()?);
                point(Deed::Point(points.then(rule).flatten()));
            });
        }
        guard.listen(&self.host.root, "keydown", move |event| {
            let escape = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|event| event.key() == "Escape");
            if escape && event.is_trusted() {
                event.prevent_default();
                act(Deed::Return);
            }
        });
        for kind in KEPT {
            guard.listen_bubbling(&self.host.root, kind, |event| event.stop_propagation());
        }
    }

    fn click(&self, event: &Event) -> Option<Deed> {
        let at: Node = event.target()?.dyn_into().ok()?;
        let of_row = self.rows.click(&at);
        let of_comfort = || self.comfort.borrow().as_ref()?.click(&at);
        let of_muted = || self.muted.borrow().as_ref()?.click(&at);
        of_row.or_else(of_comfort).or_else(of_muted).or_else(|| {
            let offers = self.offers.borrow();
            offers.iter().find_map(|offer| offer.click(&at))
        })
    }

    /// Shows these hints, in this order, and what is said in support; nothing is to be seen if there is neither and nothing is on
    /// offer. `audience` is who will see the post.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn show(&self, said: &Answer, audience: Audience) -> Result<(), JsValue> {
        let mut hints: Vec<&Hint> = said.hints.iter().collect();
        if self.card.matches(":hover").unwrap_or(false) {
            // Buttons do not move away under the pointer: what is new comes last.
            hints = self.rows.as_they_stand(hints);
        }
        let focused = self.has_focus();
        self.rows.show(&hints, audience)?;
        self.comfort(said.support.as_ref())?;
        self.tell(&hints, said.support.as_ref());
        self.appear();
        if focused && !self.has_focus() {
            // The button that had the focus is gone; the card is still the place where the author was.
            self.focus();
        }
        Ok(())
    }

    /// Is there to be seen if it holds anything.
    fn appear(&self) {
        let wanted = !(self.rows.is_empty()
            && self.offers.borrow().is_empty()
            && self.comfort.borrow().is_none()
            && self.muted.borrow().is_none());
        self.wanted.set(wanted);
        if !wanted {
            self.aloud.hush();
            self.stand(None);
            self.stands.set(None);
        }
    }

    /// Whether there is anything to be seen.
    pub fn is_wanted(&self) -> bool {
        self.wanted.get()
    }

    /// Shows what is said in support, above the hints.
    fn comfort(&self, support: Option<&Support>) -> Result<(), JsValue> {
        let mut comfort = self.comfort.borrow_mut();
        if comfort.as_ref().map(|shown| &shown.support) == support {
            return Ok(());
        }
        if let Some(gone) = comfort.take() {
            gone.element.remove();
        }
        if let Some(support) = support {
            let new = Comfort::new(support, &self.strings)?;
            self.card
                .insert_before(&new.element, Some(&self.rows.element))?;
            comfort.replace(new);
        }
        Ok(())
    }

    /// Tells a screen reader of what it has not told of yet.
    fn tell(&self, hints: &[&Hint], support: Option<&Support>) {
        let mut told = self.told.borrow_mut();
        let support = support.map(|support| (self.strings.get("support"), &support.hint));
        let hints = hints.iter();
        let hints = hints.map(|hint| (self.strings.level(hint.level), &hint.hint));
        let new: Vec<(&str, &String)> = support
            .into_iter()
            .chain(hints)
            .filter(|(_, words)| !told.contains(words))
            .collect();
        for (level, words) in &new {
            self.aloud.say(&[level, ": ", words].concat());
        }
        // How to get here is worth saying once.
        let shortcut = self.strings.with("shortcut", SHORTCUT);
        if told.is_empty() && !new.is_empty() && !shortcut.is_empty() {
            self.aloud.say(&shortcut);
        }
        told.extend(new.into_iter().map(|(_, words)| words.clone()));
    }

    /// Says that a rule was muted, with a way back; or says it no more.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn tell_muted(&self, rule: Option<String>) -> Result<(), JsValue> {
        if let Some(gone) = self.muted.take() {
            gone.element.remove();
        }
        if let Some(rule) = rule {
            let muted = Muted::new(rule, &self.strings)?;
            self.card.append_child(&muted.element)?;
            self.muted.replace(Some(muted));
            self.aloud.say(self.strings.get("muted"));
        }
        self.appear();
        Ok(())
    }

    /// Points out the row of a rule, and no other.
    pub fn point_out(&self, rule: Option<&str>) {
        self.rows.point_out(rule);
    }

    /// Puts the card where it belongs.
    pub fn place(&self, mut around: Surroundings) {
        if !self.wanted.get() {
            return;
        }
        let style = self.card.style();
        let scrolled = self.card.scroll_top();
        // How high it would like to be is known only if nothing holds it back.
        let _ = style.remove_property("max-height");
        let size = (
            f64::from(self.card.offset_width()),
            f64::from(self.card.offset_height()),
        );
        let origin = (around.editable.x, around.editable.y);
        around.before = self.stands.get().map(|(x, y)| (origin.0 + x, origin.1 + y));
        let corner = place(size.0, size.1, &around).map(|(x, y)| {
            let (width, height) = size;
            let card = Area {
                x,
                y,
                width,
                height,
            };
            let squeezed = squeezed(card, &around);
            if squeezed.height < height {
                let most = [&squeezed.height.floor().to_string(), "px"].concat();
                let _ = style.set_property("max-height", &most);
            }
            (squeezed.x, squeezed.y)
        });
        self.card.set_scroll_top(scrolled);
        self.stand(corner);
        self.stands
            .set(corner.map(|(x, y)| (x - origin.0, y - origin.1)));
    }

    fn stand(&self, corner: Option<(f64, f64)>) {
        // Properties and class names of an element of our own are always accepted.
        let _ = self
            .card
            .class_list()
            .toggle_with_force("away", corner.is_none());
        if let Some((x, y)) = corner {
            let style = self.card.style();
            let _ = style.set_property("left", &[&x.round().to_string(), "px"].concat());
            let _ = style.set_property("top", &[&y.round().to_string(), "px"].concat());
        }
    }

    /// Moves the focus to the card; false if there is nothing to be seen.
    pub fn focus(&self) -> bool {
        self.wanted.get() && self.card.focus().is_ok()
    }

    /// Whether the focus is in the card.
    pub fn has_focus(&self) -> bool {
        let focused = js_sys::Reflect::get(&self.host.root, &"activeElement".into());
        focused.is_ok_and(|focused| focused.is_instance_of::<Element>())
    }

    /// Says that a change could not be made, or that it damaged the text, and offers a text for copying until that is closed.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn offer(&self, text: String, damaged: bool) -> Result<(), JsValue> {
        self.discard(&text);
        let offer = Offer::new(text, damaged, &self.strings)?;
        self.card.append_child(&offer.element)?;
        self.offers.borrow_mut().push(offer);
        self.aloud.say(offer::words(damaged, &self.strings));
        self.appear();
        Ok(())
    }

    /// Offers the text no more.
    pub fn discard(&self, text: &str) {
        let focused = self.has_focus();
        let gone = |offer: &mut Offer| offer.text == text;
        let gone: Vec<Offer> = self.offers.borrow_mut().extract_if(.., gone).collect();
        for offer in gone {
            offer.element.remove();
        }
        self.appear();
        if focused && !self.has_focus() {
            self.focus();
        }
    }

    /// Whether a text is on offer because the author's was damaged.
    pub fn has_damage(&self) -> bool {
        self.offers.borrow().iter().any(|offer| offer.damaged)
    }

    /// Says whether copying the text worked.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn copied(&self, text: &str, worked: bool) -> Result<(), JsValue> {
        if worked {
            self.aloud.say(self.strings.get("copied"));
        }
        let offers = self.offers.borrow();
        let mut copied = offers.iter().filter(|offer| offer.text == text);
        copied.try_for_each(|offer| offer.copied(worked, &self.strings))
    }
}
