//! Policies with faults: each is told with its place, and what is good lives on.
//!
//! A case is a policy `tests/faults/NAME.json` and, in `NAME.txt`, the problems that it must give, one a line. With
//! `UPDATE=1` the text files are written anew.

use omtanke_engine::policy::load;
use std::{env, error::Error, fs, path::Path};

#[test]
fn every_fault_is_told_with_its_place() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let mut wrong = Vec::new();
    let mut cases = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        cases += 1;
        let loaded = load(&fs::read_to_string(&path)?);
        let mut told: String = loaded.problems.iter().map(|p| format!("{p}\n")).collect();
        match &loaded.policy {
            None => told.push_str("refused\n"),
            Some(policy) => {
                let rules: Vec<&str> = policy.rules.iter().map(|rule| rule.id.as_str()).collect();
                told.push_str(&format!("rules: {}\n", rules.join(" ")));
                for site in &policy.sites {
                    told.push_str(&format!("adapter: {} {}\n", site.id, site.version));
                }
            }
        }
        let expected = path.with_extension("txt");
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected, &told)?;
        } else if fs::read_to_string(&expected)? != told {
            wrong.push(format!("{}:\n{told}", path.display()));
        }
    }
    assert!(cases > 5, "the cases were not found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
