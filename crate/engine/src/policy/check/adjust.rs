//! Checks that adjustments name rules or clauses that exist, and change something.

use super::{Checking, unknown};
use crate::policy::load::{Parts, Path};
use crate::policy::model::RuleLevel;

pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) {
    let known = checking.known;
    for (name, adjustment) in &parts.adjust {
        let path = Path::default().to("adjust").to(name.as_str());
        let own = || parts.rules.iter().filter_map(|rule| rule.id.as_deref());
        let supports = || parts.support.iter().filter_map(|part| part.id.as_deref());
        let support = known.support.contains(name) || supports().any(|id| id == name);
        if !known.rules.contains(name)
            && !known.clauses.contains(name)
            && !own().any(|id| id == name)
            && !support
        {
            let names = known.rules.iter().chain(&known.clauses);
            let names = names.chain(&known.support).map(String::as_str);
            let names = names.chain(own()).chain(supports());
            checking.key_error(&path, unknown("rule or clause", name, names));
        }
        if adjustment.level.is_none() && adjustment.hint.is_empty() && adjustment.may_mute.is_none()
        {
            let message = "changes nothing; expected \"level\", \"hint\" or \"mayMute\"";
            checking.warning(&path, message);
        }
        let level = adjustment.level.and_then(RuleLevel::level);
        if support && (level.is_some() || adjustment.may_mute.is_some()) {
            let message = "what is said in support has no level and is not muted; expected \"hint\", or the level \"off\"";
            checking.error(&path, message);
        }
        for (language, text) in &adjustment.hint {
            if text.trim().is_empty() {
                checking.error(&path.to("hint").to(language.code()), "the hint is empty");
            }
        }
    }
}
