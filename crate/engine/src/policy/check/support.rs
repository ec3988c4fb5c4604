//! Checks what is said in support of somebody: its id, its words, and what it looks for.

use super::rule::{examples, taken, texts};
use super::{Checking, condition, kebab};
use crate::policy::load::{Parts, Path};
use std::collections::{BTreeSet, HashMap};

/// What every id begins with.
const PREFIX: &str = "support.";

/// The places of what must not be used.
pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) -> BTreeSet<usize> {
    let mut bad = BTreeSet::new();
    let mut ids = HashMap::new();
    for part in &parts.support {
        let before = checking.errors;
        let path = Path::default().to("support").to(part.index);
        taken(checking, &path, "support", part, &mut ids);
        if let Some(support) = &part.value {
            let rest = support.id.strip_prefix(PREFIX);
            let good = rest.is_some_and(|rest| rest.split('.').all(kebab));
            // An empty text may stand in for one that is missing, which has been told already.
            if !good && (part.whole || !support.id.is_empty()) {
                let message = format!(
                    "found {:?}, expected \"support\", a dot, and lower-case words with hyphens, such as \"support.harm\"",
                    support.id
                );
                checking.error(&path.to("id"), message);
            }
            let found = condition::Looking::new(part.whole);
            found.check(checking, &path.to("when"), &support.when);
            if let Some(unless) = &support.unless {
                found.check(checking, &path.to("unless"), unless);
            }
            texts(checking, &path.to("hint"), &support.hint, part.whole);
            examples(checking, &path, &support.examples, part.whole);
        }
        if !part.whole || checking.errors > before {
            bad.insert(part.index);
        }
    }
    bad
}
