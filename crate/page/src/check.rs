//! When a check is due: soon after each change, never more often than is good for the page, and never lost.

use crate::browser;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The shortest time between two checks, milliseconds: about a frame.
const SHORTEST: f64 = 16.0;
/// How many times its cost a check has to wait for the next: at most a tenth of the page's time is ours.
const REST: f64 = 10.0;
/// The longest time between two checks, milliseconds: however slow a check was, the author is not left waiting for long.
const LONGEST: f64 = 500.0;

/// Calls a check at the right times.
pub struct Pace {
    timer: RefCell<Option<Timeout>>,
    waiting: Cell<bool>,
    composing: Cell<bool>,
    next: Cell<f64>,
    cost: Cell<f64>,
    check: Box<dyn Fn() -> bool>,
}

impl Pace {
    /// A pace for that check, which tells whether what it cost is what a check costs.
    pub fn new(check: impl Fn() -> bool + 'static) -> Rc<Pace> {
        Rc::new(Pace {
            timer: RefCell::new(None),
            waiting: Cell::new(false),
            composing: Cell::new(false),
            next: Cell::new(0.0),
            cost: Cell::new(0.0),
            check: Box::new(check),
        })
    }

    /// Something has changed: there will be a check after this, as soon as it may be.
    pub fn due(self: &Rc<Self>) {
        // A word that an input method is still composing is no word yet.
        if self.waiting.get() || self.composing.get() {
            return;
        }
        self.waiting.set(true);
        let wait = (self.next.get() - browser::now()).max(0.0);
        let pace = Rc::downgrade(self);
        let timer = Timeout::new(wait as u32, move || {
            if let Some(pace) = pace.upgrade() {
                pace.run();
            }
        });
        self.timer.replace(Some(timer));
    }

    /// An input method begins or ends composing; what has ended already may end once more.
    pub fn composing(self: &Rc<Self>, begins: bool) {
        if self.composing.replace(begins) && !begins {
            self.due();
        }
    }

    fn run(&self) {
        self.waiting.set(false);
        if self.composing.get() {
            return;
        }
        let start = browser::now();
        let counts = (self.check)();
        let end = browser::now();
        let mut cost = end - start;
        if counts {
            self.cost.set(cost);
        } else {
            // One that had nothing to ask was quick, and the one that shows the card for the first time tells nothing of the next.
            cost = cost.min(self.cost.get());
        }
        self.next.set(end + (cost * REST).clamp(SHORTEST, LONGEST));
    }
}
