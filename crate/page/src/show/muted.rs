//! Says that a hint was muted for good, and takes it back if that was a slip.

use super::deed::Deed;
use super::dom;
use super::strings::Strings;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// What is said, a part of the card.
pub struct Muted {
    /// The whole of it.
    pub element: HtmlElement,
    /// The rule that was muted.
    pub rule: String,
    undo: HtmlElement,
    close: HtmlElement,
}

impl Muted {
    /// A note about that rule.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn new(rule: String, strings: &Strings) -> Result<Muted, JsValue> {
        let element = dom::element("div", "note")?;
        let head = dom::element("div", "head")?;
        head.append_child(&*dom::text("p", "failed", strings.get("muted"))?)?;
        let undo = dom::button("quiet", strings.get("undo"))?;
        let close = dom::cross(strings.get("close"))?;
        head.append_child(&undo)?;
        head.append_child(&close)?;
        element.append_child(&head)?;
        Ok(Muted {
            element,
            rule,
            undo,
            close,
        })
    }

    /// Takes a click; tells what the author asks for.
    pub fn click(&self, at: &Node) -> Option<Deed> {
        if self.close.contains(Some(at)) {
            return Some(Deed::Muted);
        }
        let undo = self.undo.contains(Some(at));
        undo.then(|| Deed::Mute(self.rule.clone(), false))
    }
}
