//! A text that could not be written, offered for copying until the author closes it, whatever becomes of the hint it comes from.

use super::deed::Deed;
use super::dom;
use super::strings::Strings;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// The offer, a part of the card.
pub struct Offer {
    /// The whole of it.
    pub element: HtmlElement,
    /// What is offered.
    pub text: String,
    /// The author's text was damaged, and this is what it should have been.
    pub damaged: bool,
    copy: HtmlElement,
    close: HtmlElement,
}

impl Offer {
    /// An offer of the text.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn new(text: String, damaged: bool, strings: &Strings) -> Result<Offer, JsValue> {
        let element = dom::element("div", "offer")?;
        let head = dom::element("div", "head")?;
        head.append_child(&*dom::text("p", "failed", words(damaged, strings))?)?;
        let close = dom::cross(strings.get("close"))?;
        head.append_child(&close)?;
        element.append_child(&head)?;
        let copy = dom::button("fix", strings.get("copy"))?;
        element.append_child(&copy)?;
        Ok(Offer {
            element,
            text,
            damaged,
            copy,
            close,
        })
    }

    /// Takes a click; tells what the author asks for.
    pub fn click(&self, at: &Node) -> Option<Deed> {
        if self.close.contains(Some(at)) {
            return Some(Deed::Discard(self.text.clone()));
        }
        let copy = self.copy.contains(Some(at));
        copy.then(|| Deed::Copy(self.text.clone()))
    }

    /// Says whether copying worked; if not, shows the text so that it can be selected.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn copied(&self, worked: bool, strings: &Strings) -> Result<(), JsValue> {
        if worked {
            self.copy.set_text_content(Some(strings.get("copied")));
        } else if !self.copy.hidden() {
            let text = dom::text("p", "copy", &self.text)?;
            self.element.append_child(&text)?;
            self.copy.set_hidden(true);
        }
        Ok(())
    }
}

/// What is said of it.
pub fn words(damaged: bool, strings: &Strings) -> &str {
    if damaged {
        strings.first(["fixDamaged", "fixFailed"])
    } else {
        strings.get("fixFailed")
    }
}
