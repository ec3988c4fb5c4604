//! The cases and provisions of the documents that the built-in policy goes back to: each gets the hint that it asks for.

use serde_json::Value;
use std::{error::Error, fs, path::Path, process::Command};

const CASES: &str = "tests/corpus/cases.jsonl";
const ORGANISATION: &str = "tests/corpus/organisation.json";

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn every_case_gets_its_hint_or_none() -> Result<(), Box<dyn Error>> {
    let cases = fs::read_to_string(root().join(CASES))?;
    let run = Command::new(env!("CARGO_BIN_EXE_omtanke"))
        .current_dir(root())
        .args(["check", "--organisation", ORGANISATION, "--format", "jsonl"])
        .arg(CASES)
        .output()?;
    let answers = String::from_utf8(run.stdout)?;
    assert_eq!(answers.lines().count(), cases.lines().count());
    for (case, answer) in cases.lines().zip(answers.lines()) {
        let (case, answer): (Value, Value) =
            (serde_json::from_str(case)?, serde_json::from_str(answer)?);
        assert_eq!(
            answer["findings"][0]["clause"], case["expect"][0],
            "{}: {}",
            case["id"], case["text"]
        );
    }
    Ok(())
}

#[test]
fn the_readme_tells_every_case() -> Result<(), Box<dyn Error>> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    for case in fs::read_to_string(root().join(CASES))?.lines() {
        let case: Value = serde_json::from_str(case)?;
        // It is in English, and so are the cases that it tells.
        if case["lang"] == "en" {
            let text = case["text"].as_str().unwrap_or_default();
            assert!(readme.contains(text), "{text}");
        }
    }
    Ok(())
}
