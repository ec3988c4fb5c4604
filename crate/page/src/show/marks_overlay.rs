//! Marks over a form field: a mirror lays the text out as the field does, and lines are drawn where its words are.

use super::dom;
use super::strings::level_class;
use crate::browser;
use crate::read::utf16;
use omtanke_engine::Hint;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, HtmlElement, HtmlTextAreaElement, Range, ShadowRoot};

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

    /// Draws the lines for these hints.
    ///
    /// # Errors
    /// What the browser says if it cannot make the elements.
    pub fn show(
        &self,
        field: &HtmlTextAreaElement,
        text: &str,
        hints: &[Hint],
    ) -> Result<(), JsValue> {
        self.window.set_text_content(None);
        let spans = hints
            .iter()
            .flat_map(|hint| hint.spans.iter().map(|span| (hint.level, *span)));
        let spans: Vec<_> = spans.filter(|(_, span)| span.end <= LONGEST).collect();
        let Some(last) = spans.iter().map(|(_, span)| span.end).max() else {
            self.mirror.set_text_content(None);
            return Ok(());
        };
        self.lay_out(field, text, last)?;
        let Some(words) = self.mirror.first_child() else {
            return Ok(());
        };
        let frame = self.window.get_bounding_client_rect();
        let scrolled = f64::from(field.scroll_top());
        for (level, span) in spans {
            let range = Range::new()?;
            range.set_start(&words, span.start)?;
            range.set_end(&words, span.end)?;
            let lines = range.get_client_rects();
            for line in (0..lines.as_ref().map_or(0, |lines| lines.length()))
                .filter_map(|index| lines.as_ref()?.item(index))
            {
                let mark = dom::element("div", &["mark ", level_class(level)].concat())?;
                put(
                    &mark,
                    line.left() - frame.left(),
                    line.top() - frame.top() - scrolled,
                    line.width(),
                    line.height(),
                )?;
                self.window.append_child(&mark)?;
            }
        }
        Ok(())
    }

    fn lay_out(&self, field: &HtmlTextAreaElement, text: &str, last: u32) -> Result<(), JsValue> {
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
        // To the end of the word, so that it breaks where it does in the field.
        let from = utf16::to_bytes(text, last);
        let rest = text.get(from..).unwrap_or_default();
        let end = from + rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.mirror.set_text_content(text.get(..end));
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
