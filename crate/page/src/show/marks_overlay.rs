//! Marks over a form field: a mirror lays the text out as the field does, and lines are drawn where its words are.

use super::dom;
use super::place::Area;
use super::strings::level_class;
use crate::browser;
use crate::read::utf16;
use omtanke_engine::{Hint, Level};
use std::cell::{Cell, RefCell};
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
    lines: HtmlElement,
    /// What was drawn last, from the upper left corner of the field's text.
    drawn: Cell<Drawn>,
    /// The rule of each line, and where it was drawn.
    about: RefCell<Vec<(String, Area)>>,
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
        let lines = dom::element("div", "lines")?;
        window.append_child(&lines)?;
        Ok(Overlay {
            mirror,
            window,
            lines,
            drawn: Cell::default(),
            about: RefCell::default(),
        })
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
            self.drawn.take();
            self.about.take();
            self.draw(&[])?;
            return Ok(Drawn::default());
        }
        let (x, y) = self.lay_out(field, text)?;
        let Some(words) = self.mirror.first_child() else {
            return Ok(Drawn::default());
        };
        let area = |rect: &DomRect| Area {
            x: rect.left() - x,
            y: rect.top() - y,
            width: rect.width(),
            height: rect.height(),
        };
        let range = Range::new()?;
        range.select_node_contents(&words)?;
        let text = area(&range.get_bounding_client_rect());
        let mut word = None;
        let mut lines = Vec::new();
        let mut about = Vec::new();
        for hint in hints {
            for span in hint.spans.iter().filter(|span| span.end <= length) {
                range.set_start(&words, span.start)?;
                range.set_end(&words, span.end)?;
                word = word.or(Some(area(&range.get_bounding_client_rect())));
                let rects = range.get_client_rects();
                let count = rects.as_ref().map_or(0, |rects| rects.length());
                let rects = (0..count).filter_map(|index| rects.as_ref()?.item(index));
                for rect in rects {
                    lines.push((hint.level, area(&rect)));
                    about.push((hint.rule.clone(), area(&rect)));
                }
            }
        }
        self.draw(&lines)?;
        self.about.replace(about);
        self.drawn.set(Drawn {
            text: Some(text),
            word,
        });
        self.follow(field)
    }

    /// The rule of the hint that is about the words at this point of the viewport.
    pub fn rule_at(&self, field: &HtmlTextAreaElement, (x, y): (f64, f64)) -> Option<String> {
        let (left, top) = corner(field);
        let (x, y) = (x - left, y - top + f64::from(field.scroll_top()));
        let about = self.about.borrow();
        let under = about.iter().find(|(_, line)| {
            (line.x..=line.x + line.width).contains(&x) && (line.y..=line.bottom()).contains(&y)
        })?;
        Some(under.0.clone())
    }

    /// Points out the lines of a hint, and no others.
    pub fn point_out(&self, hint: Option<&Hint>) {
        let mut next = self.lines.first_element_child();
        for (rule, _) in self.about.borrow().iter() {
            let Some(mark) = next else { break };
            let out = hint.is_some_and(|hint| hint.rule == *rule);
            // The class names of an element of our own can always be changed.
            let _ = mark.class_list().toggle_with_force("pointed-out", out);
            next = mark.next_element_sibling();
        }
    }

    /// Moves what was drawn to where the field and its text are now, and tells where that is.
    ///
    /// # Errors
    /// What the browser says if it refuses a style.
    pub fn follow(&self, field: &HtmlTextAreaElement) -> Result<Drawn, JsValue> {
        let drawn = self.drawn.get();
        if drawn.text.is_none() {
            return Ok(drawn);
        }
        let (x, y) = corner(field);
        let scrolled = f64::from(field.scroll_top());
        put(&self.window, &[("left", x), ("top", y)])?;
        put(&self.lines, &[("top", -scrolled)])?;
        let moved = |area: Area| Area {
            x: area.x + x,
            y: area.y + y - scrolled,
            ..area
        };
        Ok(Drawn {
            text: drawn.text.map(moved),
            word: drawn.word.map(moved),
        })
    }

    /// Draws these lines; those that are drawn already are moved, so that nothing flickers.
    fn draw(&self, lines: &[(Level, Area)]) -> Result<(), JsValue> {
        let mut next = self.lines.first_element_child();
        for (level, line) in lines {
            let mark: HtmlElement = match next.take() {
                Some(mark) => mark.unchecked_into(),
                None => {
                    let mark = dom::element("div", "")?;
                    self.lines.append_child(&mark)?;
                    mark
                }
            };
            mark.set_class_name(&["mark ", level_class(*level)].concat());
            let size = [("width", line.width), ("height", line.height)];
            put(&mark, &[("left", line.x), ("top", line.y)])?;
            put(&mark, &size)?;
            next = mark.next_element_sibling();
        }
        while let Some(left) = next {
            next = left.next_element_sibling();
            left.remove();
        }
        Ok(())
    }

    /// Lays the text out in the mirror; tells where its upper left corner is.
    fn lay_out(&self, field: &HtmlTextAreaElement, text: &str) -> Result<(f64, f64), JsValue> {
        let style = browser::window()
            .ok_or(JsValue::NULL)?
            .get_computed_style(field)?
            .ok_or(JsValue::NULL)?;
        let own: CssStyleDeclaration = self.mirror.style();
        for name in LAYOUT {
            own.set_property(name, &style.get_property_value(name)?)?;
        }
        let (x, y) = corner(field);
        // The client size is the field without borders and scroll bar: what the words have to fit into.
        let size = [
            ("width", f64::from(field.client_width())),
            ("height", f64::from(field.client_height())),
        ];
        put(&self.window, &size)?;
        put(&self.mirror, &size)?;
        put(&self.mirror, &[("left", x), ("top", y)])?;
        self.mirror.set_text_content(Some(text));
        Ok((x, y))
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        self.mirror.remove();
        self.window.remove();
    }
}

/// The upper left corner of the field's inside, in the viewport.
fn corner(field: &HtmlTextAreaElement) -> (f64, f64) {
    let outer = field.get_bounding_client_rect();
    (
        outer.left() + f64::from(field.client_left()),
        outer.top() + f64::from(field.client_top()),
    )
}

/// Sets styles, in pixels.
fn put(element: &HtmlElement, styles: &[(&str, f64)]) -> Result<(), JsValue> {
    let style = element.style();
    for (name, value) in styles {
        style.set_property(name, &[&value.to_string(), "px"].concat())?;
    }
    Ok(())
}
