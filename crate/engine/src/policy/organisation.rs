//! An organisation that is set beside a policy, key by key.

use super::model::Organisation;
use serde_json::{Map, Value};

/// Takes from `read` the keys that `json`, the text it was read from, holds; the others stay as they are.
///
/// A key that was given with a fault, and so is not in what was read, changes nothing.
///
/// # Errors
/// If `json` is no object.
pub fn overlay(
    into: &mut Organisation,
    read: &Organisation,
    json: &str,
) -> Result<(), serde_json::Error> {
    let given: Map<String, Value> = serde_json::from_str(json)?;
    let mut joined: Map<String, Value> = serde_json::from_value(serde_json::to_value(&*into)?)?;
    let read: Map<String, Value> = serde_json::from_value(serde_json::to_value(read)?)?;
    for key in given.keys() {
        if let Some(value) = read.get(key) {
            joined.insert(key.clone(), value.clone());
        }
    }
    *into = serde_json::from_value(Value::Object(joined))?;
    Ok(())
}
