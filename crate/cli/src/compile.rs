//! `omtanke compile`: a policy as the tables that a page loads.

use crate::{
    failure::{Failure, Outcome},
    output, policy,
};
use omtanke_engine::policy::{About, Problem};
use std::fs;

/// Compiles a policy to the tables that the extension loads.
///
/// Errors go to standard error; a rule with an error is left out, the rest is written, and the exit status is 1. A policy whose
/// frame is bad is not compiled.
#[derive(clap::Args)]
pub struct Arguments {
    /// The policy; without it the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<String>,
    /// Where to write the tables
    #[arg(long, value_name = "FILE")]
    out: String,
    /// Where to write what the policy says about itself, as JSON
    #[arg(long, value_name = "FILE")]
    about: Option<String>,
}

/// Compiles a policy.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut source = policy::read(arguments.policy.as_deref())?;
    let mut problems = std::mem::take(&mut source.problems);
    let ready = source.policy.take().map(|policy| source.ready(policy));
    if let Some(ready) = &ready {
        problems.extend(ready.problems.iter().cloned());
    }
    for problem in &problems {
        output::message(problem);
    }
    let Some(ready) = ready else {
        return Ok(Outcome::Wrong);
    };
    write(&arguments.out, &ready.tables)?;
    if let Some(file) = &arguments.about {
        let text = serde_json::to_string_pretty(&About::of(&ready.policy))? + "\n";
        write(file, text.as_bytes())?;
    }
    Ok(Outcome::wrong_if(problems.iter().any(Problem::is_error)))
}

fn write(file: &str, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(file, bytes).map_err(|error| Failure::Writing(file.to_owned(), error))
}
