//! Which events are a press that posts, and which belong to one.

use crate::boxes::composed;
use omtanke_engine::site::SubmitKeys;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

/// The events by which a site can notice a press, from the first to the last.
pub const KINDS: [&str; 9] = [
    "pointerdown",
    "mousedown",
    "pointerup",
    "mouseup",
    "click",
    "keydown",
    "keypress",
    "keyup",
    "submit",
];

/// Where one can post from.
pub struct Sender<'a> {
    /// The element that one writes in.
    pub editable: &'a Element,
    /// The keys that post from there.
    pub keys: &'a [SubmitKeys],
    /// Finds the button; that takes long enough not to be done at every key.
    pub control: &'a dyn Fn() -> Option<Element>,
}

/// What an event has to do with posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// A finger or the mouse goes down on the button.
    Down,
    /// It is still down, or goes up.
    Pointer,
    /// The press itself. It may go on with the one before; keys that posted from the text are told.
    Press {
        /// The browser says that it goes on with the press before.
        goes_on: bool,
        /// The keys that were pressed in the text.
        keys: Option<SubmitKeys>,
    },
    /// A form is sent, by whatever way.
    Submit,
}

/// What the event has to do with posting; nothing for most.
pub fn gesture(event: &Event, sender: &Sender<'_>) -> Option<Gesture> {
    match event.type_().as_str() {
        "click" => pressed(event, sender).then(|| Gesture::Press {
            goes_on: event
                .dyn_ref::<MouseEvent>()
                .is_some_and(|event| event.detail() > 1),
            keys: None,
        }),
        "keydown" => key(event.dyn_ref()?, sender),
        "submit" => {
            let form: Element = composed::target(event)?;
            let holds = form.contains(Some(sender.editable));
            holds.then_some(Gesture::Submit)
        }
        "pointerdown" => {
            let first = event
                .dyn_ref::<MouseEvent>()
                .is_some_and(|event| event.button() == 0);
            (first && pressed(event, sender)).then_some(Gesture::Down)
        }
        "mousedown" | "pointerup" | "mouseup" => pressed(event, sender).then_some(Gesture::Pointer),
        _ => None,
    }
}

fn key(event: &KeyboardEvent, sender: &Sender<'_>) -> Option<Gesture> {
    let key = event.key();
    if event.is_composing() || !(key == "Enter" || key == " ") {
        return None;
    }
    let goes_on = event.repeat();
    if !came_through(event, sender.editable) {
        return pressed(event, sender).then_some(Gesture::Press {
            goes_on,
            keys: None,
        });
    }
    let keys = sender
        .keys
        .iter()
        .copied()
        .find(|keys| are_of(*keys, event))?;
    let posts = !chooses(sender.editable);
    posts.then_some(Gesture::Press {
        goes_on,
        keys: Some(keys),
    })
}

/// Whether the event is one of the button, and the button can post.
fn pressed(event: &Event, sender: &Sender<'_>) -> bool {
    let Some(control) = (sender.control)() else {
        return false;
    };
    let off = control.matches(":disabled, [aria-disabled=\"true\"]");
    came_through(event, &control) && !off.unwrap_or(true)
}

/// Whether the event came through the element, inside open shadow roots too.
fn came_through(event: &Event, element: &Element) -> bool {
    let path = event.composed_path();
    path.iter().any(|step| {
        step.dyn_ref::<Element>()
            .is_some_and(|step| step.is_same_node(Some(element)))
    })
}

/// Whether a list is open in which the keys choose, of names to mention for one.
fn chooses(editable: &Element) -> bool {
    let open = editable.matches(
        "[aria-activedescendant]:not([aria-activedescendant=\"\"]), [aria-expanded=\"true\"]",
    );
    open.unwrap_or(false)
}

/// Whether the event is of these keys, and no others with them.
fn are_of(keys: SubmitKeys, event: &KeyboardEvent) -> bool {
    let held = (event.ctrl_key(), event.meta_key());
    let wanted = match keys {
        SubmitKeys::Enter => (false, false),
        SubmitKeys::ControlEnter => (true, false),
        SubmitKeys::MetaEnter => (false, true),
    };
    event.key() == "Enter" && held == wanted && !event.shift_key() && !event.alt_key()
}
