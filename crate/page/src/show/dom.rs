//! Making elements, by text alone: nothing is ever parsed as HTML.

use super::icon;
use crate::browser;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with a class.
///
/// # Errors
/// What the browser says if it cannot make one.
pub fn element(name: &str, class: &str) -> Result<HtmlElement, JsValue> {
    let document = browser::document().ok_or(JsValue::NULL)?;
    let element: HtmlElement = document.create_element(name)?.unchecked_into();
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}

/// An element with a class and a text.
///
/// # Errors
/// What the browser says if it cannot make one.
pub fn text(name: &str, class: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let element = element(name, class)?;
    element.set_text_content(Some(words));
    Ok(element)
}

/// A button with a class and a label.
///
/// # Errors
/// What the browser says if it cannot make one.
pub fn button(class: &str, label: &str) -> Result<HtmlElement, JsValue> {
    let button = text("button", class, label)?;
    button.set_attribute("type", "button")?;
    Ok(button)
}

/// A button with a cross, for closing what it stands on.
///
/// # Errors
/// What the browser says if it cannot make one.
pub fn cross(label: &str) -> Result<HtmlElement, JsValue> {
    let cross = button("dismiss", "")?;
    cross.set_attribute("aria-label", label)?;
    cross.set_title(label);
    cross.append_child(&*drawing("", icon::CLOSE)?)?;
    Ok(cross)
}

/// A drawing of one path, 20 units square, for the eye only.
///
/// # Errors
/// What the browser says if it cannot make one.
pub fn drawing(class: &str, path: &str) -> Result<Element, JsValue> {
    let document = browser::document().ok_or(JsValue::NULL)?;
    let svg = document.create_element_ns(Some(SVG), "svg")?;
    for (name, value) in [
        ("viewBox", "0 0 20 20"),
        ("class", class),
        ("aria-hidden", "true"),
    ] {
        svg.set_attribute(name, value)?;
    }
    let line = document.create_element_ns(Some(SVG), "path")?;
    line.set_attribute("d", path)?;
    svg.append_child(&line)?;
    Ok(svg)
}
