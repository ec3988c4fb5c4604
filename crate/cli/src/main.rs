//! The admin's command line: checks drafts, validates and tests policies, compiles them.

mod check;
mod compile;
mod failure;
mod input;
mod output;
mod policy;
mod schema;
mod test;
mod validate;

use clap::{Parser, Subcommand};
use failure::Outcome;
use std::process::ExitCode;

/// Checks posts against an employer's social-media policy, and helps to write that policy.
///
/// Results go to standard output, messages to standard error. Exit status: 0 when all is good, 1 when something is wrong
/// in what was judged, 2 when the command could not run.
#[derive(Parser)]
#[command(name = "omtanke", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Validate(validate::Arguments),
    Test(test::Arguments),
    Schema(schema::Arguments),
    Compile(compile::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Validate(arguments) => validate::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Compile(arguments) => compile::run(&arguments),
    };
    match outcome {
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
