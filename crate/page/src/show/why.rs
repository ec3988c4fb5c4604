//! The part of a hint that says which clause of the policy it comes from, what that clause says, and where to read on.

use super::deed::SHORTCUT;
use super::dom;
use super::strings::Strings;
use omtanke_engine::Hint;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The folded part for a hint.
///
/// # Errors
/// What the browser says if it cannot make the elements.
pub fn why(hint: &Hint, strings: &Strings) -> Result<HtmlElement, JsValue> {
    let part = dom::element("div", "why")?;
    part.set_hidden(true);
    part.append_child(&*dom::text("p", "from", strings.get("policy"))?)?;
    part.append_child(&*dom::text("p", "clause", &hint.title)?)?;
    part.append_child(&*dom::text("p", "says", &hint.why)?)?;
    if let Some(link) = link(hint.url.as_deref(), strings.get("moreInPolicy"))? {
        part.append_child(&link)?;
    }
    let shortcut = strings.with("shortcut", SHORTCUT);
    if !shortcut.is_empty() {
        part.append_child(&*dom::text("p", "keys", &shortcut)?)?;
    }
    Ok(part)
}

/// A link to a page of the policy's, opened beside the one where somebody writes; nothing where the address is none of the web.
///
/// # Errors
/// What the browser says if it cannot make the element.
pub fn link(url: Option<&str>, words: &str) -> Result<Option<HtmlElement>, JsValue> {
    let Some(url) = url.filter(|url| is_web(url)) else {
        return Ok(None);
    };
    let link = dom::text("a", "more", words)?;
    for (name, value) in [
        ("href", url),
        ("target", "_blank"),
        ("rel", "noopener noreferrer"),
    ] {
        link.set_attribute(name, value)?;
    }
    Ok(Some(link))
}

/// Whether it is an address of the web and no script.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
