//! The folder that a web server serves.

use crate::{failure::Failure, whole_file};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// The signed policy: what browsers fetch.
pub const BUNDLE: &str = "policy.dsse.json";

/// The policy as it was written, for reading and for going on from.
const POLICY: &str = "policy.json";

/// The files' SHA-256, as `sha256sum --check` reads them.
const CHECKSUMS: &str = "SHA256SUMS";

/// Writes the files, each whole.
pub fn write(folder: &Path, bundle: &[u8], policy: &[u8]) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::Writing(folder.display().to_string(), error))?;
    let files = [(POLICY, policy), (BUNDLE, bundle)];
    let mut checksums = String::new();
    for (name, bytes) in files {
        whole_file::write(&folder.join(name), bytes)?;
        checksums.push_str(&format!(
            "{}  {name}\n",
            hexadecimal(&Sha256::digest(bytes))
        ));
    }
    whole_file::write(&folder.join(CHECKSUMS), checksums.as_bytes())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
