//! The admin's command line: checks drafts, validates and tests policies, compiles, signs and publishes them.

mod base;
mod check;
mod compile;
mod diff;
mod explain;
mod failure;
mod input;
mod keygen;
mod keys;
mod learn;
mod output;
mod policy;
mod posts;
mod publish;
mod schema;
mod score;
mod sign;
mod table;
mod test;
mod trace;
mod validate;
mod verify;
mod whole_file;

use clap::{Parser, Subcommand};
use failure::{Failure, Outcome};
use std::{path::PathBuf, process::ExitCode};

/// Checks posts against an employer's social-media policy, and helps to write that policy.
///
/// Results go to standard output, messages to standard error. Exit status: 0 when all is good, 1 when something is wrong
/// in what was judged, 2 when the command could not run.
#[derive(Parser)]
#[command(name = "omtanke", version, max_term_width = 100)]
struct Arguments {
    /// Read the built-in policy from this folder, which has `base`, `terms` and the like in it, as `rules` in the repository
    #[arg(long, value_name = "FOLDER", global = true)]
    base: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Validate(validate::Arguments),
    Test(test::Arguments),
    Score(score::Arguments),
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    Trace(trace::Arguments),
    Schema(schema::Arguments),
    Compile(compile::Arguments),
    Learn(learn::Arguments),
    Keygen(keygen::Arguments),
    Sign(sign::Arguments),
    Verify(verify::Arguments),
    Publish(publish::Arguments),
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        // Whoever reads has seen enough, as `head` does.
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            output::message(&failure);
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    if let Some(folder) = &arguments.base {
        base::set(folder)?;
    }
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Validate(arguments) => validate::run(arguments),
        Command::Test(arguments) => test::run(arguments),
        Command::Score(arguments) => score::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Trace(arguments) => trace::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Compile(arguments) => compile::run(arguments),
        Command::Learn(arguments) => learn::run(arguments),
        Command::Keygen(arguments) => keygen::run(arguments),
        Command::Sign(arguments) => sign::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Publish(arguments) => publish::run(arguments),
    }
}
