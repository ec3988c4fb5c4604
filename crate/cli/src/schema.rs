//! `omtanke schema`: the JSON Schema of the policy format.

use crate::{
    failure::{Failure, Outcome},
    output,
};

/// Prints the JSON Schema of the policy format, for editors that complete and check while one writes.
///
/// `omtanke schema > rules/policy.schema.json` rewrites the one in the repository.
#[derive(clap::Args)]
pub struct Arguments {}

/// Prints the schema.
pub fn run(_: &Arguments) -> Result<Outcome, Failure> {
    output::text(&omtanke_engine::policy::schema()?)?;
    Ok(Outcome::Good)
}
