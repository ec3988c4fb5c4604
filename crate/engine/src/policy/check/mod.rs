//! What the shape of a policy cannot show: whether names exist, ids are unique, dates are in order, patterns are sound.

mod adjust;
mod concepts;
mod condition;
mod frame;
mod names;
mod pattern;
mod rule;
mod sites;
mod support;
mod terms;

pub(super) use concepts::check as check_concepts;
pub(crate) use condition::never_proved;
pub(super) use names::Known;
pub(crate) use pattern::faults as pattern_faults;

use super::Problem;
use super::load::{Document, Parts, Path};
use super::nearest::nearest;
use super::problem::Severity;
use std::collections::BTreeSet;

/// What the checks of a file found.
pub(super) struct Checked {
    /// The places, among the file's rules, of those that must not be used.
    pub bad_rules: BTreeSet<usize>,
    /// The places, among the file's adapters, of those that must not be used.
    pub bad_sites: BTreeSet<usize>,
    /// The same of what is said in support.
    pub bad_support: BTreeSet<usize>,
    /// Whether the frame is bad, so that nothing of the file may be used.
    pub refused: bool,
}

/// Checks everything in a file against the names that are known.
pub(super) fn check(
    document: &Document<'_>,
    parts: &Parts,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Checked {
    let mut checking = Checking {
        document,
        known,
        problems,
        errors: 0,
    };
    frame::check(&mut checking, parts);
    let refused = checking.errors > 0;
    terms::check(&mut checking, parts);
    adjust::check(&mut checking, parts);
    concepts::hanging(&mut checking, parts);
    let bad_rules = rule::check(&mut checking, parts);
    let bad_sites = sites::check(&mut checking, parts);
    let bad_support = support::check(&mut checking, parts);
    Checked {
        bad_rules,
        bad_sites,
        bad_support,
        refused,
    }
}

/// A check under way: what it looks things up in, and where it reports.
struct Checking<'a> {
    document: &'a Document<'a>,
    known: &'a Known,
    problems: &'a mut Vec<Problem>,
    errors: usize,
}

impl Checking<'_> {
    /// Reports an error at the value of a path.
    fn error(&mut self, path: &Path, message: impl Into<String>) {
        self.report(path, false, Severity::Error, message.into());
    }

    /// Reports an error at the key that a path ends with.
    fn key_error(&mut self, path: &Path, message: impl Into<String>) {
        self.report(path, true, Severity::Error, message.into());
    }

    /// Reports a warning at the value of a path.
    fn warning(&mut self, path: &Path, message: impl Into<String>) {
        self.report(path, false, Severity::Warning, message.into());
    }

    fn report(&mut self, path: &Path, key: bool, severity: Severity, message: String) {
        self.errors += usize::from(severity == Severity::Error);
        let problem = self.document.problem_on(path, key, severity, message);
        self.problems.push(problem);
    }
}

/// That a clause, a word list or a concept cannot be used: it has faults of its own, or there is none.
fn unusable<'a>(
    what: &str,
    name: &str,
    known: &Known,
    names: impl Iterator<Item = &'a str>,
) -> String {
    if known.unreadable.contains(name) {
        return format!("the {what} {name:?} could not be read");
    }
    unknown(what, name, names)
}

/// That a name is not among the known ones, with the nearest of them.
fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> String {
    match nearest(name, known) {
        Some(near) => format!("unknown {what} {name:?}; did you mean {near:?}?"),
        None => format!("unknown {what} {name:?}"),
    }
}

/// Whether a name is lower-case words of letters and digits with hyphens between them.
fn kebab(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    name.split('-')
        .all(|word| !word.is_empty() && word.chars().all(plain))
}
