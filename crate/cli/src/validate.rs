//! `omtanke validate`: every error of a policy with its place.

use crate::{
    failure::{Failure, Outcome},
    output, policy,
};
use omtanke_engine::policy::Problem;

/// Tells every error in a policy with its file, line and column.
///
/// One line for each on standard output. A rule with an error would be left out by the extension; a policy whose frame is bad would be
/// refused as a whole. Warnings do not make a policy bad.
#[derive(clap::Args)]
pub struct Arguments {
    /// The policy; `-` reads standard input
    file: String,
}

/// Validates a policy.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut source = policy::read(Some(&arguments.file))?;
    let mut problems = std::mem::take(&mut source.problems);
    if let Some(read) = source.policy.take() {
        problems.extend(source.ready(read).problems);
        problems.sort_by_key(|problem| (problem.line, problem.column));
    }
    for problem in &problems {
        output::line(problem)?;
    }
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = problems.len() - errors;
    let summary = match (errors, warnings) {
        (0, 0) => "good".to_owned(),
        (0, warnings) => format!("good, with {}", counted(warnings, "warning")),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!(
            "{}, {}",
            counted(errors, "error"),
            counted(warnings, "warning")
        ),
    };
    output::line(summary)?;
    Ok(Outcome::wrong_if(problems.iter().any(Problem::is_error)))
}

/// A number of things, in words.
fn counted(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}
