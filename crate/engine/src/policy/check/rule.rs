//! Checks each rule: its id, its clause, its words, and, in [`condition`], what it looks for.

use super::{Checking, condition, kebab, terms::languages, unusable};
use crate::language::Language;
use crate::policy::{
    load::{ListPart, Parts, Path},
    model::{Example, Examples, Fix, Rule, Texts},
};
use std::collections::{BTreeSet, HashMap};

/// The places of the rules that must not be used.
pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) -> BTreeSet<usize> {
    let spoken = spoken(&parts.rules);
    let mut bad = BTreeSet::new();
    let mut ids = HashMap::new();
    for part in &parts.rules {
        let before = checking.errors;
        let path = Path::default().to("rules").to(part.index);
        taken(checking, &path, "rules", part, &mut ids);
        if let Some(rule) = &part.value {
            naming(checking, &path, rule, part.whole);
            let found = condition::Looking::new(part.whole);
            found.check(checking, &path.to("when"), &rule.when);
            if let Some(unless) = &rule.unless {
                found.check(checking, &path.to("unless"), unless);
            }
            words(checking, &path, rule, part.whole, &spoken);
            examples(checking, &path, &rule.examples, part.whole);
        }
        if !part.whole || checking.errors > before {
            bad.insert(part.index);
        }
    }
    bad
}

/// Reports an id that something before in the list `key` has already.
pub(super) fn taken<'a, T>(
    checking: &mut Checking<'_>,
    path: &Path,
    key: &str,
    part: &'a ListPart<T>,
    ids: &mut HashMap<&'a str, usize>,
) {
    let Some(id) = &part.id else { return };
    if let Some(first) = ids.get(id.as_str()) {
        let message = format!("the id {id:?} is taken by {key}[{first}]");
        checking.error(&path.to("id"), message);
    }
    ids.entry(id).or_insert(part.index);
}

/// The languages in which any rule of the file has a hint.
fn spoken(rules: &[ListPart<Rule>]) -> BTreeSet<Language> {
    let rules = rules.iter().filter_map(|part| part.value.as_ref());
    rules.flat_map(|rule| rule.hint.keys().copied()).collect()
}

fn naming(checking: &mut Checking<'_>, path: &Path, rule: &Rule, whole: bool) {
    // An empty text may stand in for one that is missing, which has been told already.
    if !whole && (rule.clause.is_empty() || rule.id.is_empty()) {
        return;
    }
    let known = checking.known;
    if !known.clauses.contains(&rule.clause) {
        let names = known.clauses.iter().map(String::as_str);
        let message = unusable("clause", &rule.clause, known, names);
        checking.error(&path.to("clause"), message);
    }
    let rest = rule
        .id
        .strip_prefix(rule.clause.as_str())
        .and_then(|rest| rest.strip_prefix('.'));
    if !rest.is_some_and(|rest| rest.split('.').all(kebab)) {
        let message = format!(
            "found {:?}, expected the id of the rule's clause, a dot, and lower-case words with hyphens, such as {:?}",
            rule.id,
            format!("{}.something", rule.clause)
        );
        checking.error(&path.to("id"), message);
    }
}

fn words(
    checking: &mut Checking<'_>,
    path: &Path,
    rule: &Rule,
    whole: bool,
    spoken: &BTreeSet<Language>,
) {
    let hint = path.to("hint");
    texts(checking, &hint, &rule.hint, whole);
    for language in spoken {
        if whole && !rule.hint.is_empty() && !rule.hint.contains_key(language) {
            let code = language.code();
            let message =
                format!("no hint in {code:?}, in which other rules of this policy have one");
            checking.warning(&hint, message);
        }
    }
    match &rule.fix {
        Some(Fix::Append(words)) => texts(checking, &path.to("fix").to("append"), words, whole),
        Some(Fix::Replace(words)) => texts(checking, &path.to("fix").to("replace"), words, whole),
        None => {}
    }
}

/// Checks words: there are some, and none are empty.
pub(super) fn texts(checking: &mut Checking<'_>, path: &Path, texts: &Texts, whole: bool) {
    if texts.is_empty() && whole {
        let message = format!("no language; expected at least one of {}", languages());
        checking.error(path, message);
    }
    for (language, text) in texts {
        if text.trim().is_empty() {
            checking.error(&path.to(language.code()), "the text is empty");
        }
    }
}

/// Checks that no example is empty.
pub(super) fn examples(checking: &mut Checking<'_>, path: &Path, examples: &Examples, whole: bool) {
    let path = path.to("examples");
    let lists = [("hint", &examples.hint), ("quiet", &examples.quiet)];
    for (key, examples) in lists {
        for (index, example) in examples.iter().enumerate() {
            let text = match example {
                Example::Text(text) => text,
                Example::Draft(draft) => &draft.text,
            };
            if text.trim().is_empty() && whole {
                checking.error(&path.to(key).to(index), "the example is empty");
            }
        }
    }
}
