//! Posts to be checked: one a line, in files or on standard input.

mod line;
mod words;

pub use line::{Labels, Line};
pub use words::words;

use crate::{failure::Failure, input, output};
use omtanke_engine::{Checker, Draft, Language};
use std::io::BufRead;

/// Reads the posts of a file and gives each to `take`, which may refuse it with a reason.
///
/// A line that is no post, or is refused, is told on standard error with its number and the reason; the others are taken.
/// Answers whether every line was good. Empty lines are passed over.
pub fn each(
    file: &str,
    mut take: impl FnMut(Line) -> Result<Result<(), String>, Failure>,
) -> Result<bool, Failure> {
    let mut lines = input::open(file)?;
    let mut bytes = Vec::new();
    let mut good = true;
    for number in 1.. {
        bytes.clear();
        let length = lines
            .read_until(b'\n', &mut bytes)
            .map_err(|error| Failure::Reading(input::name(file).to_owned(), error))?;
        if length == 0 {
            break;
        }
        let taken = match Line::read(&bytes, number) {
            Ok(None) => Ok(()),
            Ok(Some(line)) => take(line)?,
            Err(reason) => Err(reason),
        };
        if let Err(reason) = taken {
            good = false;
            output::message(format!("{}:{number}: {reason}", input::name(file)));
        }
    }
    Ok(good)
}

/// The language of a draft: what it must be, else what it says, else what it may be.
pub fn language(checker: &Checker, draft: &Draft) -> Language {
    let possible = checker.languages(&draft.text, draft.lang);
    let stated = draft.lang.filter(|stated| possible.contains(*stated));
    let first = || possible.iter().next().or(draft.lang);
    possible
        .single()
        .or(stated)
        .or_else(first)
        .unwrap_or(Language::En)
}
