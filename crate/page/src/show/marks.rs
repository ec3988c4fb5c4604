//! Marks under the words that caused a hint. They are painted, not inserted: the editor's nodes stay as they are.

use super::marks_overlay::{Drawn, Overlay};
use super::strings::level_class;
use crate::boxes::composed;
use crate::boxes::discovery::Place;
use crate::browser::{self, Highlight, Sheet};
use crate::read::Reading;
use omtanke_engine::{Hint, Level, Span};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlTextAreaElement, ShadowRoot};

/// The marks of one compose box; they go when this is dropped.
pub enum Marks {
    /// In an editable element, painted by the browser.
    Painted(Painter),
    /// Over a form field, whose text the browser does not paint for others.
    Over(HtmlTextAreaElement, Overlay),
}

impl Marks {
    /// Marks for the element; `root` is where the card is.
    ///
    /// # Errors
    /// What the browser says if it lacks something that is needed.
    pub fn new(place: &Place, root: &ShadowRoot) -> Result<Marks, JsValue> {
        match place.editable.clone().dyn_into::<HtmlTextAreaElement>() {
            Ok(field) => Ok(Marks::Over(field, Overlay::new(root)?)),
            Err(editable) => Ok(Marks::Painted(Painter::new(
                composed::root_of(&editable).into(),
            )?)),
        }
    }

    /// Marks what these hints are about; tells where that is in a form field, which nobody else can.
    ///
    /// # Errors
    /// What the browser says if it cannot.
    pub fn show(&self, reading: &Reading, hints: &[Hint]) -> Result<Drawn, JsValue> {
        match self {
            Marks::Painted(painter) => painter.show(reading, hints).map(|()| Drawn::default()),
            Marks::Over(field, overlay) => overlay.show(field, &reading.text, hints),
        }
    }

    /// Points out what this hint is about, and nothing else.
    ///
    /// # Errors
    /// What the browser says if it cannot.
    pub fn point_out(&self, reading: &Reading, hint: Option<&Hint>) -> Result<(), JsValue> {
        match self {
            Marks::Painted(painter) => painter.point_out(reading, hint),
            Marks::Over(_, overlay) => {
                overlay.point_out(hint);
                Ok(())
            }
        }
    }

    /// The rule of the hint that is about the words at this point of the viewport.
    pub fn rule_at(&self, reading: &Reading, hints: &[Hint], point: (f64, f64)) -> Option<String> {
        match self {
            Marks::Over(field, overlay) => overlay.rule_at(field, point),
            Marks::Painted(_) => about(hints, |span| {
                let range = reading.range(span.start, span.end);
                range.is_some_and(|range| browser::covers(&range, point))
            }),
        }
    }

    /// The rule of the hint that is about the words that the caret is in.
    pub fn rule_at_caret(&self, reading: &Reading, hints: &[Hint]) -> Option<String> {
        match self {
            Marks::Over(field, _) => {
                let caret = field.selection_end().ok()??;
                about(hints, |span| span.start <= caret && caret < span.end)
            }
            Marks::Painted(painter) => {
                let selection = browser::selection_in(painter.root.unchecked_ref())?;
                let (node, offset) = (selection.focus_node()?, selection.focus_offset());
                about(hints, |span| {
                    // Behind the last letter it is not in the words any more: there one writes on.
                    let end = reading.end(span.end);
                    let behind =
                        end.is_some_and(|(last, at)| node.is_same_node(Some(last)) && offset == at);
                    let range = reading.range(span.start, span.end).filter(|_| !behind);
                    range.is_some_and(|range| {
                        range.is_point_in_range(&node, offset).unwrap_or(false)
                    })
                })
            }
        }
    }

    /// The same after the box has moved: only what lies over the page has to follow.
    ///
    /// # Errors
    /// What the browser says if it cannot.
    pub fn follow(&self) -> Result<Drawn, JsValue> {
        match self {
            Marks::Painted(_) => Ok(Drawn::default()),
            Marks::Over(field, overlay) => overlay.follow(field),
        }
    }
}

/// Paints under names that no page can know beforehand.
pub struct Painter {
    root: JsValue,
    sheet: Sheet,
    names: Vec<(Level, String)>,
    /// The name of what is pointed out.
    out: String,
}

impl Painter {
    fn new(root: JsValue) -> Result<Painter, JsValue> {
        let names: Vec<(Level, String)> = Level::ALL
            .iter()
            .map(|level| (*level, random_name()))
            .collect();
        let out = random_name();
        let wash = [
            "::highlight(",
            &out,
            "){background-color:rgb(90 150 230/.28)}",
        ]
        .concat();
        let rules = names.iter().map(|(level, name)| rule(*level, name));
        let rules: Vec<String> = rules.chain([wash]).collect();
        let sheet = Sheet::new()?;
        sheet.replace(&rules.concat())?;
        Ok(Painter {
            root,
            sheet,
            names,
            out,
        })
    }

    fn show(&self, reading: &Reading, hints: &[Hint]) -> Result<(), JsValue> {
        if hints.is_empty() {
            browser::abandon(&self.root, &self.sheet)?;
        } else {
            // A page may set its list of sheets anew at any time; Firefox asks for the rule in the very root of the text.
            browser::adopt(&self.root, &self.sheet)?;
        }
        for (level, name) in &self.names {
            let spans = hints
                .iter()
                .filter(|hint| hint.level == *level)
                .flat_map(|hint| &hint.spans);
            paint(name, reading, spans)?;
        }
        Ok(())
    }

    fn point_out(&self, reading: &Reading, hint: Option<&Hint>) -> Result<(), JsValue> {
        paint(&self.out, reading, hint.iter().flat_map(|hint| &hint.spans))
    }
}

/// Paints these parts of the text under a name, and no others.
fn paint<'a>(
    name: &str,
    reading: &Reading,
    spans: impl Iterator<Item = &'a Span>,
) -> Result<(), JsValue> {
    let ranges: Vec<_> = spans
        .filter_map(|span| reading.range(span.start, span.end))
        .collect();
    if ranges.is_empty() {
        browser::unpaint(name)?;
        return Ok(());
    }
    let highlight = Highlight::new()?;
    for range in &ranges {
        highlight.add(range)?;
    }
    browser::paint(name, &highlight)?;
    Ok(())
}

/// The rule of the first hint that has a part of the text like that.
fn about(hints: &[Hint], is: impl Fn(&Span) -> bool) -> Option<String> {
    let hint = hints.iter().find(|hint| hint.spans.iter().any(&is))?;
    Some(hint.rule.clone())
}

impl Drop for Painter {
    fn drop(&mut self) {
        let names = self.names.iter().map(|(_, name)| name);
        for name in names.chain([&self.out]) {
            // A name that nothing is painted under may be taken away too.
            let _ = browser::unpaint(name);
        }
        // The root may be gone already, and its sheets with it.
        let _ = browser::abandon(&self.root, &self.sheet);
    }
}

fn rule(level: Level, name: &str) -> String {
    // Pages are light or dark at their own will, so the colours are seen on both.
    let line = match level_class(level) {
        "encourage" => "dotted #2f9e5b",
        "suggest" => "dotted #3f86d8",
        "warn" => "wavy #cf8513",
        "ask" => "wavy #9a6bd6",
        _ => "wavy #d9484f",
    };
    [
        "::highlight(",
        name,
        "){text-decoration:underline ",
        line,
        " 1.5px;text-underline-offset:3px}",
    ]
    .concat()
}

fn random_name() -> String {
    (0..8)
        .map(|_| char::from(b'a' + (js_sys::Math::random() * 26.0) as u8 % 26))
        .collect()
}
