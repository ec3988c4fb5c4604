//! Puts the files of the built-in policy and the built-in adapters into the engine, as lists of names and texts.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// Where the files lie, from the root of the repository.
const FOLDERS: [&str; 4] = [
    "rules/base",
    "rules/terms",
    "rules/concepts",
    "rules/likeness",
];

/// Where the adapters lie.
const ADAPTERS: [&str; 1] = ["rules/sites"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../..");
    let root = root.canonicalize()?;
    write_list(&root, "base_files.rs", &FOLDERS)?;
    write_list(&root, "site_files.rs", &ADAPTERS)
}

/// Writes the list of the files in these folders.
fn write_list(root: &Path, name: &str, folders: &[&str]) -> io::Result<()> {
    let mut list = String::from("/// The files: name and text.\n");
    list.push_str("const FILES: &[(&str, &str)] = &[\n");
    for folder in folders {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        for file in json_files(&root.join(folder))? {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.strip_prefix(root).unwrap_or(&file);
            // Forward slashes everywhere, so that messages look the same on every system.
            let name = name.display().to_string().replace('\\', "/");
            list.push_str(&format!("    ({name:?}, include_str!({file:?})),\n"));
        }
    }
    list.push_str("];\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join(name), list)
}

fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(|error| io::Error::other(format!("{name}: {error}")))
}
