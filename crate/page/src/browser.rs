//! Functions of the browser that the bindings do not describe yet, and short ways to the usual ones.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node, Range, Selection, Window};

#[wasm_bindgen]
extern "C" {
    /// A set of ranges that a style sheet can paint by name.
    pub type Highlight;
    /// An empty set.
    #[wasm_bindgen(constructor, catch)]
    pub fn new() -> Result<Highlight, JsValue>;
    /// Adds a range to the set.
    #[wasm_bindgen(method, catch)]
    pub fn add(this: &Highlight, range: &Range) -> Result<JsValue, JsValue>;

    /// Paints the set under that name.
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set, catch)]
    pub fn paint(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;
    /// Stops painting what has that name.
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = delete, catch)]
    pub fn unpaint(name: &str) -> Result<JsValue, JsValue>;

    /// A style sheet made by a script, which no content security policy forbids.
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    #[derive(Clone)]
    pub type Sheet;
    /// An empty sheet.
    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet", catch)]
    pub fn new() -> Result<Sheet, JsValue>;
    /// Replaces the rules by these.
    #[wasm_bindgen(method, js_name = replaceSync, catch)]
    pub fn replace(this: &Sheet, rules: &str) -> Result<(), JsValue>;

    type Visible;
    #[wasm_bindgen(method, js_name = checkVisibility, catch)]
    fn check_visibility(this: &Visible) -> Result<bool, JsValue>;

    type Layered;
    #[wasm_bindgen(method, js_name = showPopover, catch)]
    fn show_popover(this: &Layered) -> Result<(), JsValue>;

    type Selecting;
    #[wasm_bindgen(method, js_name = getSelection, catch)]
    fn get_selection(this: &Selecting) -> Result<Option<Selection>, JsValue>;
}

/// The page's window; nothing where there is none.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The page's document; nothing where there is none.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

/// Whether the element takes part in what is seen; true where the browser cannot tell.
pub fn is_visible(element: &Element) -> bool {
    element
        .unchecked_ref::<Visible>()
        .check_visibility()
        .unwrap_or(true)
}

/// Puts the element on the top layer; false where the browser has none.
pub fn put_on_top(element: &Element) -> bool {
    element.unchecked_ref::<Layered>().show_popover().is_ok()
}

/// The selection that can reach into the tree of that root: Blink keeps one for each shadow root, others one for the document.
pub fn selection_in(root: &Node) -> Option<Selection> {
    let own = root.unchecked_ref::<Selecting>().get_selection();
    own.ok()
        .flatten()
        .or_else(|| document()?.get_selection().ok().flatten())
}

/// Whether a point of the viewport lies on what the range holds.
pub fn covers(range: &Range, (x, y): (f64, f64)) -> bool {
    let Some(rects) = range.get_client_rects() else {
        return false;
    };
    let mut rects = (0..rects.length()).filter_map(|index| rects.item(index));
    rects.any(|rect| {
        (rect.left()..=rect.right()).contains(&x) && (rect.top()..=rect.bottom()).contains(&y)
    })
}

/// Adds the sheet to those of a document or shadow root, unless it is there already.
///
/// # Errors
/// What the browser says if it has no such list or refuses the sheet.
pub fn adopt(root: &JsValue, sheet: &Sheet) -> Result<(), JsValue> {
    let sheets = adopted(root)?;
    if sheets.includes(sheet, 0) {
        return Ok(());
    }
    sheets.push(sheet);
    put_adopted(root, &sheets)
}

/// Takes the sheet away again.
///
/// # Errors
/// What the browser says if it has no such list.
pub fn abandon(root: &JsValue, sheet: &Sheet) -> Result<(), JsValue> {
    let left = adopted(root)?.filter(&mut |other, _, _| other != **sheet);
    put_adopted(root, &left)
}

fn adopted(root: &JsValue) -> Result<Array, JsValue> {
    let sheets = Reflect::get(root, &JsValue::from_str("adoptedStyleSheets"))?;
    Ok(Array::from(&sheets))
}

fn put_adopted(root: &JsValue, sheets: &Array) -> Result<(), JsValue> {
    Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), sheets).map(|_| ())
}
