//! Checks word lists and the clauses' names and words.

use super::{Checking, kebab};
use crate::language::Language;
use crate::policy::load::{Parts, Path};
use std::collections::BTreeSet;

pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) {
    let root = Path::default();
    for (id, clause) in &parts.clauses {
        let path = root.to("clauses").to(id.as_str());
        name(checking, &path, id);
        for (key, texts) in [("title", &clause.title), ("text", &clause.text)] {
            let path = path.to(key);
            if texts.is_empty() {
                checking.error(
                    &path,
                    format!("no language; expected at least one of {}", languages()),
                );
            }
            for (language, text) in texts {
                if text.trim().is_empty() {
                    checking.error(&path.to(language.code()), "the text is empty");
                }
            }
        }
    }
    for (id, lists) in &parts.terms {
        let path = root.to("terms").to(id.as_str());
        name(checking, &path, id);
        if lists.is_empty() {
            checking.error(
                &path,
                format!("no language; expected at least one of {}", languages()),
            );
        }
        for (language, words) in lists {
            list(checking, &path.to(language.code()), words);
        }
    }
}

/// The codes of all languages, for messages.
pub(super) fn languages() -> String {
    let codes: Vec<String> = Language::ALL
        .iter()
        .map(|language| format!("{:?}", language.code()))
        .collect();
    codes.join(", ")
}

pub(super) fn name(checking: &mut Checking<'_>, path: &Path, id: &str) {
    if !kebab(id) {
        let message = format!(
            "found the name {id:?}, expected lower-case letters, digits and single hyphens"
        );
        checking.key_error(path, message);
    }
}

fn list(checking: &mut Checking<'_>, path: &Path, words: &[String]) {
    if words.is_empty() {
        checking.error(path, "the list is empty; expected at least one word");
    }
    let mut seen = BTreeSet::new();
    for (index, word) in words.iter().enumerate() {
        let path = path.to(index);
        let bare = word.trim_start_matches(['=', '*']).trim_end_matches('*');
        if bare.trim().is_empty() {
            checking.error(&path, format!("found {word:?}, expected a word"));
        } else if word.trim() != word {
            checking.error(
                &path,
                format!("found {word:?}, with space at its beginning or end"),
            );
        } else if !seen.insert(word) {
            checking.warning(&path, format!("{word:?} stands in the list already"));
        }
    }
}
