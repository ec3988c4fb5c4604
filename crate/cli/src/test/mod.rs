//! `omtanke test`: every rule's examples, and what they cover.

mod coverage;

use crate::{
    failure::{Failure, Outcome},
    output,
    policy::{self, Ready, Source},
};
use coverage::Coverage;
use omtanke_engine::{
    Checker, Draft, Language, Quiet,
    policy::{
        Policy, Problem,
        model::{Example, Examples, Organisation, Rule, Support},
        read_json,
    },
};

/// Runs the examples of every rule, and of what is said in support: those under `hint` must get the rule's hint, those under `quiet` must not.
///
/// Each example that goes wrong is told. A table then says for each clause and language how many rules it has, and how many examples
/// with a hint, a stroke, and without. An example is in the language that its `lang` says, else in the one that its text shows; a rule has
/// the languages of its `hint` examples. Below the table stands what is missing: rules for a clause in a language, and examples where
/// a rule has fewer than three of a kind in a language that it has. Only failed examples and faults of the policy make the exit
/// status 1. Rules of the built-in policy, and rules of a policy whose organisation has no names, are tried with a sample
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
    fn wants_clause(&self, clause: &str) -> bool {
        self.clause.as_ref().is_none_or(|wanted| wanted == clause)
    }

    fn wants(&self, rule: &Rule) -> bool {
        let fits = |glob: &glob::Pattern| glob.matches(&rule.id);
        self.rule.as_ref().is_none_or(fits) && self.wants_clause(&rule.clause)
    }

    fn wants_support(&self, support: &Support) -> bool {
        let fits = |glob: &glob::Pattern| glob.matches(&support.id);
        self.clause.is_none() && self.rule.as_ref().is_none_or(fits)
    }
}

/// The organisation that the built-in rules' examples speak of.
const SAMPLE: &str = include_str!("../../../../rules/examples/sample-organisation.json");

/// Runs the examples.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut source = policy::read(arguments.policy.as_deref())?;
    let Some(read) = source.policy.take() else {
        for problem in &source.problems {
            output::line(problem)?;
        }
        return Ok(Outcome::Wrong);
    };
    let trying = Trying::start(&source, read)?;
    let problems = source.problems.iter().chain(&trying.sampled.problems);
    for problem in problems.clone() {
        output::line(problem)?;
    }
    let policy = &trying.sampled.policy;
    let rules = policy.rules.iter().filter(|rule| arguments.wants(rule));
    let rules: Vec<&Rule> = rules.collect();
    let supports = policy.support.iter();
    let supports: Vec<&Support> = supports
        .filter(|row| arguments.wants_support(row))
        .collect();
    if rules.is_empty()
        && supports.is_empty()
        && (arguments.rule.is_some() || arguments.clause.is_some())
    {
        return Err(Failure::Absent("there is no such rule".to_owned()));
    }
    let mut coverage = Coverage::default();
    let mut failed = 0;
    for rule in &rules {
        failed += trying.try_rule(rule, &mut coverage)?;
    }
    for support in &supports {
        failed += trying.try_support(support)?;
    }
    // What a part of the rules lacks, others may have.
    let clauses = policy.clauses.keys().map(String::as_str);
    let clauses: Vec<&str> = match arguments.rule {
        Some(_) => Vec::new(),
        None => clauses.filter(|id| arguments.wants_clause(id)).collect(),
    };
    let missing = coverage.missing(&clauses);
    output::line(coverage.table(&clauses))?;
    for line in &missing {
        output::line(format!("missing: {line}"))?;
    }
    output::line(format!(
        "{} rules, {} examples, {failed} failed, {} missing",
        rules.len(),
        coverage.examples(),
        missing.len()
    ))?;
    Ok(Outcome::wrong_if(
        failed > 0 || problems.clone().any(Problem::is_error),
    ))
}

/// Tells the examples of a policy that go wrong, and how many they are.
pub fn failed_examples(source: &Source, policy: &Policy) -> Result<usize, Failure> {
    let trying = Trying::start(source, policy.clone())?;
    let mut failed = 0;
    for rule in &trying.sampled.policy.rules {
        failed += trying.try_rule(rule, &mut Coverage::default())?;
    }
    Ok(failed)
}

/// The policy as its examples are tried.
struct Trying {
    /// With the sample organisation.
    sampled: Ready,
    sampling: Checker,
    /// The ids of rules that are tried with the policy's own organisation, and a checker for them.
    own: Option<(Vec<String>, Checker)>,
}

impl Trying {
    fn start(source: &Source, read: Policy) -> Result<Trying, Failure> {
        let organisation: Organisation = read_json(SAMPLE).map_err(Failure::Unusable)?;
        let sampled = source.ready(Policy {
            organisation,
            ..read.clone()
        });
        let own = match source.is_file() && !read.organisation.names.is_empty() {
            false => None,
            true => {
                let ids = read.rules.iter().map(|rule| rule.id.clone()).collect();
                Some((ids, Checker::load(&source.ready(read).tables)?))
            }
        };
        Ok(Trying {
            sampling: Checker::load(&sampled.tables)?,
            sampled,
            own,
        })
    }

    /// Runs a rule's examples and tells how many failed.
    fn try_rule(&self, rule: &Rule, coverage: &mut Coverage) -> Result<usize, Failure> {
        let checker = match &self.own {
            Some((ids, checker)) if ids.contains(&rule.id) => checker,
            _ => &self.sampling,
        };
        coverage.add_rule(&rule.id, &rule.clause);
        try_examples(&rule.id, &rule.examples, |draft, due| {
            let shown = || checker.languages(&draft.text, None).single();
            coverage.add(&rule.id, draft.lang.or_else(shown), due);
            let hints = checker.all_hints(draft, Language::En);
            hints.iter().any(|hint| hint.rule == rule.id)
        })
    }

    /// Runs the examples of something said in support and tells how many failed.
    fn try_support(&self, support: &Support) -> Result<usize, Failure> {
        try_examples(&support.id, &support.examples, |draft, _| {
            let said = self.sampling.answer(draft, Language::En, Quiet::default());
            said.support.is_some_and(|said| said.rule == support.id)
        })
    }
}

/// Runs examples: `gets` tells whether one gets what it is an example of. Tells how many failed.
fn try_examples(
    id: &str,
    examples: &Examples,
    mut gets: impl FnMut(&Draft, bool) -> bool,
) -> Result<usize, Failure> {
    let kinds = [
        ("hint", true, &examples.hint),
        ("quiet", false, &examples.quiet),
    ];
    let mut failed = 0;
    for (key, due, examples) in kinds {
        for (index, example) in examples.iter().enumerate() {
            let draft = draft(example);
            if gets(&draft, due) != due {
                failed += 1;
                let told = if due { "gets no hint" } else { "gets the hint" };
                let place = format!("{id} examples.{key}[{index}]");
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
