//! `omtanke keygen`: a pair of keys for signing policies.

use crate::{
    failure::{Failure, Outcome},
    output,
};
use omtanke_bundle::PrivateKey;
use std::{fs::OpenOptions, io::Write};

/// Makes a pair of Ed25519 keys for signing policies.
///
/// The private key goes to a file that only you may read (PKCS#8 in PEM, as OpenSSL reads it too) and is never shown. The public key goes to
/// standard output, ready for the managed setting `keys`. A file that is there already is not overwritten: a lost key
/// cannot be had again.
#[derive(clap::Args)]
pub struct Arguments {
    /// Where to write the private key
    file: String,
    /// What people call whoever holds it, such as HR; the popup tells by whom a policy is signed
    #[arg(long)]
    name: Option<String>,
}

/// Makes a pair of keys.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let key = PrivateKey::generate(getrandom::fill)
        .map_err(|error| Failure::Key(format!("cannot make a key: {error}")))?;
    let unwritten = |error| Failure::Writing(arguments.file.clone(), error);
    let text = key
        .write()
        .map_err(|fault| Failure::Key(format!("cannot write the key: {fault}")))?;
    let mut file = private().open(&arguments.file).map_err(unwritten)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(unwritten)?;
    let public = key.public(arguments.name.clone());
    output::line(serde_json::to_string_pretty(&public)?)?;
    output::message(format!(
        "the private key is in {}: keep it where only its holder can read it, with a copy in a safe place",
        arguments.file
    ));
    Ok(Outcome::Good)
}

/// A file that is not there yet, for the user alone.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
}
