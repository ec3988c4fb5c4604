//! `omtanke sign`: one more signature under a policy.

use crate::{
    failure::{Failure, Outcome},
    input, keys, output, policy, whole_file,
};
use omtanke_bundle::{Envelope, Refusal};
use omtanke_engine::policy::Problem;
use std::path::Path;

/// Signs a policy, or adds a signature to one that others have signed.
///
/// Out comes an envelope (DSSE) with the policy in it, to the byte as it was given. Where several must sign, such as HR, a lawyer and an
/// employee representative, each in turn signs what the one before handed on. What is signed is told on standard error. A policy
/// with errors is not signed, and the exit status is 1.
#[derive(clap::Args)]
pub struct Arguments {
    /// The private key, as `omtanke keygen` writes it
    #[arg(long, value_name = "FILE")]
    key: String,
    /// The policy, or the envelope with the other signatures; `-` reads standard input
    file: String,
    /// Where to write the envelope; without it standard output. May be the file that was read
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
}

/// Signs a policy.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let key = keys::private(&arguments.key)?;
    let name = input::name(&arguments.file);
    let bytes = input::bytes(&arguments.file)?;
    let mut envelope = match Envelope::read(&bytes) {
        Ok(envelope) => envelope,
        // It is an envelope, if a bad one: it says what is inside.
        Err(refusal @ (Refusal::PayloadType { .. } | Refusal::Payload)) => {
            return Err(Failure::Bundle(name.to_owned(), refusal));
        }
        Err(_) => Envelope::unsigned(bytes),
    };
    let Some(told) = described(name, envelope.unproved_payload())? else {
        return Ok(Outcome::Wrong);
    };
    key.sign(&mut envelope);
    let text = envelope
        .write()
        .map_err(|refusal| Failure::Bundle(name.to_owned(), refusal))?;
    match &arguments.out {
        Some(file) => whole_file::write(Path::new(file), text.as_bytes())?,
        None => output::text(&text)?,
    }
    output::message(format!(
        "signed {told}; {} in all",
        match envelope.signatures().len() {
            1 => "1 signature".to_owned(),
            many => format!("{many} signatures"),
        }
    ));
    Ok(Outcome::Good)
}

/// What a policy is called, if it has no errors; these are told.
fn described(name: &str, payload: &[u8]) -> Result<Option<String>, Failure> {
    let source = match input::text(name, payload.to_vec()) {
        Ok(text) => policy::of_text(name, text),
        Err(problem) => {
            output::line(problem)?;
            return Ok(None);
        }
    };
    let mut problems = source.problems.clone();
    let read = source.policy.clone();
    if let Some(policy) = read.clone() {
        problems.extend(source.ready(policy).problems);
    }
    for problem in &problems {
        output::message(problem);
    }
    let sound = read.filter(|_| !problems.iter().any(Problem::is_error));
    Ok(sound.map(|policy| {
        let about = &policy.policy;
        format!("{} revision {}", about.id, about.revision)
    }))
}
