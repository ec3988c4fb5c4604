//! Where the author's caret or selection is, and whether what is done now would be done in the editable element.

use crate::boxes::composed;
use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement, Node, Selection};

/// A caret or selection, to be given back.
pub enum Caret {
    /// In a form field, UTF-16.
    Field(HtmlTextAreaElement, u32, u32),
    /// In an editable element: where it begins and where it ends.
    Nodes(Selection, (Node, u32), (Node, u32)),
}

impl Caret {
    /// The caret as it is now; none if it is elsewhere.
    pub fn of(editable: &Element) -> Option<Caret> {
        if let Some(field) = editable.dyn_ref::<HtmlTextAreaElement>() {
            let start = field.selection_start().ok()??;
            let end = field.selection_end().ok()??;
            return Some(Caret::Field(field.clone(), start, end));
        }
        let selection = browser::selection_in(&composed::root_of(editable))?;
        let anchor = selection.anchor_node()?;
        let focus = selection.focus_node()?;
        let inside = editable.contains(Some(&anchor)) && editable.contains(Some(&focus));
        let (from, to) = (selection.anchor_offset(), selection.focus_offset());
        inside.then_some(Caret::Nodes(selection, (anchor, from), (focus, to)))
    }

    /// Puts it back. An editor that has thrown the place away has a caret of its own then.
    pub fn restore(&self) {
        let _ = match self {
            Caret::Field(field, start, end) => field.set_selection_range(*start, *end),
            Caret::Nodes(selection, (anchor, from), (focus, to)) => {
                selection.set_base_and_extent(anchor, *from, focus, *to)
            }
        };
    }

    /// Whether it is at the same place.
    pub fn is_at(&self, other: &Caret) -> bool {
        match (self, other) {
            (Caret::Field(_, start, end), Caret::Field(_, from, to)) => (start, end) == (from, to),
            (Caret::Nodes(_, start, end), Caret::Nodes(_, from, to)) => (start, end) == (from, to),
            _ => false,
        }
    }
}

/// Whether the focus is in the editable element.
pub fn has_focus(editable: &Element) -> bool {
    let focused = browser::document().and_then(|document| composed::focused(&document).0);
    focused.is_some_and(|focused| editable.contains(Some(&focused)))
}

/// Whether the browser would carry out a command in the editable element: it does so wherever focus and selection are.
pub fn is_at_hand(editable: &Element) -> bool {
    has_focus(editable) && Caret::of(editable).is_some()
}
