//! `--base`: the built-in policy from a folder instead of the one that was built in.

use crate::failure::Failure;
use omtanke_engine::policy::set_base;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The sub-folders that hold pieces of the built-in policy. Only the first must be there.
const FOLDERS: [&str; 4] = ["base", "terms", "concepts", "likeness"];

/// Takes the files in a folder for the built-in policy. Must come before anything reads a policy.
pub fn set(folder: &Path) -> Result<(), Failure> {
    Ok(set_base(&files(folder)?)?)
}

/// The names and texts of the files in a folder that make up a built-in policy.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = Vec::new();
    for (index, name) in FOLDERS.into_iter().enumerate() {
        let inner = folder.join(name);
        let required = index == 0;
        if required || inner.is_dir() {
            for path in json_files(&inner)? {
                files.push((path.display().to_string(), read(&path)?));
            }
        }
    }
    Ok(files)
}

/// The JSON files of a folder, in the order of their names.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unread = |error| Failure::Reading(folder.display().to_string(), error);
    let entries = fs::read_dir(folder).map_err(unread)?;
    let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(unread)?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::Reading(path.display().to_string(), error))
}
