//! Finds where a problem of a flat policy stands in the file that the policy was made from.

use super::load::{Document, Path, Step};
use super::model::Policy;
use super::problem::Problem;

/// Gives a problem found in a flat policy its place in the employer's file, as far as it is the file's.
///
/// `json` is the file, `flat` what [`super::resolve`] made of it. Rules are found by their ids, since a flat policy has more of them.
/// A problem in something that the file does not hold stays as it is.
pub fn locate(problem: Problem, json: &str, flat: &Policy) -> Problem {
    let Ok(document) = Document::parse(json) else {
        return problem;
    };
    let Some(path) = parse(&problem.path).and_then(|path| in_file(&document, path, flat)) else {
        return problem;
    };
    let placed = document.problem_on(&path, false, problem.severity, problem.message.clone());
    Problem {
        file: problem.file,
        ..placed
    }
}

/// The same thing's path in the file.
fn in_file(document: &Document<'_>, mut path: Path, flat: &Policy) -> Option<Path> {
    match path.0.as_mut_slice() {
        [Step::Key(key), Step::Index(index), ..] if key == "rules" => {
            let id = &flat.rules.get(*index)?.id;
            *index = document.rule(id)?;
        }
        // Words of a file's list come behind those that were there, so their numbers do not tell where they stand.
        [Step::Key(key), ..] if key == "terms" => path.0.truncate(3),
        _ => {}
    }
    document.holds(&path).then_some(path)
}

/// Reads a path like `rules[3].when.all[0]` or `terms["a b"].sv`.
fn parse(text: &str) -> Option<Path> {
    let mut path = Path::default();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix("[\"") {
            let (key, behind) = quoted.split_once("\"]")?;
            path = path.to(key);
            rest = behind;
        } else if let Some(number) = rest.strip_prefix('[') {
            let (index, behind) = number.split_once(']')?;
            path = path.to(index.parse::<usize>().ok()?);
            rest = behind;
        } else {
            let word = rest.strip_prefix('.').unwrap_or(rest);
            let end = word.find(['.', '[']).unwrap_or(word.len());
            let (key, behind) = word
                .split_at_checked(end)
                .filter(|(key, _)| !key.is_empty())?;
            path = path.to(key);
            rest = behind;
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::{locate, parse};
    use crate::policy::{Problem, load, resolve};

    const FILE: &str = r#"{
  "format": 1,
  "policy": { "id": "x", "revision": 1 },
  "extends": ["omtanke:base@1"],
  "clauses": { "own": { "title": { "sv": "E" }, "text": { "sv": "E" } } },
  "rules": [
    { "id": "own.rule", "clause": "own", "level": "warn", "when": { "pattern": "x" }, "hint": { "sv": "E" } }
  ]
}"#;

    #[test]
    fn a_path_is_read_as_it_is_written() {
        for path in [
            "",
            "rules[3].when.all[0].terms",
            "adjust[\"tone.swearing\"].level",
            "terms.a-b.sv[2]",
        ] {
            assert_eq!(parse(path).map(|p| p.to_string()).as_deref(), Some(path));
        }
        for bad in ["rules[", "rules[x]", "a..b", "[\"a"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_rule_of_the_flat_policy_is_found_in_its_file() {
        let (flat, _) = load(FILE).policy.map(resolve).expect("a good policy");
        let last = flat.rules.len() - 1;
        let problem = |index| Problem::error(format!("rules[{index}].when.pattern"), "bad");
        let told = locate(problem(last), FILE, &flat).to_string();
        assert_eq!(told, "7:80 rules[0].when.pattern: bad");
        assert_eq!(locate(problem(0), FILE, &flat), problem(0));
    }
}
