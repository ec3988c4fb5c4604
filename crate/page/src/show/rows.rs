//! The rows of the card: one for each hint, kept as long as it is due.

use super::deed::Deed;
use super::dom;
use super::row::Row;
use super::strings::Strings;
use omtanke_engine::Hint;
use omtanke_engine::draft::Audience;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// All rows.
pub struct Rows {
    /// The list of them.
    pub element: HtmlElement,
    rows: RefCell<Vec<Row>>,
    strings: Rc<Strings>,
}

impl Rows {
    /// An empty list.
    ///
    /// # Errors
    /// What the browser says if it cannot make the element.
    pub fn new(strings: Rc<Strings>) -> Result<Rows, JsValue> {
        Ok(Rows {
            element: dom::element("div", "hints")?,
            rows: RefCell::default(),
            strings,
        })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.borrow().is_empty()
    }

    /// The hints in the order in which they stand already; what is new comes last.
    pub fn as_they_stand<'a>(&self, hints: Vec<&'a Hint>) -> Vec<&'a Hint> {
        let rows = self.rows.borrow();
        let (known, new): (Vec<&Hint>, Vec<&Hint>) = hints
            .into_iter()
            .partition(|hint| rows.iter().any(|row| row.shows(hint)));
        let stands = |row: &Row| known.iter().copied().find(|hint| row.shows(hint));
        rows.iter().filter_map(stands).chain(new).collect()
    }

    /// Keeps the rows that are still due, and makes those that are new.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn show(&self, hints: &[&Hint], audience: Audience) -> Result<(), JsValue> {
        let mut audience = Some(audience);
        let mut rows = self.rows.borrow_mut();
        let mut old = std::mem::take(&mut *rows);
        for hint in hints {
            let known = old.iter().position(|row| row.shows(hint));
            let row = known.map_or_else(
                || Row::new(hint, &self.strings),
                |index| Ok(old.swap_remove(index)),
            )?;
            row.hint.replace((*hint).clone());
            // Said once, at the first hint that it matters for.
            let told = hint.tell_audience.then(|| audience.take()).flatten();
            row.tell_audience(told.unwrap_or_default(), &self.strings);
            rows.push(row);
        }
        for gone in old {
            gone.element.remove();
        }
        let mut next = self.element.first_child();
        for row in rows.iter() {
            // A row that stands right is not touched: moving it would take the focus from its buttons.
            if next
                .as_ref()
                .is_some_and(|next| next.is_same_node(Some(&row.element)))
            {
                next = row.element.next_sibling();
            } else {
                self.element.insert_before(&row.element, next.as_ref())?;
            }
        }
        Ok(())
    }

    /// Takes a click; tells what the author asks for.
    pub fn click(&self, at: &Node) -> Option<Deed> {
        self.rows.borrow().iter().find_map(|row| row.click(at))
    }

    /// The rule of the row that a node is in.
    pub fn rule_at(&self, at: &Node) -> Option<String> {
        let rows = self.rows.borrow();
        let row = rows.iter().find(|row| row.element.contains(Some(at)))?;
        Some(row.hint.borrow().rule.clone())
    }

    /// Points out the row of a rule, and no other.
    pub fn point_out(&self, rule: Option<&str>) {
        for row in self.rows.borrow().iter() {
            let out = rule.is_some_and(|rule| row.hint.borrow().rule == rule);
            // The class names of an element of our own can always be changed.
            let list = row.element.class_list();
            let _ = list.toggle_with_force("pointed-out", out);
        }
    }
}
