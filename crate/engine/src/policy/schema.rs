//! The JSON Schema of the policy format, for editors and for other people's tools.

use super::model::Policy;

/// The schema as JSON text, ending with a line break.
///
/// # Errors
/// The schema could not be written as JSON.
pub fn schema() -> Result<String, serde_json::Error> {
    let mut schema = schemars::schema_for!(Policy);
    schema.insert("title".to_owned(), "Omtanke policy".into());
    serde_json::to_string_pretty(&schema).map(|text| text + "\n")
}
