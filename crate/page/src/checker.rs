//! The engine by itself, for JavaScript: what benches measure.

use crate::tables::taken_over;
use js_sys::Uint8Array;
use omtanke_engine::{Draft, Language};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A compiled policy that drafts can be checked against.
#[wasm_bindgen]
pub struct Checker(omtanke_engine::Checker);

#[wasm_bindgen]
impl Checker {
    /// Loads the tables of a compiled policy.
    ///
    /// # Errors
    /// Says what is wrong with the tables.
    #[wasm_bindgen(constructor)]
    pub fn new(tables: &Uint8Array) -> Result<Checker, JsError> {
        let checker = omtanke_engine::Checker::load(&taken_over(tables))
            .map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Checker(checker))
    }

    /// The hints for a draft, as they would be shown, in that language (`sv`, `nb`, `da`, `en`).
    ///
    /// # Errors
    /// Says which field of the draft is wrong, or that the language is none of the four.
    pub fn check(&self, draft: JsValue, language: &str) -> Result<JsValue, JsError> {
        let draft: Draft = serde_wasm_bindgen::from_value(draft)?;
        let language = Language::from_tag(language).ok_or_else(|| {
            JsError::new(&["language: expected sv, nb, da or en, got ", language].concat())
        })?;
        let hints = self.0.hints(&draft, language, &[]);
        Ok(hints.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }
}
