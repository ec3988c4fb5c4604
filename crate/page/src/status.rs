//! What the page layer tells about itself: the popup shows it.

use js_sys::{Function, Object, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};

/// How the page layer fares on this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A compose box is open and looked after.
    Active,
    /// A compose box is open, but something of it does not work.
    Degraded,
    /// Somebody writes in a box that no adapter knows; nothing is read.
    NotRecognised,
    /// No compose box is in use.
    Resting,
}

impl Status {
    fn name(self) -> &'static str {
        match self {
            Status::Active => "active",
            Status::Degraded => "degraded",
            Status::NotRecognised => "not-recognised",
            Status::Resting => "resting",
        }
    }
}

/// Tells the status to the function that the start was given, each time it changes.
pub struct Reporter {
    report: Function,
    site: JsValue,
    last: Cell<Option<(Status, Option<u32>)>>,
}

impl Reporter {
    /// A reporter for the site of that name.
    pub fn new(report: Function, site: JsValue) -> Reporter {
        Reporter {
            report,
            site,
            last: Cell::new(None),
        }
    }

    /// Tells the status together with the adapter's box: its place in the adapter and its id.
    ///
    /// # Errors
    /// What the function threw; an extension that was reloaded no longer answers, and then this layer should go too.
    pub fn tell(&self, status: Status, place: Option<(u32, &str)>) -> Result<(), JsValue> {
        let now = Some((status, place.map(|(index, _)| index)));
        if self.last.replace(now) == now {
            return Ok(());
        }
        let message = Object::new();
        let set =
            |key: &str, value: JsValue| Reflect::set(&message, &JsValue::from_str(key), &value);
        set("site", self.site.clone())?;
        set("status", JsValue::from_str(status.name()))?;
        set(
            "box",
            place.map_or(JsValue::NULL, |(_, id)| JsValue::from_str(id)),
        )?;
        self.report
            .call1(&JsValue::NULL, message.unchecked_ref())
            .map(|_| ())
    }
}
