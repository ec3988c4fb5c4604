//! Packs built WebAssembly modules for the browser, and runs their tests there.
//!
//! Both jobs are wasm-bindgen's. It is linked as a library, so that the tool and the `wasm-bindgen` crate the modules use can never
//! be of different versions, and nothing needs to be installed beside the workspace.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

mod features;
mod leb128;
mod pack;
mod section;

use clap::Parser;
use std::{ffi::OsString, path::PathBuf, process::ExitCode};

/// What can be asked of the tool.
#[derive(Parser)]
#[command(version, about)]
enum Command {
    /// Write a built module and the JavaScript that goes with it.
    Pack {
        /// The module that cargo built.
        module: PathBuf,
        /// The folder to write to; it is made if it is missing.
        #[arg(long)]
        out: PathBuf,
        /// What the files are to be called, without an extension.
        #[arg(long)]
        name: String,
    },
    /// Run a module of tests in a browser; cargo calls it with the module and the test filter.
    Test {
        /// The module that cargo built.
        module: PathBuf,
        /// What else cargo passes on.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("omtanke-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Pack { module, out, name } => Ok(pack::pack(&module, &out, &name)?),
        Command::Test { module, arguments } => {
            // What ships has its features forgotten, so what is tested has too.
            let plain = pack::plain_copy(&module)?;
            // The runner's own command line begins with its name, as every command line does.
            let named = [OsString::from("omtanke-bindgen test"), plain.into()];
            let arguments = named.into_iter().chain(arguments);
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)
        }
    }
}
