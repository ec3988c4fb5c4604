//! The author while a fix is being written: what is typed meanwhile goes before the fix.

use super::caret::Caret;
use crate::guard::Guard;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// What an author does before the text changes.
const DEEDS: [&str; 6] = [
    "keydown",
    "beforeinput",
    "compositionstart",
    "paste",
    "cut",
    "drop",
];

/// Notices what the author does in the editable element, for as long as it lives.
pub struct Author {
    state: Rc<State>,
    _guard: Guard,
}

#[derive(Default)]
struct State {
    acted: Cell<bool>,
    /// A command of ours is being carried out: what the browser tells of it is no deed of the author.
    commanding: Cell<bool>,
    /// Where the caret was before a place was selected for the fix.
    caret: RefCell<Option<Caret>>,
}

impl Author {
    /// Begins to watch.
    pub fn watch(editable: &Element) -> Author {
        let state = Rc::new(State::default());
        let mut guard = Guard::new();
        for kind in DEEDS {
            let state = state.clone();
            guard.listen(editable, kind, move |event| {
                if event.is_trusted() && !state.commanding.get() {
                    state.acted.set(true);
                    // What is typed comes where the author had the caret, and never in the place of what the fix would have replaced.
                    if let Some(caret) = state.caret.take() {
                        caret.restore();
                    }
                }
            });
        }
        Author {
            state,
            _guard: guard,
        }
    }

    /// Whether the author has done anything.
    pub fn has_acted(&self) -> bool {
        self.state.acted.get()
    }

    /// Remembers the caret until the command, to give it back if the author is faster.
    pub fn lend(&self, caret: Option<Caret>) {
        self.state.caret.replace(caret);
    }

    /// Carries out a command of ours.
    pub fn let_us(&self, command: impl FnOnce()) {
        self.state.caret.take();
        self.state.commanding.set(true);
        command();
        self.state.commanding.set(false);
    }
}
