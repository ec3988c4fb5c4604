//! The compile half of the engine, for the extension's background.
//!
//! It is a module of its own, so that what every page pays for holds no policy reader and no regex compiler.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

mod organisation;
mod outcome;

pub use outcome::{Outcome, outcome};

use js_sys::{Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Compiles a policy for the pages.
///
/// `policy` is the employer's JSON; without it the built-in policy is compiled. `organisation`, JSON too, holds the employer's own
/// names and words, which go before those in the policy.
///
/// Gives `{tables: Uint8Array | null, about: object | null, problems: [{path, line, column, message, …}]}`. Without tables the policy
/// can't be used at all, and the problems say why.
///
/// # Errors
/// Only when the outcome can't be handed over to JavaScript; faults in a policy are problems, not errors.
#[wasm_bindgen]
pub fn compile(policy: Option<String>, organisation: Option<String>) -> Result<JsValue, JsError> {
    let outcome = outcome(policy.as_deref(), organisation.as_deref());
    let handed = outcome.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let tables = match &outcome.tables {
        Some(tables) => Uint8Array::from(tables.as_slice()).into(),
        None => JsValue::NULL,
    };
    Reflect::set(&handed, &JsValue::from_str("tables"), &tables)
        .map_err(|_| JsError::new("the compiler's outcome is no object"))?;
    Ok(handed)
}
