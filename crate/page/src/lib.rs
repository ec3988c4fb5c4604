//! The page layer: it finds the box somebody writes in, reads it, lets the engine check it, shows the few hints and writes a fix back.
//!
//! It runs in the content script's isolated world and knows neither rules nor sites: the rules come compiled, the sites as adapters
//! (`rules/sites/`), both with the setup. Whatever the page does to it leads to a status or to nothing, never to lost text.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod boxes;
pub mod browser;
pub mod check;
#[cfg(feature = "checker")]
mod checker;
pub mod frame;
pub mod guard;
mod open_box;
pub mod question;
pub mod read;
mod session;
mod setup;
pub mod show;
mod status;
mod surroundings;
mod tables;
pub mod write;

#[cfg(feature = "checker")]
pub use checker::Checker;

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// Begins to look after this page. `setup` is what the background sent: `{tables: Uint8Array, sites, strings, muted, language, role}`;
/// `report` is called with `{site, status, box}` each time the status changes, and `alive`, if given, says whether the extension still
/// is there: once it is not, the page is left as by `stop`. `mute`, if given, is called with a rule's id and whether it was muted for good
/// or is to be heard again.
///
/// # Errors
/// Says which part of the setup is missing or wrong.
#[wasm_bindgen]
pub fn start(
    setup: &JsValue,
    report: Function,
    alive: Option<Function>,
    mute: Option<Function>,
) -> Result<(), JsError> {
    #[cfg(feature = "panic-hook")]
    console_error_panic_hook::set_once();
    session::begin(setup::Setup::read(setup)?, report, alive, mute)
}

/// Takes over the ids of the rules that are muted for good, a list of texts.
///
/// # Errors
/// Says that it is something else.
#[wasm_bindgen]
pub fn muted(rules: JsValue) -> Result<(), JsError> {
    session::set_muted(serde_wasm_bindgen::from_value(rules)?);
    Ok(())
}

/// Leaves the page as if nothing had been there.
#[wasm_bindgen]
pub fn stop() {
    session::end();
}
