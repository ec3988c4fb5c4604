//! Selecting in an editable element, inside open shadow roots too.

use super::edit::Edit;
use crate::boxes::composed;
use crate::browser;
use crate::read::Reading;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// Selects what is to be replaced; false if the place is gone or the browser refuses.
pub fn select(editable: &Element, before: &Reading, edit: &Edit) -> bool {
    let Some(selection) = browser::selection_in(&composed::root_of(editable)) else {
        return false;
    };
    let Some(range) = place(editable, before, edit) else {
        return false;
    };
    let (Ok(start), Ok(end)) = (range.start_container(), range.end_container()) else {
        return false;
    };
    let (from, to) = (
        range.start_offset().unwrap_or(0),
        range.end_offset().unwrap_or(0),
    );
    selection
        .set_base_and_extent(&start, from, &end, to)
        .is_ok()
}

fn place(editable: &Element, before: &Reading, edit: &Edit) -> Option<Range> {
    if before.pieces.is_empty() {
        return empty_place(editable);
    }
    if edit.start < edit.end {
        return before.range(edit.start, edit.end);
    }
    let (node, offset) = before.end(edit.start)?;
    let range = Range::new().ok()?;
    match island(node, editable) {
        // The caret cannot stand inside an island such as a mention, only after it, still in its paragraph.
        Some(island) => range.set_start_after(&island).ok()?,
        None => range.set_start(node, offset).ok()?,
    }
    range.collapse_with_to_start(true);
    Some(range)
}

/// The outermost ancestor of the node, inside the editor, that cannot be edited.
fn island(node: &Node, editable: &Element) -> Option<Element> {
    let selector = "[contenteditable=\"false\"]";
    let mut found = None;
    let mut at = node.parent_element();
    while let Some(island) = at.and_then(|element| element.closest(selector).ok().flatten()) {
        if !editable.contains(Some(&island)) {
            break;
        }
        at = island.parent_element();
        found = Some(island);
    }
    found
}

/// The beginning of the first paragraph of an empty editor: the caret must stand inside it, not after it.
fn empty_place(editable: &Element) -> Option<Range> {
    let mut paragraph = editable.clone();
    while let Some(child) = paragraph
        .first_element_child()
        .filter(|child| child.tag_name() != "BR")
    {
        paragraph = child;
    }
    let range = Range::new().ok()?;
    range.set_start(paragraph.unchecked_ref::<Node>(), 0).ok()?;
    range.collapse_with_to_start(true);
    Some(range)
}
