//! Checks that adjustments name rules or clauses that exist, and change something.

use super::{Checking, unknown};
use crate::policy::load::{Parts, Path};

pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) {
    let known = checking.known;
    for (name, adjustment) in &parts.adjust {
        let path = Path::default().to("adjust").to(name.as_str());
        let own = || parts.rules.iter().filter_map(|rule| rule.id.as_deref());
        if !known.rules.contains(name)
            && !known.clauses.contains(name)
            && !own().any(|id| id == name)
        {
            let names = known.rules.iter().chain(&known.clauses);
            let names = names.map(String::as_str).chain(own());
            checking.key_error(&path, unknown("rule or clause", name, names));
        }
        if adjustment.level.is_none() && adjustment.hint.is_empty() {
            checking.warning(&path, "changes nothing; expected \"level\" or \"hint\"");
        }
        for (language, text) in &adjustment.hint {
            if text.trim().is_empty() {
                checking.error(&path.to("hint").to(language.code()), "the hint is empty");
            }
        }
    }
}
