//! What comes of compiling a policy: tables or not, what the policy says about itself, and what is wrong with it.

use crate::organisation;
use omtanke_engine::policy::{About, Loaded, Policy, Problem, base, load, resolve};
use omtanke_engine::site::Site;
use serde::Serialize;

/// A compiled policy for the extension.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// The tables that the pages check with; nothing when the policy can't be used.
    #[serde(skip)]
    pub tables: Option<Vec<u8>>,
    /// What the policy says about itself; nothing when it can't be used.
    pub about: Option<About>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// Newer adapters that the policy carries.
    pub adapters: Vec<Site>,
}

/// Compiles `policy` (JSON; the built-in one if there is none) for the organisation that `organisation` (JSON) describes.
pub fn outcome(policy: Option<&str>, organisation: Option<&str>) -> Outcome {
    match flat(policy, organisation) {
        (Some(flat), problems) => compiled(flat, problems),
        (None, problems) => Outcome {
            tables: None,
            about: None,
            problems,
            adapters: Vec::new(),
        },
    }
}

/// The policy in one piece, for that organisation; nothing when its frame is bad. With everything that is wrong.
pub fn flat(policy: Option<&str>, organisation: Option<&str>) -> (Option<Policy>, Vec<Problem>) {
    let Loaded {
        policy,
        mut problems,
    } = policy.map_or_else(|| base().clone(), load);
    let Some(mut policy) = policy else {
        return (None, problems);
    };
    if let Some(json) = organisation {
        problems.extend(organisation::set(&mut policy, json));
    }
    let (flat, unresolved) = resolve(policy);
    problems.extend(unresolved);
    (Some(flat), problems)
}

fn compiled(policy: Policy, mut problems: Vec<Problem>) -> Outcome {
    let compiled = omtanke_engine::compile(&policy);
    problems.extend(compiled.problems);
    Outcome {
        tables: Some(compiled.tables),
        about: Some(About::of(&policy)),
        problems,
        adapters: policy.sites,
    }
}

#[cfg(test)]
mod tests {
    use super::outcome;
    use omtanke_engine::{Checker, Draft, Language, draft::Sector, site::Site};

    /// A policy that asks for care with the organisation's customers.
    const POLICY: &str = r#"{
        "format": 1,
        "policy": { "id": "example.social", "revision": 3, "title": { "en": "Social media at Example" } },
        "organisation": { "names": ["Example"], "customers": ["Acme"] },
        "clauses": { "customers": { "title": { "en": "Customers" }, "text": { "en": "Customers are theirs to speak of." } } },
        "rules": [ { "id": "customers.named", "clause": "customers", "level": "warn",
                     "when": { "organisation": "customers" }, "hint": { "en": "You name a customer." } } ]
    }"#;

    fn hints(tables: Option<&[u8]>, text: &str) -> Vec<String> {
        let checker = Checker::load(tables.expect("tables")).expect("tables that can be read");
        let draft = Draft {
            text: text.to_owned(),
            ..Draft::default()
        };
        checker
            .hints(&draft, Language::En, &[])
            .into_iter()
            .map(|hint| hint.hint)
            .collect()
    }

    #[test]
    fn a_policy_becomes_tables_that_find_what_it_asks_for() {
        let made = outcome(Some(POLICY), None);
        assert_eq!(made.problems, []);
        assert_eq!(
            hints(made.tables.as_deref(), "We met Acme today."),
            ["You name a customer."]
        );
        assert_eq!(made.about.map(|about| about.metadata.revision), Some(3));
    }

    #[test]
    fn an_organisation_set_beside_the_policy_goes_before_its_own() {
        let made = outcome(
            Some(POLICY),
            Some(r#"{"customers": ["Globex"], "sector": "public"}"#),
        );
        assert_eq!(made.problems, []);
        assert_eq!(
            hints(made.tables.as_deref(), "We met Globex today."),
            ["You name a customer."]
        );
        assert!(hints(made.tables.as_deref(), "We met Acme today.").is_empty());
        assert_eq!(made.about.map(|about| about.sector), Some(Sector::Public));
    }

    #[test]
    fn a_bad_organisation_is_reported_and_the_policys_own_stays() {
        for bad in [
            "no JSON",
            "[]",
            r#"{"customer": ["Globex"]}"#,
            r#"{"customers": 7}"#,
        ] {
            let made = outcome(Some(POLICY), Some(bad));
            assert!(
                made.problems
                    .iter()
                    .any(|problem| problem.path.starts_with("organisation")),
                "{bad}: {:?}",
                made.problems
            );
            assert_eq!(
                hints(made.tables.as_deref(), "We met Acme today."),
                ["You name a customer."],
                "{bad}"
            );
        }
    }

    #[test]
    fn newer_adapters_come_out_as_they_went_in() -> Result<(), serde_json::Error> {
        let adapter = r#"{"id":"linkedin","version":1000,"site":"linkedin","hosts":["www.linkedin.com"],
            "boxes":[{"id":"post","kind":"post","editor":"quill","match":[".post"]}]}"#;
        let policy = POLICY.replacen('{', &format!("{{\"sites\": [{adapter}],"), 1);
        let made = outcome(Some(&policy), None);
        assert_eq!(made.problems, []);
        let handed = serde_json::to_string(&made.adapters)?;
        assert_eq!(made.adapters, serde_json::from_str::<Vec<Site>>(&handed)?);
        assert_eq!(made.adapters, [serde_json::from_str::<Site>(adapter)?]);
        Ok(())
    }

    #[test]
    fn a_policy_with_a_bad_frame_gives_no_tables_but_says_why() {
        let made = outcome(Some(r#"{"format": 1}"#), None);
        assert!(made.tables.is_none() && made.about.is_none());
        assert!(!made.problems.is_empty());
    }

    #[test]
    fn without_a_policy_the_built_in_one_is_compiled() {
        let made = outcome(None, Some(r#"{"names": ["Example"]}"#));
        assert!(made.tables.is_some());
        assert_eq!(made.problems, []);
    }
}
