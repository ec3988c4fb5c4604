//! The folder that a web server serves.

use super::page;
use crate::{failure::Failure, whole_file};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// The signed policy: what browsers fetch.
pub const BUNDLE: &str = "policy.dsse.json";

/// The policy as it was written, for reading and for going on from.
const POLICY: &str = "policy.json";

/// The files' SHA-256, as `sha256sum --check` reads them.
const CHECKSUMS: &str = "SHA256SUMS";

/// Writes the files, each whole: what belongs to the bundle first, then the bundle, then the checksums of all.
pub fn write(
    folder: &Path,
    bundle: &[u8],
    policy: &[u8],
    pages: &[(String, String)],
) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::Writing(folder.display().to_string(), error))?;
    let mut files: Vec<(&str, &[u8])> = vec![(POLICY, policy)];
    files.extend(
        pages
            .iter()
            .map(|(name, page)| (name.as_str(), page.as_bytes())),
    );
    files.push((BUNDLE, bundle));
    for (name, bytes) in files {
        whole_file::write(&folder.join(name), bytes)?;
    }
    whole_file::write(&folder.join(CHECKSUMS), checksums(folder)?.as_bytes())
}

/// The checksums of the files that are ours, whether or not they were written just now.
fn checksums(folder: &Path) -> Result<String, Failure> {
    let mut names = vec![POLICY.to_owned(), BUNDLE.to_owned()];
    names.extend(page::names());
    names.sort();
    let lines = names.into_iter().map(|name| {
        let file = folder.join(&name);
        let bytes =
            fs::read(&file).map_err(|error| Failure::Reading(file.display().to_string(), error))?;
        Ok(format!("{}  {name}\n", hexadecimal(&Sha256::digest(bytes))))
    });
    lines.collect()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
