//! What a guard holds ends with the guard.

use crate::stage::{Piece, until};
use omtanke_page::guard::Guard;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

fn counter() -> (Rc<Cell<u32>>, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    (count.clone(), count)
}

#[wasm_bindgen_test]
fn listeners_end() {
    let piece = Piece::new("<p>x</p>");
    let (count, heard) = counter();
    let mut guard = Guard::new();
    guard.listen(&piece.0, "thing", move |_| heard.set(heard.get() + 1));
    let event = || {
        piece
            .0
            .dispatch_event(&Event::new("thing").expect("an event"))
            .expect("a listener that does not throw")
    };
    event();
    assert_eq!(count.get(), 1);
    drop(guard);
    event();
    assert_eq!(count.get(), 1);
}

#[wasm_bindgen_test]
fn a_listener_may_end_its_own_guard() {
    let piece = Piece::new("<p>x</p>");
    let (count, heard) = counter();
    let held = Rc::new(RefCell::new(Some(Guard::new())));
    let own = held.clone();
    if let Some(guard) = held.borrow_mut().as_mut() {
        guard.listen(&piece.0, "thing", move |_| {
            heard.set(heard.get() + 1);
            drop(own.take());
        });
    }
    for _ in 0..2 {
        piece
            .0
            .dispatch_event(&Event::new("thing").expect("an event"))
            .expect("a listener that does not throw");
    }
    assert_eq!(count.get(), 1);
    assert!(held.borrow().is_none());
}

#[wasm_bindgen_test]
async fn observers_end() {
    let piece = Piece::new("<p>x</p>");
    let (ended, in_ended) = counter();
    let (living, in_living) = counter();
    let mut guard = Guard::new();
    guard
        .observe_changes(&piece.0, &[], move || in_ended.set(in_ended.get() + 1))
        .expect("an observer");
    let mut other = Guard::new();
    other
        .observe_changes(&piece.0, &[], move || in_living.set(in_living.get() + 1))
        .expect("an observer");
    piece.find("p").set_text_content(Some("y"));
    until("both observers", || ended.get() == 1 && living.get() == 1).await;
    drop(guard);
    piece.find("p").set_text_content(Some("z"));
    until("the observer that lives", || living.get() == 2).await;
    assert_eq!(ended.get(), 1);
}

#[wasm_bindgen_test]
async fn timers_end() {
    let (ended, in_ended) = counter();
    let (living, in_living) = counter();
    let mut guard = Guard::new();
    guard.after(1, move || in_ended.set(1));
    drop(guard);
    let mut other = Guard::new();
    other.after(20, move || in_living.set(1));
    until("the timer that lives", || living.get() == 1).await;
    assert_eq!(ended.get(), 0);
}
