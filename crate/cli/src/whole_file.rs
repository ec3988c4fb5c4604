//! Writes files that are there whole or not at all, whoever reads them meanwhile.

use crate::failure::Failure;
use std::{
    fs::Permissions,
    io::{self, Write},
    path::Path,
};
use tempfile::Builder;

/// Writes a file beside its place and then puts it there, in one step, for everybody to read.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    put(path, bytes).map_err(|error| Failure::Writing(path.display().to_string(), error))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    if let Some(permissions) = for_everybody() {
        builder.permissions(permissions);
    }
    let mut file = builder.prefix(".omtanke-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// What a new file is allowed where the user asks for nothing else; the process's mask still counts.
#[cfg(unix)]
fn for_everybody() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn for_everybody() -> Option<Permissions> {
    None
}
