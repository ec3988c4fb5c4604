//! Marks over a form field: a mirror lays the text out as the field does, and lines are drawn where its words are.

use super::dom;
use super::place::Area;
use super::strings::level_class;
use crate::browser;
use crate::read::utf16;
use omtanke_engine::{Hint, Level};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, DomRect, HtmlElement, HtmlTextAreaElement, Range, ShadowRoot};

/// The styles that decide where a field's words stand.
const LAYOUT: [&str; 20] = [
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "font-stretch",
    "font-variant",
    "font-feature-settings",
    "line-height",
    "letter-spacing",
    "word-spacing",
    "text-indent",
    "text-transform",
    "text-align",
    "tab-size",
    "direction",
    "padding-top",
    "padding-right",
    "padding-bottom",
    "padding-left",
    "word-break",
];
/// Longer texts are not mirrored: laying them out twice at each key would be felt. UTF-16.
const LONGEST: u32 = 20_000;

/// Where things stand in a form field, in the viewport.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawn {
    /// The lines that have been written; nothing if they were not laid out.
    pub text: Option<Area>,
    /// The first word that a hint is about.
    pub word: Option<Area>,
}

/// The mirror and the lines.
pub struct Overlay {
    mirror: HtmlElement,
    window: HtmlElement,
}

impl Overlay {
    /// An overlay inside the card's closed root.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn new(root: &ShadowRoot) -> Result<Overlay, JsValue> {
        let mirror = dom::element("div", "mirror")?;
        let window = dom::element("div", "window")?;
        for part in [&mirror, &window] {
            part.set_attribute("aria-hidden", "true")?;
            root.insert_before(part, root.first_child().as_ref())?;
        }
        Ok(Overlay { mirror, window })
    }

    /// Draws the lines for these hints, and tells where the text and the first of the words stand.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn show(
        &self,
        field: &HtmlTextAreaElement,
        text: &str,
        hints: &[Hint],
    ) -> Result<Drawn, JsValue> {
        let length = utf16::length(text);
        if hints.is_empty() || length > LONGEST {
            self.mirror.set_text_content(None);
            self.draw(&[])?;
            return Ok(Drawn::default());
        }
        self.lay_out(field, text)?;
        let Some(words) = self.mirror.first_child() else {
            return Ok(Drawn::default());
        };
        let scrolled = f64::from(field.scroll_top());
        let range = Range::new()?;
        range.select_node_contents(&words)?;
        let text = area(&range.get_bounding_client_rect(), scrolled);
        let mut word = None;
        let mut lines = Vec::new();
        for hint in hints {
            for span in hint.spans.iter().filter(|span| span.end <= length) {
                range.set_start(&words, span.start)?;
                range.set_end(&words, span.end)?;
                word = word.or(Some(area(&range.get_bounding_client_rect(), scrolled)));
                let rects = range.get_client_rects();
                let count = rects.as_ref().map_or(0, |rects| rects.length());
                let rects = (0..count).filter_map(|index| rects.as_ref()?.item(index));
                lines.extend(rects.map(|rect| (hint.level, area(&rect, scrolled))));
            }
        }
        self.draw(&lines)?;
        Ok(Drawn {
            text: Some(text),
            word,
        })
    }

    /// Draws these lines; those that are drawn already are moved, so that nothing flickers.
    fn draw(&self, lines: &[(Level, Area)]) -> Result<(), JsValue> {
        let frame = self.window.get_bounding_client_rect();
        let mut next = self.window.first_element_child();
        for (level, line) in lines {
            let mark: HtmlElement = match next.take() {
                Some(mark) => mark.unchecked_into(),
                None => {
                    let mark = dom::element("div", "")?;
                    self.window.append_child(&mark)?;
                    mark
                }
            };
            mark.set_class_name(&["mark ", level_class(*level)].concat());
            put(
                &mark,
                line.x - frame.left(),
                line.y - frame.top(),
                line.width,
                line.height,
            )?;
            next = mark.next_element_sibling();
        }
        while let Some(left) = next {
            next = left.next_element_sibling();
            left.remove();
        }
        Ok(())
    }

    fn lay_out(&self, field: &HtmlTextAreaElement, text: &str) -> Result<(), JsValue> {
        let style = browser::window()
            .ok_or(JsValue::NULL)?
            .get_computed_style(field)?
            .ok_or(JsValue::NULL)?;
        let own: CssStyleDeclaration = self.mirror.style();
        for name in LAYOUT {
            own.set_property(name, &style.get_property_value(name)?)?;
        }
        let outer = field.get_bounding_client_rect();
        let (x, y) = (
            outer.left() + f64::from(field.client_left()),
            outer.top() + f64::from(field.client_top()),
        );
        // The client size is the field without borders and scroll bar: what the words have to fit into.
        let (width, height) = (
            f64::from(field.client_width()),
            f64::from(field.client_height()),
        );
        put(&self.window, x, y, width, height)?;
        put(&self.mirror, x, y, width, height)?;
        self.mirror.set_text_content(Some(text));
        Ok(())
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        self.mirror.remove();
        self.window.remove();
    }
}

fn put(element: &HtmlElement, x: f64, y: f64, width: f64, height: f64) -> Result<(), JsValue> {
    let style = element.unchecked_ref::<HtmlElement>().style();
    for (name, value) in [
        ("left", x),
        ("top", y),
        ("width", width),
        ("height", height),
    ] {
        style.set_property(name, &[&value.to_string(), "px"].concat())?;
    }
    Ok(())
}

/// Where something in the mirror is in the field, which may have been scrolled.
fn area(rect: &DomRect, scrolled: f64) -> Area {
    Area {
        x: rect.left(),
        y: rect.top() - scrolled,
        width: rect.width(),
        height: rect.height(),
    }
}
