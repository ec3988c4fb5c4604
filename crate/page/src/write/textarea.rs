//! Selecting in a form field.

use super::edit::Edit;
use web_sys::HtmlTextAreaElement;

/// Selects what is to be replaced; false if the field refuses.
pub fn select(field: &HtmlTextAreaElement, edit: &Edit) -> bool {
    field.set_selection_range(edit.start, edit.end).is_ok()
}
