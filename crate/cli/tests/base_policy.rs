//! That the built-in policy is whole: every clause, with rules and examples of both kinds in all four languages.

use omtanke_engine::policy::base;
use std::{error::Error, process::Command};

/// The clauses that published policies ask for and that can be seen in a post.
const CLAUSES: [&str; 28] = [
    "accuracy",
    "affiliation",
    "brand",
    "competitors",
    "confidential",
    "copyright",
    "credentials",
    "criticism",
    "customer-affairs",
    "customer-care",
    "customer-workplace",
    "discrimination",
    "encouragement",
    "expertise",
    "harassment",
    "hostile-reply",
    "neutrality",
    "off-position",
    "official-account",
    "own-opinion",
    "personal-data",
    "public-record",
    "reach",
    "speaking-for-company",
    "threat",
    "tone",
    "unlawful",
    "workplace-incident",
];

#[test]
fn every_clause_is_there() {
    let policy = base().policy.as_ref();
    let has = |id: &&str| policy.is_some_and(|policy| policy.clauses.contains_key(*id));
    let missing: Vec<&str> = CLAUSES.into_iter().filter(|id| !has(id)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn no_rule_and_no_example_is_missing() -> Result<(), Box<dyn Error>> {
    let run = Command::new(env!("CARGO_BIN_EXE_omtanke"))
        .arg("test")
        .output()?;
    let told = String::from_utf8(run.stdout)?;
    let missing: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("missing:"))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
    // The summary is there, so the examples did run.
    assert!(told.ends_with(" 0 failed, 0 missing\n"), "{told}");
    Ok(())
}
