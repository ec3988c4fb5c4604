//! `omtanke trace`: why a rule did or did not hold.

mod human;

use crate::{
    explain::no_rule,
    failure::{Failure, Outcome},
    output,
    policy::Choice,
    posts::{self, Line},
};
use omtanke_engine::{Checker, Fate, Names};

/// Says for a draft why each rule holds, or does not.
///
/// Below the text stand the rules: those whose hint is due, those that `unless` stopped, and those that do not hold though something
/// of what they look for was found; the last by name only, unless `--rule` or `--all` asks for them. Each shows its conditions
/// as a tree, in the words of the policy format: ✓ held, ✗ did not, with the words that were found. What stands in `near` is judged in the
/// window in which most of it holds; what stands in `quoted`, `unquoted` and `unnegated` as if everything counted.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file of drafts, as `omtanke check` reads them; `-` reads standard input
    #[arg(default_value = "-", conflicts_with = "text")]
    file: String,
    /// The text of one draft, a post with nothing attached
    #[arg(long)]
    text: Option<String>,
    /// Only this rule
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    rule: Option<String>,
    /// Every rule, even those that nothing was found for
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    choice: Choice,
}

/// Traces the rules for drafts.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let ready = arguments.choice.ready()?;
    if let Some(id) = &arguments.rule
        && !ready.policy.rules.iter().any(|rule| rule.id == *id)
        && !ready.policy.support.iter().any(|row| row.id == *id)
    {
        return Err(Failure::Absent(no_rule(id, &ready.policy.rules)));
    }
    let checker = Checker::load(&ready.tables)?;
    let tell = |line: &Line| tell(arguments, &checker, &ready.names, line);
    if let Some(text) = &arguments.text {
        tell(&Line::of_text(text))?;
        return Ok(Outcome::Good);
    }
    let good = posts::each(&arguments.file, |line| tell(&line).map(Ok))?;
    Ok(Outcome::wrong_if(!good))
}

fn tell(
    arguments: &Arguments,
    checker: &Checker,
    names: &Names,
    line: &Line,
) -> Result<(), Failure> {
    let draft = line.draft();
    let languages = checker.languages(&draft.text, draft.lang);
    let mut told = human::head(line, languages);
    let mut others = Vec::new();
    for trace in checker.trace(&draft, names) {
        let wanted = arguments.rule.as_ref().map(|id| *id == trace.rule);
        let whole = wanted.unwrap_or(arguments.all || trace.fate != Fate::NotDue);
        if whole {
            told.push_str(&human::rule(&trace, line));
        } else if wanted.is_none() && trace.when.found() {
            others.push(trace.rule);
        }
    }
    told.push_str(&human::others(&others));
    output::text_with_colours(&told)
}
