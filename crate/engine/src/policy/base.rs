//! The built-in policy that employers build on.

use super::check::{Known, check, check_concepts};
use super::load::{Document, Loaded, Path, Whole, assemble, good, good_concepts, parts};
use super::problem::Problem;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// What a policy writes in `extends` to build on the built-in one.
pub const BASE: &str = "omtanke:base@1";

include!(concat!(env!("OUT_DIR"), "/base_files.rs"));

static LOADED: OnceLock<Loaded> = OnceLock::new();

/// The built-in policy, put together from its files. Read once, then kept.
pub fn base() -> &'static Loaded {
    LOADED.get_or_init(|| join(FILES))
}

/// Takes these files, as name and text, for the built-in policy from now on: whoever writes it tries it without a build.
///
/// # Errors
/// If the built-in policy has been read already; then it stays.
pub fn set_base(files: &[(String, String)]) -> Result<(), BaseInUse> {
    LOADED.set(base_of(files)).map_err(|_| BaseInUse)
}

/// The policy that these files, as name and text, make up together, in the way of the built-in one.
pub fn base_of(files: &[(String, String)]) -> Loaded {
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    join(&files)
}

/// The built-in policy has been read already, so that no other can take its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaseInUse;

impl std::fmt::Display for BaseInUse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the built-in policy is in use already")
    }
}

impl std::error::Error for BaseInUse {}

/// Puts the files of a policy together. One of them has the frame; each adds clauses, word lists, concepts and rules.
///
/// Every problem names its file. Without a good frame there is no policy.
pub(super) fn join(files: &[(&str, &str)]) -> Loaded {
    let mut problems = Vec::new();
    let mut documents = Vec::new();
    for (name, text) in files {
        match Document::parse(text) {
            Ok(document) => documents.push((*name, document)),
            Err(problem) => add(&mut problems, name, vec![problem]),
        }
    }
    let mut known = Known::default();
    let mut pieces = Vec::new();
    let mut taken: HashMap<(&str, String), &str> = HashMap::new();
    for (name, document) in &documents {
        let mut found = Vec::new();
        let parts = parts(document, Whole::Fragment, &mut found);
        known.add_file(&parts);
        for (kind, id) in defined(&parts) {
            if let Some(first) = taken.insert((kind, id.clone()), name) {
                let path = Path::default().to(kind).to(id.as_str());
                found.push(Problem::error(
                    path.to_string(),
                    format!("already in {first}"),
                ));
            }
        }
        add(&mut problems, name, found);
        pieces.push((*name, document, parts));
    }
    known.order_concepts();
    let mut bad = BTreeSet::new();
    for (name, document, parts) in &pieces {
        let mut found = Vec::new();
        bad.extend(check_concepts(document, parts, &known, &mut found));
        add(&mut problems, name, found);
    }
    known.spoil(bad);
    let mut frame = None;
    let mut rest = Vec::new();
    for (name, document, parts) in pieces {
        let mut found = Vec::new();
        let checked = check(document, &parts, &known, &mut found);
        add(&mut problems, name, found);
        if parts.refused || checked.refused {
            continue;
        }
        if parts.policy.is_some() {
            frame = assemble(parts, &checked, &known);
        } else {
            rest.push((parts, checked));
        }
    }
    if frame.is_none() {
        problems.push(Problem::error(
            "",
            "no file has the frame: \"format\" and \"policy\"",
        ));
    }
    for (parts, checked) in rest {
        let Some(policy) = &mut frame else { break };
        policy.clauses.extend(parts.clauses);
        policy.left_alone.extend(parts.left_alone);
        policy.terms.extend(parts.terms);
        policy
            .concepts
            .extend(good_concepts(parts.concepts, &known));
        policy.likeness = policy.likeness.take().or(parts.likeness);
        policy.adjust.extend(parts.adjust);
        policy.rules.extend(good(parts.rules, &checked.bad_rules));
        let support = good(parts.support, &checked.bad_support);
        policy.support.extend(support);
        policy.may_mute = policy.may_mute.take().or(parts.may_mute);
    }
    Loaded {
        policy: frame,
        problems,
    }
}

/// The names that a file defines: they must not come again in another.
fn defined(parts: &super::load::Parts) -> impl Iterator<Item = (&'static str, String)> + '_ {
    let clauses = parts.clauses.keys().map(|id| ("clauses", id.clone()));
    let left_alone = parts.left_alone.keys().map(|id| ("leftAlone", id.clone()));
    let terms = parts.terms.keys().map(|id| ("terms", id.clone()));
    let concepts = parts.concepts.keys().map(|id| ("concepts", id.clone()));
    let ids = parts.rules.iter().filter_map(|part| part.id.clone());
    // Two rules of one file with the same id are that file's own fault, reported there.
    let ids = ids.collect::<BTreeSet<String>>();
    let support = parts.support.iter().filter_map(|part| part.id.clone());
    let support = support.collect::<BTreeSet<String>>();
    clauses
        .chain(left_alone)
        .chain(terms)
        .chain(concepts)
        .chain(ids.into_iter().map(|id| ("rules", id)))
        .chain(support.into_iter().map(|id| ("support", id)))
}

fn add(problems: &mut Vec<Problem>, file: &str, found: Vec<Problem>) {
    problems.extend(found.into_iter().map(|problem| Problem {
        file: Some(file.to_owned()),
        ..problem
    }));
}

#[cfg(test)]
mod tests {
    use super::{BASE, base, join};

    const FRAME: (&str, &str) = (
        "frame.json",
        r#"{ "format": 1, "policy": { "id": "omtanke:base", "revision": 1 } }"#,
    );

    #[test]
    fn the_built_in_policy_is_without_fault() {
        let told: Vec<String> = base().problems.iter().map(|p| p.to_string()).collect();
        assert_eq!(told, Vec::<String>::new());
        let policy = base().policy.as_ref().map(|policy| &policy.policy);
        let name = policy.map(|policy| format!("{}@{}", policy.id, policy.revision));
        assert_eq!(name.as_deref(), Some(BASE));
    }

    #[test]
    fn files_use_each_others_names_and_problems_name_their_file() {
        let clause = r#"{ "clauses": { "tone": { "title": { "sv": "Ton" }, "text": { "sv": "Ton." } } },
            "rules": [ { "id": "tone.rough", "clause": "tone", "level": "warn", "when": { "terms": "rough" }, "hint": { "sv": "Nej" } },
                       { "id": "tone.none", "clause": "tone", "level": "warn", "when": { "terms": "ruogh" }, "hint": { "sv": "Nej" } } ] }"#;
        let terms = r#"{ "terms": { "rough": { "sv": ["fan"] } } }"#;
        let twice = r#"{ "terms": { "rough": { "sv": ["attan"] } } }"#;
        let joined = join(&[
            FRAME,
            ("tone.json", clause),
            ("rough.json", terms),
            ("twice.json", twice),
        ]);
        let told: Vec<String> = joined.problems.iter().map(|p| p.to_string()).collect();
        assert_eq!(
            told,
            [
                "twice.json terms.rough: already in rough.json",
                r#"tone.json:3:99 rules[1].when.terms: unknown word list "ruogh"; did you mean "rough"?"#,
            ]
        );
        let rules = joined.policy.map(|policy| policy.rules).unwrap_or_default();
        let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids, ["tone.rough"]);
    }

    #[test]
    fn concepts_are_shared_between_files_and_their_faults_too() {
        let file = r#"{ "clauses": { "tone": { "title": { "sv": "Ton" }, "text": { "sv": "Ton." } } },
            "rules": [ { "id": "tone.rough", "clause": "tone", "level": "warn", "when": { "concept": "loud" }, "hint": { "sv": "Nej" } },
                       { "id": "tone.none", "clause": "tone", "level": "warn", "when": { "concept": "b" }, "hint": { "sv": "Nej" } } ] }"#;
        let loud =
            r#"{ "concepts": { "loud": { "emphasis": "capitals" }, "a": { "concept": "b" } } }"#;
        let bad = r#"{ "concepts": { "b": { "terms": "nowhere" } } }"#;
        let joined = join(&[
            FRAME,
            ("tone.json", file),
            ("a.json", loud),
            ("b.json", bad),
        ]);
        let told: Vec<String> = joined.problems.iter().map(|p| p.to_string()).collect();
        assert_eq!(
            told,
            [
                r#"b.json:1:33 concepts.b.terms: unknown word list "nowhere""#,
                r#"tone.json:3:101 rules[1].when.concept: the concept "b" has faults, so it cannot be used"#,
                r#"a.json:1:71 concepts.a.concept: the concept "b" has faults, so it cannot be used"#,
            ]
        );
        let policy = joined.policy.expect("a good frame");
        let names: Vec<&String> = policy.concepts.keys().collect();
        assert_eq!(names, ["loud"]);
        assert_eq!(policy.rules.len(), 1);
    }

    #[test]
    fn without_a_frame_there_is_no_policy() {
        let joined = join(&[("rough.json", r#"{ "terms": {} }"#)]);
        assert!(joined.policy.is_none() && joined.has_errors());
    }
}
