//! Work that is put off to the next frame, and done once however often it was asked for.

use crate::browser;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The work; what is put off when this is dropped is not done.
pub struct Frame {
    work: Closure<dyn Fn()>,
    asked: Rc<Cell<Option<i32>>>,
}

impl Frame {
    /// Work for a frame.
    pub fn new(work: impl Fn() + 'static) -> Frame {
        let asked = Rc::new(Cell::new(None));
        let done = asked.clone();
        let work = Closure::<dyn Fn()>::new(move || {
            done.take();
            work();
        });
        Frame { work, asked }
    }

    /// Has it done before the next frame is drawn.
    pub fn ask(&self) {
        if self.asked.get().is_none() {
            let asked = browser::window().and_then(|window| {
                let work = self.work.as_ref().unchecked_ref();
                window.request_animation_frame(work).ok()
            });
            self.asked.set(asked);
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let (Some(window), Some(asked)) = (browser::window(), self.asked.take()) {
            // A frame that has been drawn needs no cancelling.
            let _ = window.cancel_animation_frame(asked);
        }
    }
}
