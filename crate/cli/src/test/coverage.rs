//! What the examples cover, by clause, rule and language, and what is missing.

use crate::table::table;
use omtanke_engine::Language;
use std::collections::{BTreeMap, BTreeSet};

/// How many examples of each kind a rule needs in each language that it has.
const ENOUGH: usize = 3;

/// Examples of both kinds.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    hint: usize,
    quiet: usize,
}

/// The examples of a rule.
#[derive(Debug)]
struct OfRule {
    clause: String,
    /// By language; nothing stands for a text that does not tell.
    counts: BTreeMap<Option<Language>, Counts>,
}

impl OfRule {
    fn in_language(&self, language: Option<Language>) -> Counts {
        self.counts.get(&language).copied().unwrap_or_default()
    }
}

/// The examples of some rules.
#[derive(Debug, Default)]
pub struct Coverage {
    rules: BTreeMap<String, OfRule>,
}

impl Coverage {
    /// Adds a rule.
    pub fn add_rule(&mut self, rule: &str, clause: &str) {
        let fresh = OfRule {
            clause: clause.to_owned(),
            counts: BTreeMap::new(),
        };
        self.rules.insert(rule.to_owned(), fresh);
    }

    /// Adds an example of a rule.
    pub fn add(&mut self, rule: &str, language: Option<Language>, due: bool) {
        if let Some(rule) = self.rules.get_mut(rule) {
            let counts = rule.counts.entry(language).or_default();
            let count = match due {
                true => &mut counts.hint,
                false => &mut counts.quiet,
            };
            *count += 1;
        }
    }

    /// How many examples there are.
    pub fn examples(&self) -> usize {
        let counts = self.rules.values().flat_map(|rule| rule.counts.values());
        counts.map(|counts| counts.hint + counts.quiet).sum()
    }

    /// A line for each clause: in each language its rules, and their examples with and without a hint.
    pub fn table(&self, clauses: &[&str]) -> String {
        let of_rules = self.rules.values().map(|rule| rule.clause.as_str());
        let clauses: BTreeSet<&str> = clauses.iter().copied().chain(of_rules).collect();
        let columns: Vec<Option<Language>> =
            Language::ALL.into_iter().map(Some).chain([None]).collect();
        let mut heads = vec!["clause", "rules"];
        heads.extend(
            columns
                .iter()
                .map(|column| column.map_or("?", Language::code)),
        );
        let row = |clause: &str| {
            let rules: Vec<&OfRule> = self.of_clause(clause).collect();
            let cells = columns.iter().map(|column| cell(&rules, *column));
            [clause.to_owned(), rules.len().to_string()]
                .into_iter()
                .chain(cells)
                .collect()
        };
        table(&heads, clauses.into_iter().map(row).collect())
    }

    /// What is missing: rules for a clause in a language, examples for a rule in a language that it has.
    pub fn missing(&self, clauses: &[&str]) -> Vec<String> {
        let mut missing = Vec::new();
        for clause in clauses {
            let lacks = |language: &Language| {
                let mut rules = self.of_clause(clause);
                !rules.any(|rule| rule.in_language(Some(*language)).hint > 0)
            };
            let lacking: Vec<&str> = Language::ALL
                .into_iter()
                .filter(lacks)
                .map(Language::code)
                .collect();
            if !lacking.is_empty() {
                missing.push(format!("{clause} has no rule in {}", lacking.join(", ")));
            }
        }
        for (id, rule) in &self.rules {
            let has = |language: &Language| rule.in_language(Some(*language)).hint > 0;
            let languages: Vec<Language> = Language::ALL.into_iter().filter(has).collect();
            if languages.is_empty() {
                missing.push(format!("{id} has no hint example in any language"));
            }
            for language in languages {
                let counts = rule.in_language(Some(language));
                for (kind, count) in [("hint", counts.hint), ("quiet", counts.quiet)] {
                    if count < ENOUGH {
                        let code = language.code();
                        missing.push(format!(
                            "{id} has {count} of {ENOUGH} {kind} examples in {code}"
                        ));
                    }
                }
            }
        }
        missing
    }

    fn of_clause(&self, clause: &str) -> impl Iterator<Item = &OfRule> {
        self.rules
            .values()
            .filter(move |rule| rule.clause == clause)
    }
}

/// `2 6/9`: so many rules, so many examples with and without a hint.
fn cell(rules: &[&OfRule], language: Option<Language>) -> String {
    let counts = rules.iter().map(|rule| rule.in_language(language));
    let counts: Vec<Counts> = counts.collect();
    let having = counts.iter().filter(|counts| counts.hint > 0).count();
    let hint: usize = counts.iter().map(|counts| counts.hint).sum();
    let quiet: usize = counts.iter().map(|counts| counts.quiet).sum();
    match hint + quiet {
        0 => "-".to_owned(),
        _ => format!("{having} {hint}/{quiet}"),
    }
}
