//! Reads files, and standard input under the name `-`.

use crate::failure::Failure;
use omtanke_engine::policy::Problem;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

/// What a file is called in messages.
pub fn name(file: &str) -> &str {
    if file == "-" { "standard input" } else { file }
}

/// Opens a file for reading line by line.
pub fn open(file: &str) -> Result<Box<dyn BufRead>, Failure> {
    if file == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|error| Failure::Reading(file.to_owned(), error))?;
    Ok(Box::new(BufReader::new(opened)))
}

/// All bytes of a file.
pub fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(file)?
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::Reading(name(file).to_owned(), error))?;
    Ok(bytes)
}

/// The whole text of a file; a problem with its place if it is no UTF-8.
pub fn read(file: &str) -> Result<Result<String, Problem>, Failure> {
    Ok(text(name(file), bytes(file)?))
}

/// Bytes as text; a problem with its place if they are no UTF-8.
pub fn text(name: &str, bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let before = String::from_utf8_lossy(before);
        let last = before.rsplit('\n').next().unwrap_or_default();
        Problem {
            file: Some(name.to_owned()),
            line: u32::try_from(before.matches('\n').count() + 1).ok(),
            column: u32::try_from(last.chars().count() + 1).ok(),
            ..Problem::error("", "the file is not UTF-8 text from here on")
        }
    })
}
