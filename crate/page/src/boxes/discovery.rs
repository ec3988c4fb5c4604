//! Tells of an element that has the focus whether it is a compose box. Nothing is read here but attributes and ancestors.

use super::composed;
use crate::browser::is_visible;
use omtanke_engine::site::{Compose, Selectors, Site};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

/// What an element turned out to be.
pub enum Found {
    /// A compose box that an adapter knows: its place among the site's boxes, and its composer.
    Compose(usize, Place),
    /// A box that must not be touched.
    Excluded,
    /// A box that no adapter knows.
    Unknown,
    /// Nothing that one writes in, or not visible.
    Nothing,
}

/// Where a compose box is.
#[derive(Clone)]
pub struct Place {
    /// The element that one writes in.
    pub editable: Element,
    /// The whole composer.
    pub root: Element,
    /// Whether both were found by what the adapter is sure of.
    pub sure: bool,
}

/// Tells what the element is, on the page with that path.
pub fn recognise(element: &Element, site: &Site, path: &str) -> Found {
    let Some(editable) = editable(element) else {
        return Found::Nothing;
    };
    if is_excluded(&editable, site, path) {
        return Found::Excluded;
    }
    if !is_visible(&editable) {
        return Found::Nothing;
    }
    let found = known(&editable, site, path);
    match found.and_then(|index| Some((index, site.boxes.get(index)?))) {
        Some((index, compose)) => {
            let (root, named) = composer(&editable, compose);
            let sure = named && is_any(&editable, &compose.r#match);
            let place = Place {
                editable,
                root,
                sure,
            };
            Found::Compose(index, place)
        }
        None => Found::Unknown,
    }
}

/// Which of the site's boxes the editable element is now: what `recognise` tells, without looking for the composer.
pub fn fits(editable: &Element, site: &Site, path: &str) -> Option<usize> {
    let usable = editable.is_connected()
        && !is_excluded(editable, site, path)
        && is_visible(editable)
        && self::editable(editable).as_ref() == Some(editable);
    usable.then(|| known(editable, site, path)).flatten()
}

fn is_excluded(editable: &Element, site: &Site, path: &str) -> bool {
    site.excludes_path(path) || stands_in(editable, &site.exclude)
}

/// The first of the site's boxes that the editable element can be; what is only a fallback comes after all that is sure.
fn known(editable: &Element, site: &Site, path: &str) -> Option<usize> {
    let first = |selectors: fn(&Compose) -> &Selectors| {
        site.boxes.iter().position(|compose| {
            compose.allows_path(path)
                && is_any(editable, selectors(compose))
                && (compose.inside.is_empty() || nearest(editable, &compose.inside).is_some())
        })
    };
    first(|compose| &compose.r#match).or_else(|| first(|compose| &compose.fallback))
}

fn is_any(element: &Element, selectors: &Selectors) -> bool {
    selectors
        .iter()
        .any(|selector| element.matches(selector).unwrap_or(false))
}

/// The element one writes in that the element is or belongs to.
fn editable(element: &Element) -> Option<Element> {
    if element.is_instance_of::<HtmlTextAreaElement>() {
        return Some(element.clone());
    }
    let edits = |element: &HtmlElement| element.is_content_editable();
    let mut host = element
        .clone()
        .dyn_into::<HtmlElement>()
        .ok()
        .filter(edits)?;
    // The outermost editable element is the editor; islands inside it are part of the text.
    while let Some(above) = host
        .parent_element()
        .and_then(|above| above.dyn_into::<HtmlElement>().ok())
        .filter(edits)
    {
        host = above;
    }
    Some(host.into())
}

/// Whether the element or one of its ancestors matches. A selector that the browser refuses counts as matching: better silent than
/// reading what is private.
fn stands_in(element: &Element, selectors: &Selectors) -> bool {
    selectors
        .iter()
        .any(|selector| !matches!(composed::closest(element, selector), Ok(None)))
}

fn nearest(element: &Element, selectors: &Selectors) -> Option<Element> {
    selectors
        .iter()
        .find_map(|selector| composed::closest(element, selector).ok().flatten())
}

/// The composer around the editable element, and whether it is where the adapter says.
fn composer(editable: &Element, compose: &Compose) -> (Element, bool) {
    let candidates = || {
        compose
            .root
            .iter()
            .filter_map(|selector| composed::closest(editable, selector).ok().flatten())
    };
    let can_send = |root: &Element| composed::first_visible(root, &compose.submit).is_some();
    if let Some(root) = candidates().find(can_send).or_else(|| candidates().next()) {
        return (root, true);
    }
    let root = ancestor_that(editable, can_send)
        .or_else(|| editable.parent_element())
        .unwrap_or_else(|| editable.clone());
    (root, compose.root.is_empty())
}

fn ancestor_that(element: &Element, holds: impl Fn(&Element) -> bool) -> Option<Element> {
    let mut at = element.parent_element();
    while let Some(ancestor) = at {
        if holds(&ancestor) {
            return Some(ancestor);
        }
        at = ancestor.parent_element();
    }
    None
}
