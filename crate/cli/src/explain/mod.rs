//! `omtanke explain`: a rule in plain words.

mod condition;
mod rule;
mod support;

use crate::{
    failure::{Failure, Outcome},
    output,
    policy::Choice,
};
use omtanke_engine::policy::model::Rule;

/// Says in plain words when a rule gives its hint.
///
/// The conditions are told as sentences, with the first words of each list in each language, then the hint in every language, what one
/// click can do, the examples, and the clause that the rule serves.
#[derive(clap::Args)]
pub struct Arguments {
    /// The rule's id, such as `threat.violence`, or that of something said in support, such as `support.harm`
    rule: String,
    #[command(flatten)]
    choice: Choice,
}

/// Explains a rule.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let policy = arguments.choice.ready()?.policy;
    let mut supports = policy.support.iter();
    if let Some(support) = supports.find(|support| support.id == arguments.rule) {
        output::text_with_colours(&support::told(support, &policy))?;
        return Ok(Outcome::Good);
    }
    let Some(rule) = policy.rules.iter().find(|rule| rule.id == arguments.rule) else {
        return Err(Failure::Absent(no_rule(&arguments.rule, &policy.rules)));
    };
    output::text_with_colours(&rule::told(rule, &policy))?;
    Ok(Outcome::Good)
}

/// That there is no such rule, with the nearest that there is.
pub fn no_rule(id: &str, rules: &[Rule]) -> String {
    let near = |rule: &&Rule| strsim::jaro_winkler(id, &rule.id);
    let nearest = rules
        .iter()
        .max_by(|one, other| near(one).total_cmp(&near(other)));
    match nearest.filter(|rule| near(rule) > 0.7) {
        Some(nearest) => format!("there is no rule {id:?}; did you mean {:?}?", nearest.id),
        None => format!("there is no rule {id:?}"),
    }
}
