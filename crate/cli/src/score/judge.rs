//! What of the hints shown for a post is right, what is wrong, and what was missed.

use crate::posts::Labels;
use std::collections::BTreeSet;

/// The clauses that count as one in the summary: where one ends and the other begins is a matter of taste.
pub const HARM: [&str; 3] = ["threat", "harassment", "discrimination"];
/// What the three are called where they count as one.
pub const HARM_AS_ONE: &str = "threat+harassment+discrimination";

/// Clauses that are welcome, though not required, beside any of some others that are due.
const WELCOME: [(&str, [&str; 3]); 2] = [
    ("own-opinion", ["criticism", "off-position", "affiliation"]),
    ("tone", ["harassment", "hostile-reply", "customer-care"]),
];

/// The clauses of a post, sorted by what became of them. A clause that was shown and is allowed or welcome stands nowhere.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Due and shown.
    pub right: BTreeSet<String>,
    /// Shown, and neither due nor allowed nor welcome.
    pub wrong: BTreeSet<String>,
    /// Due and not shown.
    pub missed: BTreeSet<String>,
}

impl Verdict {
    /// Judges the clauses shown for a post by its labels.
    pub fn of(labels: &Labels, shown: &[&str]) -> Verdict {
        Verdict::by_name(labels, shown, |clause| clause)
    }

    /// The same with the three clauses of harm counted as one.
    pub fn with_harm_as_one(labels: &Labels, shown: &[&str]) -> Verdict {
        Verdict::by_name(labels, shown, |clause| match HARM.contains(&clause) {
            true => HARM_AS_ONE,
            false => clause,
        })
    }

    fn by_name(labels: &Labels, shown: &[&str], name: impl Fn(&str) -> &str) -> Verdict {
        let named = |clause: &str| name(clause).to_owned();
        let required = labels.expect.iter().filter(|id| !welcome(id, labels));
        let due: BTreeSet<String> = required.map(|id| named(id)).collect();
        let allowed: BTreeSet<String> = labels.allow.iter().map(|id| named(id)).collect();
        let needless = |clause: &&&str| {
            let name = name(clause);
            !due.contains(name) && !allowed.contains(name) && !welcome(clause, labels)
        };
        let wrong = shown.iter().filter(needless).map(|id| named(id)).collect();
        let shown: BTreeSet<String> = shown.iter().map(|id| named(id)).collect();
        Verdict {
            right: due.intersection(&shown).cloned().collect(),
            missed: due.difference(&shown).cloned().collect(),
            wrong,
        }
    }

    /// Keeps one clause only.
    pub fn only(mut self, clause: &str) -> Verdict {
        for part in [&mut self.right, &mut self.wrong, &mut self.missed] {
            part.retain(|id| id == clause);
        }
        self
    }

    /// Whether anything was shown that should not have been, or the other way round.
    pub fn is_wrong(&self) -> bool {
        !self.wrong.is_empty() || !self.missed.is_empty()
    }
}

/// Whether a clause is welcome without being required, given the others that are due.
fn welcome(clause: &str, labels: &Labels) -> bool {
    let beside = |others: &[&str]| labels.expect.iter().any(|id| others.contains(&id.as_str()));
    WELCOME
        .iter()
        .any(|(one, others)| *one == clause && beside(others))
}

#[cfg(test)]
mod tests {
    use super::{HARM_AS_ONE, Verdict};
    use crate::posts::Labels;

    fn labels(expect: &[&str], allow: &[&str]) -> Labels {
        let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Labels {
            expect: own(expect),
            allow: own(allow),
            ..Labels::default()
        }
    }

    fn told(verdict: &Verdict) -> String {
        let list = |ids: &std::collections::BTreeSet<String>| {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            ids.join(" ")
        };
        let (right, wrong) = (list(&verdict.right), list(&verdict.wrong));
        format!("{right}/{wrong}/{}", list(&verdict.missed))
    }

    #[test]
    fn shown_clauses_are_right_wrong_or_allowed_and_due_ones_may_be_missed() {
        let labels = labels(&["confidential", "criticism"], &["reach"]);
        let verdict = Verdict::of(&labels, &["criticism", "reach", "threat"]);
        assert_eq!(told(&verdict), "criticism/threat/confidential");
        assert_eq!(told(&verdict.only("threat")), "/threat/");
    }

    #[test]
    fn companions_are_welcome_and_not_required() {
        let both = labels(&["criticism", "own-opinion"], &[]);
        assert_eq!(told(&Verdict::of(&both, &["criticism"])), "criticism//");
        let one = labels(&["criticism"], &[]);
        assert_eq!(told(&Verdict::of(&one, &["own-opinion"])), "//criticism");
        let alone = labels(&["own-opinion"], &[]);
        assert_eq!(told(&Verdict::of(&alone, &[])), "//own-opinion");
        let tone = labels(&["harassment"], &[]);
        assert_eq!(
            told(&Verdict::with_harm_as_one(&tone, &["tone"])),
            format!("//{HARM_AS_ONE}")
        );
    }

    #[test]
    fn harm_counts_as_one() {
        let one = labels(&["harassment"], &[]);
        let verdict = Verdict::with_harm_as_one(&one, &["threat", "discrimination"]);
        assert_eq!(told(&verdict), format!("{HARM_AS_ONE}//"));
        let quiet = labels(&[], &["harassment"]);
        assert_eq!(told(&Verdict::with_harm_as_one(&quiet, &["threat"])), "//");
        assert_eq!(told(&Verdict::of(&quiet, &["threat"])), "/threat/");
    }
}
