//! Whether a composer is as its adapter says. Where the site has changed, the box is looked after all the same, and the status tells.

use crate::boxes::composed;
use crate::boxes::discovery::Place;
use crate::browser;
use omtanke_engine::site::Compose;
use std::cell::Cell;

/// For how long after the first words the control that sends them may be missing, milliseconds: some sites add it only then.
const SUBMIT_COMES: f64 = 2000.0;

/// What was seen of a composer so far.
#[derive(Default)]
pub struct SelfCheck {
    can_send: Cell<bool>,
    /// Since when there are words and nothing to send them with, milliseconds.
    missing_since: Cell<Option<f64>>,
}

impl SelfCheck {
    /// Whether everything that should be there is there by now.
    pub fn passes(&self, place: &Place, compose: &Compose, empty: bool) -> bool {
        place.sure && (compose.submit.is_empty() || self.finds_submit(place, compose, empty))
    }

    fn finds_submit(&self, place: &Place, compose: &Compose, empty: bool) -> bool {
        if self.can_send.get() || empty {
            return true;
        }
        if composed::first_visible(&place.root, &compose.submit).is_some() {
            self.can_send.set(true);
            return true;
        }
        let now = browser::now();
        let since = self.missing_since.get().unwrap_or(now);
        self.missing_since.set(Some(since));
        now - since < SUBMIT_COMES
    }
}
