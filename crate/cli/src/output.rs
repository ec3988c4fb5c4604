//! Results on standard output, messages on standard error.

use crate::failure::Failure;
use std::{fmt::Display, io::Write};

/// Writes a line of the results. Colours are left out where they would not be seen as colours.
pub fn line(text: impl Display) -> Result<(), Failure> {
    writeln!(anstream::stdout(), "{text}").map_err(unwritten)
}

/// Writes results as they are.
pub fn text(text: &str) -> Result<(), Failure> {
    std::io::stdout()
        .write_all(text.as_bytes())
        .map_err(unwritten)
}

/// Writes results in which words are set off by colours and underlines.
pub fn text_with_colours(text: &str) -> Result<(), Failure> {
    write!(anstream::stdout(), "{text}").map_err(unwritten)
}

/// Writes a message for whoever runs the command.
pub fn message(text: impl Display) {
    // With standard error closed there is nobody left to tell.
    drop(writeln!(anstream::stderr(), "omtanke: {text}"));
}

fn unwritten(error: std::io::Error) -> Failure {
    Failure::Writing("standard output".to_owned(), error)
}
