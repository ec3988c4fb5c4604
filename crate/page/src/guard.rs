//! The one owner of listeners, observers and timers: what a guard holds ends when the guard is dropped.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{
    AddEventListenerOptions, Element, Event, EventTarget, MutationObserver, MutationObserverInit,
    Node, ResizeObserver,
};

/// Holds everything that a part of the page layer has hooked into the page.
#[derive(Default)]
pub struct Guard {
    held: Vec<Box<dyn Any>>,
}

impl Guard {
    /// A guard that holds nothing yet.
    pub fn new() -> Guard {
        Guard::default()
    }

    /// Calls `react` at each event of that kind on its way down to the target and at the target itself, before the page's own listeners
    /// below it.
    pub fn listen(
        &mut self,
        target: &EventTarget,
        kind: &'static str,
        react: impl Fn(Event) + 'static,
    ) {
        self.held
            .push(Box::new(Listener::new(target, kind, true, react)));
    }

    /// Calls `react` at each event of that kind that has come up to the target.
    pub fn listen_bubbling(
        &mut self,
        target: &EventTarget,
        kind: &'static str,
        react: impl Fn(Event) + 'static,
    ) {
        self.held
            .push(Box::new(Listener::new(target, kind, false, react)));
    }

    /// Calls `react` after changes below that node: nodes, their text, and the attributes named.
    ///
    /// # Errors
    /// What the browser says if it refuses to observe the node.
    pub fn observe_changes(
        &mut self,
        node: &Node,
        attributes: &[&str],
        react: impl Fn() + 'static,
    ) -> Result<(), JsValue> {
        let closure = Closure::<dyn Fn()>::new(react);
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref())?;
        let wanted = MutationObserverInit::new();
        wanted.set_child_list(true);
        wanted.set_character_data(true);
        wanted.set_subtree(true);
        let names: Array = attributes
            .iter()
            .map(|name| JsValue::from_str(name))
            .collect();
        wanted.set_attribute_filter(names.unchecked_ref());
        observer.observe_with_options(node, &wanted)?;
        self.held.push(Box::new(Changes {
            observer,
            _closure: closure,
        }));
        Ok(())
    }

    /// Calls `react` when one of these elements gets another size; being removed from the page is one.
    ///
    /// # Errors
    /// What the browser says if it has no such observer.
    pub fn observe_sizes(
        &mut self,
        elements: &[&Element],
        react: impl Fn() + 'static,
    ) -> Result<(), JsValue> {
        let closure = Closure::<dyn Fn()>::new(react);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref())?;
        for element in elements {
            observer.observe(element);
        }
        self.held.push(Box::new(Sizes {
            observer,
            _closure: closure,
        }));
        Ok(())
    }

    /// Calls `react` once, after so many milliseconds.
    pub fn after(&mut self, milliseconds: u32, react: impl FnOnce() + 'static) {
        self.held.push(Box::new(Timeout::new(milliseconds, react)));
    }
}

struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(
        target: &EventTarget,
        kind: &'static str,
        capture: bool,
        react: impl Fn(Event) + 'static,
    ) -> Listener {
        let closure = Closure::<dyn Fn(Event)>::new(react);
        let options = AddEventListenerOptions::new();
        options.set_capture(capture);
        // Registration fails only for a target that is no event target, which the type rules out.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            kind,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        Listener {
            target: target.clone(),
            kind,
            capture,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.kind,
            callback,
            self.capture,
        );
    }
}

struct Changes {
    observer: MutationObserver,
    _closure: Closure<dyn Fn()>,
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

struct Sizes {
    observer: ResizeObserver,
    _closure: Closure<dyn Fn()>,
}

impl Drop for Sizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
