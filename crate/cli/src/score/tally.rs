//! Counting judged posts: precision, recall, silence, needless hints.

use super::judge::{HARM_AS_ONE, Verdict};
use omtanke_engine::Language;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::collections::BTreeMap;

/// What became of clauses in some posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clauses {
    /// Due and shown.
    pub right: usize,
    /// Shown and not due, nor allowed.
    pub wrong: usize,
    /// Due and not shown.
    pub missed: usize,
}

impl Clauses {
    fn count(&mut self, more: Clauses) {
        self.right += more.right;
        self.wrong += more.wrong;
        self.missed += more.missed;
    }

    /// How many were due.
    pub fn due(&self) -> usize {
        self.right + self.missed
    }

    /// How much of what was shown is right, from 0 to 1; nothing where nothing was shown.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.right + self.wrong)
    }

    /// How much of what was due was shown, from 0 to 1; nothing where nothing was due.
    pub fn recall(&self) -> Option<f64> {
        share(self.right, self.due())
    }

    /// The harmonic mean of the two; nothing where nothing was shown or due.
    pub fn f1(&self) -> Option<f64> {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// Some posts, judged.
#[derive(Clone, Copy, Debug, Default)]
pub struct Posts {
    /// How many there are.
    pub posts: usize,
    /// What became of their clauses, harm counted as one.
    pub clauses: Clauses,
    /// How many must be silent.
    pub quiet: usize,
    /// How many of those were.
    pub kept_quiet: usize,
}

impl Posts {
    fn add(&mut self, verdict: &Verdict, quiet: bool) {
        self.posts += 1;
        self.clauses.count(Clauses {
            right: verdict.right.len(),
            wrong: verdict.wrong.len(),
            missed: verdict.missed.len(),
        });
        if quiet {
            self.quiet += 1;
            self.kept_quiet += usize::from(verdict.wrong.is_empty());
        }
    }

    /// How many of the posts that must be silent were, from 0 to 1; nothing where there are none.
    pub fn silence(&self) -> Option<f64> {
        share(self.kept_quiet, self.quiet)
    }

    /// Wrong hints for each 100 posts; nothing where there are no posts.
    pub fn needless(&self) -> Option<f64> {
        share(self.clauses.wrong * 100, self.posts)
    }
}

/// What became of one clause, in all posts and in each language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OfClause {
    /// In all posts.
    #[serde(flatten)]
    pub all: Clauses,
    /// In the posts of each language.
    pub languages: BTreeMap<Tongue, Clauses>,
}

/// A language that posts say they are in, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tongue(pub Option<Language>);

impl Tongue {
    /// Its code, or a question mark.
    pub fn code(self) -> &'static str {
        self.0.map_or("?", Language::code)
    }
}

/// Everything counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// All posts.
    pub all: Posts,
    /// The posts of each language.
    pub languages: BTreeMap<Tongue, Posts>,
    /// What became of each clause.
    pub clauses: BTreeMap<String, OfClause>,
}

impl Tally {
    /// Counts a post: judged clause by clause, judged with harm counted as one, and whether it must be silent.
    pub fn add(&mut self, tongue: Tongue, single: &Verdict, as_one: &Verdict, quiet: bool) {
        self.all.add(as_one, quiet);
        let own = self.languages.entry(tongue).or_default();
        own.add(as_one, quiet);
        self.add_clauses(tongue, single, |_| true);
        self.add_clauses(tongue, as_one, |clause| clause == HARM_AS_ONE);
    }

    fn add_clauses(&mut self, tongue: Tongue, verdict: &Verdict, wanted: impl Fn(&str) -> bool) {
        let one = Clauses::default();
        let parts = [
            (&verdict.right, Clauses { right: 1, ..one }),
            (&verdict.wrong, Clauses { wrong: 1, ..one }),
            (&verdict.missed, Clauses { missed: 1, ..one }),
        ];
        for (ids, one) in parts {
            for id in ids.iter().filter(|id| wanted(id)) {
                let clause = self.clauses.entry(id.clone()).or_default();
                clause.all.count(one);
                clause.languages.entry(tongue).or_default().count(one);
            }
        }
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A figure with four digits behind the point: more would only be noise.
fn rounded(figure: Option<f64>) -> Option<f64> {
    figure.map(|figure| (figure * 1e4).round() / 1e4)
}

impl Serialize for Clauses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("due", &self.due())?;
        map.serialize_entry("right", &self.right)?;
        map.serialize_entry("wrong", &self.wrong)?;
        map.serialize_entry("missed", &self.missed)?;
        map.serialize_entry("precision", &rounded(self.precision()))?;
        map.serialize_entry("recall", &rounded(self.recall()))?;
        map.serialize_entry("f1", &rounded(self.f1()))?;
        map.end()
    }
}

impl Serialize for Posts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Figures {
            posts: usize,
            #[serde(flatten)]
            clauses: Clauses,
            quiet: usize,
            silent: usize,
            silence: Option<f64>,
            needless_per_100: Option<f64>,
        }
        Figures {
            posts: self.posts,
            clauses: self.clauses,
            quiet: self.quiet,
            silent: self.kept_quiet,
            silence: rounded(self.silence()),
            needless_per_100: rounded(self.needless()),
        }
        .serialize(serializer)
    }
}

impl Serialize for Tongue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
