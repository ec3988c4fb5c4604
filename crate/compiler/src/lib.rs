//! The compile half of the engine, for the extension's background.
//!
//! It is a module of its own, so that what every page pays for holds no policy reader and no regex compiler.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

mod believed;
mod organisation;
mod outcome;
mod reading;

pub use believed::{Believed, Kind, Refusal, believed};
pub use outcome::{Outcome, outcome};
pub use reading::{changes_between, readable_in_all};

use js_sys::{Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Compiles a policy for the pages.
///
/// `policy` is the employer's JSON; without it the built-in policy is compiled. `organisation`, JSON too, holds the employer's own
/// names and words, which go before those in the policy.
///
/// Gives `{tables: Uint8Array | null, about: object | null, problems: [{path, line, column, message, …}], adapters}`. Without tables the policy
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

/// The policy for reading, as JSON: an object with a `Readable` for each language, under the language's code.
///
/// Takes what [`compile`] takes.
///
/// # Errors
/// When the policy can't be used at all.
#[wasm_bindgen]
pub fn readable(policy: Option<String>, organisation: Option<String>) -> Result<String, JsError> {
    let readable = readable_in_all(policy.as_deref(), organisation.as_deref())
        .ok_or_else(|| JsError::new("the policy has a bad frame"))?;
    Ok(serde_json::to_string(&readable)?)
}

/// What has changed from one policy for reading to another, as JSON. Both are JSON of a `Readable` in the same language.
///
/// # Errors
/// When either can't be read: it may have been kept by another version of the extension.
#[wasm_bindgen]
pub fn changes(before: &str, after: &str) -> Result<String, JsError> {
    Ok(serde_json::to_string(&changes_between(before, after)?)?)
}

/// Opens a signed policy, if it is believed.
///
/// `trust` is JSON, `{keys: [{keyid, publicKey, name}], threshold}`; `handovers` are bundles that named who is to sign after them, the oldest first.
///
/// Gives `{policy: string | null, about: object | null, problems, signedBy: string[], handsOver: boolean, refusal: {kind, message} | null}`.
///
/// # Errors
/// Only when the outcome can't be handed over to JavaScript.
#[wasm_bindgen(js_name = openBundle)]
pub fn open_bundle(bundle: &[u8], trust: &str, handovers: Vec<String>) -> Result<JsValue, JsError> {
    let believed = believed(bundle, trust, &handovers);
    Ok(believed.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
