//! Checks that a pattern is a sound regular expression and that its beginning can be told.

use super::Checking;
use crate::policy::load::Path;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// How many different characters a pattern may begin with: more means that every word of a text has to be tried.
const MOST_BEGINNINGS: usize = 1000;

pub(super) fn check(checking: &mut Checking<'_>, path: &Path, text: &str) {
    for fault in faults(text) {
        checking.error(path, fault);
    }
}

/// What is wrong with a pattern by itself, as sentences.
pub(crate) fn faults(text: &str) -> Vec<String> {
    // The engine looks for all patterns at once with its own automata; what the regex crate refuses, they refuse.
    if let Err(error) = regex::Regex::new(text) {
        return vec![refusal(text, &error)];
    }
    let Ok(hir) = regex_syntax::parse(text) else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    if let Some(look) = hir.properties().look_set().iter().next() {
        faults.push(format!(
            "the pattern {text:?} holds {}; leave it out, a pattern always begins with a word and covers whole words",
            written(look)
        ));
    }
    if hir.properties().minimum_len().unwrap_or_default() == 0 {
        faults.push(format!(
            "the pattern {text:?} also matches nothing at all, so it would hold everywhere"
        ));
    } else if broad(&hir) {
        faults.push(format!(
            "the pattern {text:?} can begin with almost any character; begin it with letters or a narrow class, so that it need not be tried at every word"
        ));
    }
    if let Some(capital) = capital(&hir) {
        faults.push(format!(
            "the pattern {text:?} asks for the capital {capital:?}, but the text is in lower case when it is looked at"
        ));
    }
    faults
}

/// Why the regex crate refuses a pattern, and where.
fn refusal(text: &str, error: &regex::Error) -> String {
    let message = error.to_string();
    let mut lines = message.lines().map(str::trim);
    let reason = lines.rfind(|line| !line.is_empty()).unwrap_or_default();
    let reason = reason.strip_prefix("error: ").unwrap_or(reason);
    let place = regex_syntax::parse(text).err().and_then(|e| offset(&e));
    let place = place.map_or_else(String::new, |at| {
        format!(" at character {at} of the pattern")
    });
    format!("bad pattern {text:?}{place}: {reason}")
}

/// How a look-around is written in a pattern.
fn written(look: Look) -> &'static str {
    match look {
        Look::Start | Look::StartLF | Look::StartCRLF => "^",
        Look::End | Look::EndLF | Look::EndCRLF => "$",
        Look::WordAsciiNegate | Look::WordUnicodeNegate => r"\B",
        _ => r"\b",
    }
}

/// Where a pattern goes wrong, in characters from 1.
fn offset(error: &regex_syntax::Error) -> Option<usize> {
    match error {
        regex_syntax::Error::Parse(error) => Some(error.span().start.column),
        regex_syntax::Error::Translate(error) => Some(error.span().start.column),
        _ => None,
    }
}

/// Whether the first character of a match can be almost anything.
fn broad(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            let count = class.iter().map(|range| range.len()).sum::<usize>();
            count > MOST_BEGINNINGS
        }
        HirKind::Class(Class::Bytes(class)) => class.iter().count() > MOST_BEGINNINGS,
        HirKind::Repetition(repetition) => broad(&repetition.sub),
        HirKind::Capture(capture) => broad(&capture.sub),
        HirKind::Alternation(branches) => branches.iter().any(broad),
        HirKind::Concat(parts) => {
            for part in parts {
                if broad(part) {
                    return true;
                }
                if part.properties().minimum_len() != Some(0) {
                    return false;
                }
            }
            false
        }
        HirKind::Empty | HirKind::Literal(_) | HirKind::Look(_) => false,
    }
}

/// A capital letter that every match must have.
fn capital(hir: &Hir) -> Option<char> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            text.chars().find(|letter| letter.is_uppercase())
        }
        HirKind::Repetition(repetition) if repetition.min > 0 => capital(&repetition.sub),
        HirKind::Capture(group) => capital(&group.sub),
        HirKind::Concat(parts) => parts.iter().find_map(capital),
        _ => None,
    }
}
