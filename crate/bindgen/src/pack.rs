//! Packing one module: features forgotten, then wasm-bindgen for a bundler.

use crate::{features, section::SectionError};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use wasm_bindgen_cli_support::Bindgen;

/// Why a module couldn't be packed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The module can't be read from disk.
    #[error("can't read {path}: {error}")]
    Read {
        /// The module.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file can't be written.
    #[error("can't write {path}: {error}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The file isn't a sound module.
    #[error("{path}: {error}")]
    Module {
        /// The module.
        path: PathBuf,
        /// What is wrong with it.
        error: SectionError,
    },
    /// wasm-bindgen can't make its files of it.
    #[error("wasm-bindgen on {path}: {message}")]
    Bindgen {
        /// The module.
        path: PathBuf,
        /// What wasm-bindgen says, outermost reason first.
        message: String,
    },
}

/// Writes `NAME.js`, `NAME_bg.js`, `NAME_bg.wasm` and `NAME.d.ts` for `module` into the folder `out`.
///
/// # Errors
/// When the module can't be read, isn't WebAssembly, or wasm-bindgen refuses it.
pub fn pack(module: &Path, out: &Path, name: &str) -> Result<(), PackError> {
    let plain = plain(module)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, plain)
        .typescript(true)
        .keep_lld_exports(false)
        .remove_producers_section(true);
    bindgen
        .bundler(true)
        .and_then(|bindgen| bindgen.generate(out))
        .map_err(|error| PackError::Bindgen {
            path: module.to_owned(),
            message: format!("{error:#}"),
        })
}

/// Writes a copy of `module` with its features forgotten beside it, for the test runner reads its module from a file.
///
/// # Errors
/// When the module can't be read or isn't WebAssembly, or the copy can't be written.
pub fn plain_copy(module: &Path) -> Result<PathBuf, PackError> {
    let path = module.with_extension("plain.wasm");
    fs::write(&path, plain(module)?).map_err(|error| PackError::Write {
        path: path.clone(),
        error,
    })?;
    Ok(path)
}

/// The module in that file with its features forgotten.
fn plain(module: &Path) -> Result<Vec<u8>, PackError> {
    let built = fs::read(module).map_err(|error| PackError::Read {
        path: module.to_owned(),
        error,
    })?;
    features::forget(&built).map_err(|error| PackError::Module {
        path: module.to_owned(),
        error,
    })
}
