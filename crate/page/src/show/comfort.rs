//! What is said to somebody who tells of harm suffered: a quiet row of its own, above the hints. It has no level and asks nothing.

use super::deed::Deed;
use super::strings::Strings;
use super::{dom, icon, why};
use omtanke_engine::{Contact, Support};
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Node};

/// The row.
pub struct Comfort {
    /// What it says.
    pub support: Support,
    /// The whole of it.
    pub element: HtmlElement,
    dismiss: HtmlElement,
}

impl Comfort {
    /// A row for these words.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn new(support: &Support, strings: &Strings) -> Result<Comfort, JsValue> {
        let element = dom::element("div", "comfort")?;
        let sign = dom::element("div", "sign")?;
        sign.append_child(&*dom::drawing("", icon::HEART)?)?;
        let body = dom::element("div", "")?;
        let head = dom::element("div", "head")?;
        head.append_child(&*dom::text("p", "level", strings.get("support"))?)?;
        let dismiss = dom::cross(strings.get("dismiss"))?;
        dismiss.set_attribute("aria-describedby", "comforts")?;
        head.append_child(&dismiss)?;
        body.append_child(&head)?;
        let sentence = dom::text("p", "sentence", &support.hint)?;
        sentence.set_id("comforts");
        body.append_child(&sentence)?;
        if let Some(contact) = &support.contact {
            let words = strings.with("supportContact", &ways(contact));
            body.append_child(&*dom::text("p", "contact", &words)?)?;
            if let Some(link) = why::link(contact.url.as_deref(), strings.get("supportMore"))? {
                body.append_child(&link)?;
            }
        }
        element.append_child(&sign)?;
        element.append_child(&body)?;
        Ok(Comfort {
            support: support.clone(),
            element,
            dismiss,
        })
    }

    /// Takes a click; tells what the author asks for.
    pub fn click(&self, at: &Node) -> Option<Deed> {
        let dismiss = self.dismiss.contains(Some(at));
        dismiss.then(|| Deed::Dismiss(self.support.rule.clone()))
    }
}

/// Who it is and how to reach them, in a line.
fn ways(contact: &Contact) -> String {
    let ways = [&contact.name, &contact.phone, &contact.email];
    let ways: Vec<&str> = ways.into_iter().filter_map(|way| way.as_deref()).collect();
    ways.join(", ")
}
