//! The card: the hints beside the compose box.

use super::aloud::Aloud;
use super::deed::{Deed, SHORTCUT};
use super::dom;
use super::host::Host;
use super::offer::{self, Offer};
use super::place::{Surroundings, place};
use super::row::Row;
use super::strings::Strings;
use crate::boxes::discovery::Place;
use crate::guard::Guard;
use omtanke_engine::Hint;
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
    list: HtmlElement,
    aloud: Aloud,
    rows: RefCell<Vec<Row>>,
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
        let list = dom::element("div", "")?;
        card.append_child(&list)?;
        let aloud = Aloud::new()?;
        for part in [&card, &aloud.element] {
            part.set_lang(strings.language.code());
            host.root.append_child(part)?;
        }
        let card = Rc::new(Card {
            host,
            card,
            list,
            aloud,
            rows: RefCell::default(),
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
        let of_row = self.rows.borrow().iter().find_map(|row| row.click(&at));
        of_row.or_else(|| {
            let offers = self.offers.borrow();
            offers.iter().find_map(|offer| offer.click(&at))
        })
    }

    /// Shows these hints, in this order; nothing is to be seen if there are none and nothing is on offer.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn show(&self, hints: &[Hint]) -> Result<(), JsValue> {
        let mut hints: Vec<&Hint> = hints.iter().collect();
        if self.card.matches(":hover").unwrap_or(false) {
            // Buttons do not move away under the pointer: what is new comes last.
            let rows = self.rows.borrow();
            let (known, new): (Vec<&Hint>, Vec<&Hint>) = hints
                .iter()
                .copied()
                .partition(|hint| rows.iter().any(|row| row.shows(hint)));
            let stands = |row: &Row| known.iter().copied().find(|hint| row.shows(hint));
            hints = rows.iter().filter_map(stands).chain(new).collect();
        }
        let focused = self.has_focus();
        self.set_rows(&hints)?;
        self.tell(&hints);
        self.appear();
        if focused && !self.has_focus() {
            // The button that had the focus is gone; the card is still the place where the author was.
            self.focus();
        }
        Ok(())
    }

    /// Is there to be seen if it holds anything.
    fn appear(&self) {
        let wanted = !(self.rows.borrow().is_empty() && self.offers.borrow().is_empty());
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

    /// Keeps the rows that are still due, and makes those that are new.
    fn set_rows(&self, hints: &[&Hint]) -> Result<(), JsValue> {
        let mut rows = self.rows.borrow_mut();
        let mut old = std::mem::take(&mut *rows);
        for hint in hints {
            let known = old.iter().position(|row| row.shows(hint));
            let row = known.map_or_else(
                || Row::new(hint, &self.strings),
                |index| Ok(old.swap_remove(index)),
            )?;
            row.hint.replace((*hint).clone());
            rows.push(row);
        }
        for gone in old {
            gone.element.remove();
        }
        let mut next = self.list.first_child();
        for row in rows.iter() {
            // A row that stands right is not touched: moving it would take the focus from its buttons.
            if next
                .as_ref()
                .is_some_and(|next| next.is_same_node(Some(&row.element)))
            {
                next = row.element.next_sibling();
            } else {
                self.list.insert_before(&row.element, next.as_ref())?;
            }
        }
        Ok(())
    }

    /// Tells a screen reader of hints that it has not told of yet.
    fn tell(&self, hints: &[&Hint]) {
        let mut told = self.told.borrow_mut();
        let new: Vec<&&Hint> = hints
            .iter()
            .filter(|hint| !told.contains(&hint.hint))
            .collect();
        for hint in &new {
            let level = self.strings.level(hint.level);
            self.aloud.say(&[level, ": ", &hint.hint].concat());
        }
        // How to get here is worth saying once.
        let shortcut = self.strings.with("shortcut", SHORTCUT);
        if told.is_empty() && !new.is_empty() && !shortcut.is_empty() {
            self.aloud.say(&shortcut);
        }
        told.extend(new.iter().map(|hint| hint.hint.clone()));
    }

    /// Puts the card where it belongs.
    pub fn place(&self, mut around: Surroundings) {
        if !self.wanted.get() {
            return;
        }
        let size = (
            f64::from(self.card.offset_width()),
            f64::from(self.card.offset_height()),
        );
        let origin = (around.editable.x, around.editable.y);
        around.before = self.stands.get().map(|(x, y)| (origin.0 + x, origin.1 + y));
        let corner = place(size.0, size.1, &around);
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
