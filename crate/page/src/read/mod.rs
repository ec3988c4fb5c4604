//! Reading a compose box: its text, and where in the page each part of the text stands, found in one walk.

pub mod contenteditable;
pub mod textarea;
pub mod utf16;

use omtanke_engine::site::{Compose, Editor};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement, Range, Text};

/// The text of a compose box at one moment.
#[derive(Default)]
pub struct Reading {
    /// The text, paragraphs joined by line feeds.
    pub text: String,
    /// Its length, UTF-16.
    pub length: u32,
    /// The text nodes it came from, in order; none for a form field.
    pub pieces: Vec<Piece>,
}

/// A text node's part of the text.
pub struct Piece {
    /// Where it begins in the text, UTF-16.
    pub start: u32,
    /// Its length, UTF-16.
    pub length: u32,
    /// The node.
    pub node: Text,
}

/// Reads the element the way its editor needs.
pub fn read(editable: &Element, compose: &Compose) -> Reading {
    match editable.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) if compose.editor == Editor::Textarea => textarea::read(field),
        _ => contenteditable::read(editable, &compose.ignore),
    }
}

impl Reading {
    /// The node and offset where a part of the text begins; at a line feed, the next node.
    pub fn start(&self, at: u32) -> Option<(&Text, u32)> {
        let index = self
            .pieces
            .partition_point(|piece| piece.start + piece.length <= at);
        let piece = self.pieces.get(index)?;
        Some((&piece.node, at.saturating_sub(piece.start)))
    }

    /// The node and offset where a part of the text ends; after a line feed, the node before it.
    pub fn end(&self, at: u32) -> Option<(&Text, u32)> {
        let index = self.pieces.partition_point(|piece| piece.start < at);
        let piece = self.pieces.get(index.checked_sub(1)?)?;
        Some((&piece.node, (at - piece.start).min(piece.length)))
    }

    /// The part of the page that shows this part of the text.
    pub fn range(&self, start: u32, end: u32) -> Option<Range> {
        let (first, from) = self.start(start)?;
        let (last, to) = self.end(end)?;
        let range = Range::new().ok()?;
        range.set_start(first, from).ok()?;
        range.set_end(last, to).ok()?;
        Some(range)
    }
}
