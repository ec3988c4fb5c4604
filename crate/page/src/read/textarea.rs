//! Reading a form field: its value is the text.

use super::{Reading, utf16};
use web_sys::HtmlTextAreaElement;

/// Reads the field.
pub fn read(field: &HtmlTextAreaElement) -> Reading {
    let text = field.value();
    Reading {
        length: utf16::length(&text),
        text,
        pieces: Vec::new(),
    }
}
