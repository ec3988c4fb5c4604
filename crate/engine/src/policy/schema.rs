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

#[cfg(test)]
mod tests {
    use super::schema;

    #[test]
    fn the_schema_in_the_repository_is_the_formats() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../rules/policy.schema.json"
        );
        let stored = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            schema().is_ok_and(|schema| schema == stored),
            "the policy format has changed; rewrite its schema with: omtanke schema > rules/policy.schema.json"
        );
    }
}
