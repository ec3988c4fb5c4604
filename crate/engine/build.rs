//! Puts the files of the built-in policy into the engine, as a list of names and texts.

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

fn main() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../..");
    let root = root.canonicalize()?;
    let mut list = String::from("/// The files of the built-in policy: name and text.\n");
    list.push_str("const FILES: &[(&str, &str)] = &[\n");
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        for file in json_files(&root.join(folder))? {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.strip_prefix(&root).unwrap_or(&file);
            // Forward slashes everywhere, so that messages look the same on every system.
            let name = name.display().to_string().replace('\\', "/");
            list.push_str(&format!("    ({name:?}, include_str!({file:?})),\n"));
        }
    }
    list.push_str("];\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("base_files.rs"), list)
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
