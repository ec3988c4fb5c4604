//! `omtanke verify`: whether browsers would believe a bundle.

use crate::{
    failure::{Failure, Outcome},
    input, keys, output, whole_file,
};
use omtanke_bundle::{Opened, Trust, open};
use omtanke_engine::policy::load;
use std::path::Path;

/// Tells whether enough of the given keys signed a policy, and who did.
///
/// It is decided as the extension decides it. A bundle that is not believed makes the exit status 1.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    keys: keys::Choice,
    /// The bundle; `-` reads standard input
    file: String,
    /// Where to write the policy that is inside, if it is believed
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
}

/// Verifies a bundle.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let trust = arguments.keys.trust()?;
    let name = input::name(&arguments.file);
    let opened = match open(&input::bytes(&arguments.file)?, &trust) {
        Ok(opened) => opened,
        Err(refusal) => {
            output::line(format!("not believed: {refusal}"))?;
            return Ok(Outcome::Wrong);
        }
    };
    let loaded = load(&String::from_utf8_lossy(&opened.payload));
    let told = match &loaded.policy {
        Some(policy) => format!("{} revision {}", policy.policy.id, policy.policy.revision),
        None => format!("{name}, in which `omtanke validate` finds no policy"),
    };
    output::line(format!("{told} is signed by"))?;
    tell_signers(&opened, &trust)?;
    for fault in &opened.faults {
        output::line(format!("does not count: {fault}"))?;
    }
    output::line(format!(
        "believed: {} of {} needed keys signed it",
        opened.signed_by.len(),
        trust.threshold()
    ))?;
    if let Some(file) = &arguments.out {
        whole_file::write(Path::new(file), &opened.payload)?;
    }
    Ok(Outcome::Good)
}

/// Tells who signed a bundle, one a line.
pub fn tell_signers(opened: &Opened, trust: &Trust) -> Result<(), Failure> {
    for key in trust.keys() {
        let keyid = key.keyid();
        if opened.signed_by.contains(keyid) {
            let named = match key.name() {
                name if name == keyid.as_str() => String::new(),
                name => format!("{name}, "),
            };
            output::line(format!("  {named}{keyid}"))?;
        }
    }
    Ok(())
}
