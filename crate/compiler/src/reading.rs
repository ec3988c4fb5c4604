//! The policy as employees read it, and what has changed in it.

use crate::outcome::flat;
use omtanke_engine::{
    Language,
    readable::{Changes, Readable},
};
use std::collections::BTreeMap;

/// The policy for reading in every language; nothing when it can't be used. Takes what [`crate::outcome`] takes.
pub fn readable_in_all(
    policy: Option<&str>,
    organisation: Option<&str>,
) -> Option<BTreeMap<Language, Readable>> {
    let (policy, _) = flat(policy, organisation);
    let policy = policy?;
    let readable = |language| (language, Readable::of(&policy, language));
    Some(Language::ALL.into_iter().map(readable).collect())
}

/// What has changed from one policy for reading to another, both as JSON.
///
/// # Errors
/// When either is no policy for reading.
pub fn changes_between(before: &str, after: &str) -> Result<Changes, serde_json::Error> {
    let before: Readable = serde_json::from_str(before)?;
    let after: Readable = serde_json::from_str(after)?;
    Ok(Changes::between(&before, &after))
}

#[cfg(test)]
mod tests {
    use super::{changes_between, readable_in_all};
    use omtanke_engine::Language;

    #[test]
    fn the_built_in_policy_is_there_in_every_language_for_an_organisation() {
        let all = readable_in_all(None, Some(r#"{"contact": {"name": "Ada"}}"#)).expect("readable");
        for language in Language::ALL {
            let name = all[&language]
                .contact
                .as_ref()
                .and_then(|c| c.name.as_deref());
            assert_eq!(name, Some("Ada"));
            assert!(!all[&language].clauses.is_empty());
        }
    }

    #[test]
    fn a_policy_with_a_bad_frame_cannot_be_read() {
        assert_eq!(readable_in_all(Some(r#"{"format": 1}"#), None), None);
    }

    #[test]
    fn changes_are_told_of_what_can_be_read_and_refused_of_what_cannot() {
        let all = readable_in_all(None, None).expect("readable");
        let now = serde_json::to_string(&all[&Language::Sv]).expect("JSON");
        assert!(changes_between(&now, &now).is_ok_and(|changes| changes.is_empty()));
        assert!(changes_between("{}", &now).is_err());
    }
}
