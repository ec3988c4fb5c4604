//! The element in the page that holds everything the author sees, closed to the page: no name, no class, a closed shadow root.

use super::dom;
use crate::boxes::composed;
use crate::boxes::discovery::Place;
use crate::browser::{self, Sheet};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ShadowRoot, ShadowRootInit, ShadowRootMode};

const STYLE: &str = include_str!("card.css");
/// Dialogs outside of which nothing can be reached, by pointer or by a screen reader.
const CONFINING: &str = "dialog:modal, [aria-modal=\"true\"]";

/// The host; it leaves the page when it is dropped.
pub struct Host {
    element: Element,
    /// The closed shadow root.
    pub root: ShadowRoot,
}

impl Host {
    /// Puts a host into the page, where one can reach it from the compose box.
    ///
    /// # Errors
    /// What the browser says if it lacks something that is needed.
    pub fn new(place: &Place) -> Result<Host, JsValue> {
        let element: Element = dom::element("div", "")?.unchecked_into();
        let root = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed))?;
        let sheet = Sheet::new()?;
        sheet.replace(STYLE)?;
        browser::adopt(&root, &sheet)?;
        element.set_attribute("popover", "manual")?;
        let host = Host { element, root };
        host.attach(place)?;
        Ok(host)
    }

    /// Puts the host back if the page has thrown it out.
    ///
    /// # Errors
    /// What the browser says if it refuses the element.
    pub fn attach(&self, place: &Place) -> Result<(), JsValue> {
        if self.element.is_connected() {
            return Ok(());
        }
        let parent = composed::closest(&place.editable, CONFINING)
            .ok()
            .flatten()
            .or_else(|| browser::document()?.document_element())
            .ok_or(JsValue::NULL)?;
        parent.append_child(&self.element)?;
        if !browser::put_on_top(&self.element) {
            // Without a top layer the style sheet's stacking order must do.
            self.element.remove_attribute("popover")?;
        }
        Ok(())
    }

    /// Whether the node is the host.
    pub fn is(&self, node: &Element) -> bool {
        self.element.is_same_node(Some(node))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.element.remove();
    }
}
