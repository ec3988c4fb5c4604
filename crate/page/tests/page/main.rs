//! The page layer's tests: they run in a real browser, on small pages made for each test.
#![cfg(target_arch = "wasm32")]

mod adapters;
mod card;
mod guard;
mod pace;
mod reading;
mod session;
mod stage;
mod writing;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
