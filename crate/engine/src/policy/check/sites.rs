//! Checks the adapters that a policy carries: for a site that the extension has, newer than the built-in one, with selectors in one piece.

use super::{Checking, unknown};
use crate::policy::{
    load::{Parts, Path},
    sites::built_in_sites,
};
use crate::site::{Compose, Selectors, Site};
use std::collections::{BTreeSet, HashMap};

/// The places of the adapters that must not be used.
pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) -> BTreeSet<usize> {
    let mut bad = BTreeSet::new();
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for part in &parts.sites {
        let before = checking.errors;
        let path = Path::default().to("sites").to(part.index);
        if let Some(site) = &part.site {
            if let Some(first) = ids.get(site.id.as_str()) {
                let message = format!("the id {:?} is taken by sites[{first}]", site.id);
                checking.error(&path.to("id"), message);
            }
            ids.entry(&site.id).or_insert(part.index);
            let newer = naming(checking, &path, site, part.whole);
            paths(checking, &path.to("excludePaths"), &site.exclude_paths);
            selectors(checking, &path.to("exclude"), &site.exclude);
            if part.whole && site.boxes.is_empty() {
                checking.error(
                    &path.to("boxes"),
                    "the list is empty; expected at least one box",
                );
            }
            for (place, compose) in site.boxes.iter().enumerate() {
                one_box(checking, &path.to("boxes").to(place), compose, part.whole);
            }
            if !newer {
                bad.insert(part.index);
            }
        }
        if !part.whole || checking.errors > before {
            bad.insert(part.index);
        }
    }
    bad
}

/// Checks for what the adapter is, and tells whether it is newer than the built-in one.
fn naming(checking: &mut Checking<'_>, path: &Path, site: &Site, whole: bool) -> bool {
    let Some(built_in) = built_in_sites().iter().find(|known| known.id == site.id) else {
        // An empty text may stand in for one that is missing, which has been told already.
        if whole || !site.id.is_empty() {
            let ids = built_in_sites().iter().map(|known| known.id.as_str());
            checking.error(&path.to("id"), unknown("adapter", &site.id, ids));
        }
        return false;
    };
    if whole && site.site != built_in.site {
        let message = format!("the adapter {:?} is for another site", site.id);
        checking.error(&path.to("site"), message);
    }
    let hosts: BTreeSet<&String> = site.hosts.iter().collect();
    if whole && hosts != built_in.hosts.iter().collect() {
        let message = format!(
            "found {:?}, expected {:?}: the extension may read no other hosts",
            site.hosts, built_in.hosts
        );
        checking.error(&path.to("hosts"), message);
    }
    let newer = site.version > built_in.version;
    if whole && !newer {
        let message = format!(
            "not used: the built-in adapter {:?} has version {} already",
            site.id, built_in.version
        );
        checking.warning(&path.to("version"), message);
    }
    newer
}

fn one_box(checking: &mut Checking<'_>, path: &Path, compose: &Compose, whole: bool) {
    if whole && compose.r#match.is_empty() {
        let message = "the list is empty; expected at least one selector";
        checking.error(&path.to("match"), message);
    }
    paths(checking, &path.to("paths"), &compose.paths);
    for (keys, list) in compose.selectors() {
        let place = keys.iter().fold(path.clone(), |path, key| path.to(*key));
        selectors(checking, &place, list);
    }
    for (place, answered) in compose.reply_to.iter().enumerate() {
        let path = path.to("replyTo").to(place);
        let parts = [("inside", &answered.inside), ("text", &answered.text)];
        let without = Some(("without", &answered.without)).filter(|(_, text)| !text.is_empty());
        for (key, selector) in parts.into_iter().chain(without).filter(|_| whole) {
            one(checking, &path.to(key), selector);
        }
    }
}

fn paths(checking: &mut Checking<'_>, path: &Path, paths: &[String]) {
    for (place, start) in paths.iter().enumerate() {
        if !(start.starts_with('/') && start.ends_with('/')) {
            let message =
                format!("found {start:?}, expected a path that begins and ends with \"/\"");
            checking.error(&path.to(place), message);
        }
    }
}

fn selectors(checking: &mut Checking<'_>, path: &Path, selectors: &Selectors) {
    for (place, selector) in selectors.iter().enumerate() {
        one(checking, &path.to(place), selector);
    }
}

fn one(checking: &mut Checking<'_>, path: &Path, selector: &str) {
    if let Some(fault) = fault(selector) {
        checking.error(path, format!("{selector:?} is no CSS selector: {fault}"));
    }
}

/// What is wrong with a selector as far as that shows without a browser; the browser has the last word.
fn fault(selector: &str) -> Option<String> {
    if selector.trim().is_empty() {
        return Some("it is empty".to_owned());
    }
    let mut open = Vec::new();
    let mut quote = None;
    let mut letters = selector.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (_, '\\') => {
                letters.next();
            }
            (Some(begun), _) if letter == begun => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[') => open.push(']'),
            (None, '(') => open.push(')'),
            (None, ']' | ')') if open.pop() != Some(letter) => {
                return Some(format!("\"{letter}\" closes nothing"));
            }
            (None, '{' | '}' | ';' | '<') => {
                return Some(format!("\"{letter}\" has no meaning in one"));
            }
            (None, _) => {}
        }
    }
    match (quote, open.pop()) {
        (Some(quote), _) => Some(format!("a text that begins with {quote} does not end")),
        (None, Some(end)) => Some(format!("\"{end}\" is missing")),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn selectors_are_in_one_piece() {
        for good in [
            "div",
            "[a=\"x]\"]:is(b, c)",
            "a[href='/{handle}/']",
            ":has(> b)",
            "\\[a",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in ["", " ", "[a", "a]", ":is(b", "[a=\"b]", "a{}", "a(]", "<b>"] {
            assert!(fault(bad).is_some(), "{bad}");
        }
    }
}
