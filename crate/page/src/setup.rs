//! What the background sends when the page layer starts.

use crate::tables::taken_over;
use js_sys::{Reflect, Uint8Array};
use omtanke_engine::draft::{Role, Sector};
use omtanke_engine::language::Language;
use omtanke_engine::site::Site;
use serde::Deserialize;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsError, JsValue};

/// Everything the page layer needs to know.
#[derive(Deserialize)]
pub struct Setup {
    /// The compiled policy; read apart from the rest, as bytes.
    #[serde(skip)]
    pub tables: Vec<u8>,
    /// The adapters of all sites.
    pub sites: Vec<Site>,
    /// The words of the card, under their names.
    #[serde(default)]
    pub strings: BTreeMap<String, String>,
    /// The rules that were muted for good on this machine.
    #[serde(default)]
    pub muted: Vec<String>,
    /// The language of the hints.
    pub language: Language,
    /// What the author is to the employer.
    #[serde(default)]
    pub role: Role,
    /// The employer's sector.
    #[serde(default)]
    pub sector: Sector,
}

impl Setup {
    /// Reads the object that the background sent.
    ///
    /// # Errors
    /// Says which part is missing or of another kind.
    pub fn read(value: &JsValue) -> Result<Setup, JsError> {
        let tables = Reflect::get(value, &JsValue::from_str("tables")).unwrap_or_default();
        let tables: &Uint8Array = tables.dyn_ref().ok_or_else(|| {
            JsError::new("setup.tables: expected a Uint8Array with the compiled policy")
        })?;
        let mut setup: Setup = serde_wasm_bindgen::from_value(value.clone())
            .map_err(|error| JsError::new(&["setup: ", &error.to_string()].concat()))?;
        setup.tables = taken_over(tables);
        Ok(setup)
    }
}
