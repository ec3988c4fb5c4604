//! The tree as it is seen, across shadow roots: where events come from, where the focus is, which ancestors an element has.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, Node, ShadowRoot};

/// The element that the event began at, inside open shadow roots too.
pub fn target(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// The open shadow roots that the event came through.
pub fn shadow_roots(event: &Event) -> Vec<ShadowRoot> {
    event
        .composed_path()
        .iter()
        .filter_map(|step| step.dyn_into().ok())
        .collect()
}

/// The element that has the focus, inside open shadow roots too, and those roots.
pub fn focused(document: &Document) -> (Option<Element>, Vec<ShadowRoot>) {
    let mut roots = Vec::new();
    let mut element = document.active_element();
    while let Some(root) = element.as_ref().and_then(Element::shadow_root) {
        let inner = active_in(&root);
        roots.push(root);
        if inner.is_none() {
            break;
        }
        element = inner;
    }
    (element, roots)
}

fn active_in(root: &ShadowRoot) -> Option<Element> {
    js_sys::Reflect::get(root, &"activeElement".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// The shadow root or document that the node stands in; the topmost node of a detached tree.
pub fn root_of(node: &Node) -> Node {
    node.get_root_node()
}

/// The host of the shadow root that the node stands in.
pub fn host_of(node: &Node) -> Option<Element> {
    root_of(node).dyn_ref::<ShadowRoot>().map(ShadowRoot::host)
}

/// The nearest of the element and its ancestors, hosts of shadow roots included, that matches the selector.
///
/// # Errors
/// What the browser says if the selector is not one.
pub fn closest(element: &Element, selector: &str) -> Result<Option<Element>, JsValue> {
    let mut from = element.clone();
    loop {
        if let Some(found) = from.closest(selector)? {
            return Ok(Some(found));
        }
        match host_of(&from) {
            Some(host) => from = host,
            None => return Ok(None),
        }
    }
}

/// The first visible element below `root` that one of the selectors finds, in the selectors' order.
pub fn first_visible(root: &Element, selectors: &[String]) -> Option<Element> {
    selectors
        .iter()
        .find_map(|selector| all_visible(root, selector).next())
}

/// All visible elements below `root` that the selector finds.
pub fn all_visible(root: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, |list| list.length());
    (0..length)
        .filter_map(move |index| found.as_ref()?.item(index)?.dyn_into::<Element>().ok())
        .filter(crate::browser::is_visible)
}
