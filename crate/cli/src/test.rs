//! `omtanke test`: every rule's examples, and what they cover.

use crate::{
    failure::{Failure, Outcome},
    output, policy,
};
use omtanke_engine::{
    Checker, Draft, Language,
    policy::{
        Policy, Problem,
        model::{Example, Organisation, Rule},
        read_json,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Runs every rule's examples: those under `hint` must get the rule's hint, those under `quiet` must not.
///
/// Each example that goes wrong is told, then a table of how many examples each clause has in each language (those with a hint, a stroke,
/// those without). Rules of the built-in policy, and rules of a policy whose organisation has no names, are tried with a sample
/// organisation.
#[derive(clap::Args)]
pub struct Arguments {
    /// The policy; without it the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<String>,
    /// Only rules whose id fits this pattern, such as `threat.*`
    #[arg(long, value_name = "GLOB")]
    rule: Option<glob::Pattern>,
    /// Only the rules of this clause
    #[arg(long, value_name = "ID")]
    clause: Option<String>,
}

impl Arguments {
    fn wants(&self, rule: &Rule) -> bool {
        self.rule.as_ref().is_none_or(|glob| glob.matches(&rule.id))
            && self.clause.as_ref().is_none_or(|id| *id == rule.clause)
    }
}

/// The organisation that the built-in rules' examples speak of.
const SAMPLE: &str = include_str!("../../../rules/examples/sample-organisation.json");

/// How many examples there are, of each kind.
type Tally = BTreeMap<(String, Option<Language>), (usize, usize)>;

/// Runs the examples.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut source = policy::read(arguments.policy.as_deref())?;
    let Some(read) = source.policy.take() else {
        for problem in &source.problems {
            output::line(problem)?;
        }
        return Ok(Outcome::Wrong);
    };
    let own: BTreeSet<String> = match arguments.policy {
        Some(_) if !read.organisation.names.is_empty() => {
            read.rules.iter().map(|rule| rule.id.clone()).collect()
        }
        _ => BTreeSet::new(),
    };
    let sample: Organisation = read_json(SAMPLE).map_err(Failure::Unusable)?;
    let sampled = source.ready(Policy {
        organisation: sample,
        ..read.clone()
    });
    let mut ready = source.ready(read);
    ready.policy.rules.retain(|rule| arguments.wants(rule));
    if ready.policy.rules.is_empty() && (arguments.rule.is_some() || arguments.clause.is_some()) {
        return Err(Failure::Absent("there is no such rule".to_owned()));
    }
    let problems = source.problems.iter().chain(&ready.problems);
    let errors = problems.clone().any(Problem::is_error);
    for problem in problems {
        output::line(problem)?;
    }
    let checker = Checker::load(&ready.tables)?;
    let sampling = Checker::load(&sampled.tables)?;
    let mut tally = Tally::new();
    let mut failed = 0;
    for rule in &ready.policy.rules {
        let checker = if own.contains(&rule.id) {
            &checker
        } else {
            &sampling
        };
        failed += try_rule(checker, rule, &mut tally)?;
    }
    table(&ready.policy.rules, &tally)?;
    let count: usize = tally.values().map(|(hint, quiet)| hint + quiet).sum();
    let rules = ready.policy.rules.len();
    output::line(format!("{rules} rules, {count} examples, {failed} failed"))?;
    Ok(Outcome::wrong_if(failed > 0 || errors))
}

/// Runs a rule's examples and tells how many failed.
fn try_rule(checker: &Checker, rule: &Rule, tally: &mut Tally) -> Result<usize, Failure> {
    let mut failed = 0;
    let kinds = [
        ("hint", true, &rule.examples.hint),
        ("quiet", false, &rule.examples.quiet),
    ];
    for (key, due, examples) in kinds {
        for (index, example) in examples.iter().enumerate() {
            let draft = draft(example);
            let languages = checker.languages(&draft.text, draft.lang);
            let language = languages.single().or(draft.lang);
            let counts = tally.entry((rule.clause.clone(), language)).or_default();
            *if due { &mut counts.0 } else { &mut counts.1 } += 1;
            let hints = checker.all_hints(&draft, Language::En);
            if hints.iter().any(|hint| hint.rule == rule.id) != due {
                failed += 1;
                let told = if due { "gets no hint" } else { "gets the hint" };
                let place = format!("{} examples.{key}[{index}]", rule.id);
                output::line(format!("{place} {told}: {:?}", draft.text))?;
            }
        }
    }
    Ok(failed)
}

fn draft(example: &Example) -> Draft {
    match example {
        Example::Draft(draft) => draft.clone(),
        Example::Text(text) => Draft {
            text: text.clone(),
            ..Draft::default()
        },
    }
}

/// A line for each clause: its rules, and its examples in each language.
fn table(rules: &[Rule], tally: &Tally) -> Result<(), Failure> {
    let clauses: BTreeSet<&str> = rules.iter().map(|rule| rule.clause.as_str()).collect();
    let columns: Vec<Option<Language>> =
        Language::ALL.into_iter().map(Some).chain([None]).collect();
    let name = |column: &Option<Language>| column.map_or("?", Language::code);
    let heads: String = columns.iter().map(|c| format!("{:>9}", name(c))).collect();
    output::line(format!("{:24}{:>6}{heads}", "clause", "rules"))?;
    for clause in clauses {
        let count = rules.iter().filter(|rule| rule.clause == clause).count();
        let cell = |column: &Option<Language>| match tally.get(&(clause.to_owned(), *column)) {
            Some((hint, quiet)) => format!("{:>9}", format!("{hint}/{quiet}")),
            None => format!("{:>9}", "-"),
        };
        let cells: String = columns.iter().map(cell).collect();
        output::line(format!("{clause:24}{count:>6}{cells}"))?;
    }
    Ok(())
}
