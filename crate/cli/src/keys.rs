//! The keys that commands work with: private ones to sign, public ones to verify.

use crate::{failure::Failure, input};
use omtanke_bundle::{PrivateKey, PublicKey, Trust};
use serde::Deserialize;

/// Whom to believe.
#[derive(clap::Args)]
pub struct Choice {
    /// Public keys, as in the managed setting `keys`: a list, or one as `omtanke keygen` writes it. May be given several times
    #[arg(long, value_name = "FILE", required = true)]
    keys: Vec<String>,
    /// How many different keys must have signed, as in the managed setting `threshold`
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    threshold: usize,
}

/// What a file of public keys holds.
#[derive(Deserialize)]
#[serde(untagged)]
enum Held {
    List(Vec<serde_json::Value>),
    One(serde_json::Value),
}

impl Choice {
    /// The keys and the threshold, which make sense together.
    pub fn trust(&self) -> Result<Trust, Failure> {
        let mut keys = Vec::new();
        for file in &self.keys {
            keys.extend(public(file)?);
        }
        Trust::new(keys, self.threshold).map_err(|fault| Failure::Keys(fault.to_string()))
    }
}

fn public(file: &str) -> Result<Vec<PublicKey>, Failure> {
    let wrong = |error: serde_json::Error| {
        Failure::Keys(format!(
            "cannot use the keys in {}: {error}",
            input::name(file)
        ))
    };
    let held = serde_json::from_slice(&input::bytes(file)?).map_err(wrong)?;
    let values = match held {
        Held::List(values) => values,
        Held::One(value) => vec![value],
    };
    let keys = values.into_iter().map(serde_json::from_value);
    keys.collect::<Result<_, _>>().map_err(wrong)
}

/// The private key in a file.
pub fn private(file: &str) -> Result<PrivateKey, Failure> {
    let unusable = |why: String| Failure::Key(format!("cannot sign with {file}: {why}"));
    let text = input::read(file)?.map_err(|problem| unusable(problem.message))?;
    PrivateKey::read(&text).map_err(|fault| unusable(fault.to_string()))
}
