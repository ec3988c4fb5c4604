//! Checks come soon, never while a word is being composed, and no oftener than their cost allows.

use crate::stage::until;
use omtanke_page::browser;
use omtanke_page::check::Pace;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets so many milliseconds pass, as a check that costs them would.
fn work(milliseconds: f64) {
    let end = browser::now() + milliseconds;
    while browser::now() < end {}
}

#[wasm_bindgen_test]
async fn a_dear_check_is_followed_by_a_rest_even_if_a_cheap_one_came_between() {
    let begun = Rc::new(RefCell::new(Vec::new()));
    let times = begun.clone();
    // As typing does: a check that asks, then one for the change of the card, then one that asks again.
    let pace = Pace::new(move || {
        let mut times = times.borrow_mut();
        times.push(browser::now());
        let asks = times.len() % 2 == 1;
        if asks {
            work(20.0);
        }
        asks
    });
    for checks in 1..=5 {
        pace.due();
        until("a check", || begun.borrow().len() == checks).await;
    }
    let begun = begun.borrow();
    for asked in [0, 2] {
        assert!(begun[asked + 1] - begun[asked] > 200.0, "{begun:?}");
    }
}

#[wasm_bindgen_test]
async fn a_word_that_is_being_composed_is_waited_for_however_it_ends() {
    let checks = Rc::new(Cell::new(0));
    let counted = checks.clone();
    let pace = Pace::new(move || {
        counted.set(counted.get() + 1);
        true
    });
    let other = Rc::new(Cell::new(0));
    let in_other = other.clone();
    let free = Pace::new(move || {
        in_other.set(in_other.get() + 1);
        true
    });
    pace.composing(true);
    pace.due();
    free.due();
    until("a check of the one that is free", || other.get() == 1).await;
    assert_eq!(checks.get(), 0);
    pace.composing(false);
    pace.composing(false);
    until("the check", || checks.get() == 1).await;
}
