//! What a screen reader says, without the focus being moved.

use super::dom;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// How long a screen reader may take to notice the region before it is filled, milliseconds: what it finds filled it does not say.
const LATER: u32 = 100;

/// A region whose changes are said aloud.
pub struct Aloud {
    /// The region.
    pub element: HtmlElement,
    waiting: Rc<RefCell<Vec<String>>>,
    timer: RefCell<Option<Timeout>>,
}

impl Aloud {
    /// An empty region.
    ///
    /// # Errors
    /// What the browser says if it cannot make the element.
    pub fn new() -> Result<Aloud, JsValue> {
        let element = dom::element("div", "aloud")?;
        element.set_attribute("role", "status")?;
        Ok(Aloud {
            element,
            waiting: Rc::default(),
            timer: RefCell::default(),
        })
    }

    /// Says this in a moment, after what waits to be said already.
    pub fn say(&self, words: &str) {
        // The same words once more are said only if they were gone in between.
        self.element.set_text_content(None);
        self.waiting.borrow_mut().push(words.to_owned());
        let (element, waiting) = (self.element.clone(), self.waiting.clone());
        let timer = Timeout::new(LATER, move || {
            element.set_text_content(Some(&waiting.take().join(" ")));
        });
        self.timer.replace(Some(timer));
    }

    /// Says nothing any more.
    pub fn hush(&self) {
        self.timer.take();
        self.waiting.take();
        self.element.set_text_content(None);
    }
}
