//! Why a value could not be read, and which entry of the file is to blame.

use super::path::Step;
use crate::policy::nearest::nearest;
use serde::de::{Error, Expected, Unexpected};
use std::fmt::{self, Display};

/// What is wrong with a value.
#[derive(Debug)]
pub(super) enum Kind {
    /// An object has a key that means nothing there.
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    /// A word is none of those allowed.
    UnknownWord {
        word: String,
        known: &'static [&'static str],
    },
    /// An object lacks a key.
    Missing(&'static str),
    /// The value is of another kind than expected.
    Wrong { expected: String },
    /// Anything else, in words.
    Other(String),
    /// The consequence of a fault that has been reported already; with the key that is missing because of it.
    Consequence(Option<&'static str>),
}

/// A fault met while reading, on its way up to the root.
#[derive(Debug)]
pub(super) struct Fault {
    pub kind: Kind,
    /// Byte offset of the key or the value to point at; nothing until the reader knows.
    pub at: Option<usize>,
    /// The steps from the value to the root.
    pub steps: Vec<Step>,
    /// Byte offset of the innermost property or element that holds the fault: leave it out, and the fault is gone.
    pub entry: Option<usize>,
    /// Byte offset of the object that lacks a key: make the key up, and the fault is gone.
    pub lacking: Option<usize>,
}

impl Fault {
    pub(super) fn new(kind: Kind) -> Fault {
        Fault {
            kind,
            at: None,
            steps: Vec::new(),
            entry: None,
            lacking: None,
        }
    }

    /// Says where it is, unless that is known already.
    pub(super) fn at(mut self, at: usize, entry: usize) -> Fault {
        self.at.get_or_insert(at);
        self.entry.get_or_insert(entry);
        self
    }

    /// The object and the key to make up.
    pub(super) fn lack(&self) -> Option<(usize, &'static str)> {
        match self.kind {
            Kind::Missing(key) | Kind::Consequence(Some(key)) => Some((self.lacking?, key)),
            _ => None,
        }
    }

    /// Adds the step that led to the value.
    pub(super) fn below(mut self, step: Step) -> Fault {
        self.steps.push(step);
        self
    }

    /// The fault in words; `found` is the value as it stands in the file.
    pub(super) fn message(&self, found: &str) -> String {
        match &self.kind {
            Kind::UnknownKey { key, known } => {
                format!("unknown key {key:?}; {}", suggest(key, known, "known keys"))
            }
            Kind::UnknownWord { word, known } => {
                format!(
                    "unknown value {word:?}; {}",
                    suggest(word, known, "expected")
                )
            }
            Kind::Missing(key) => format!("the key {key:?} is missing"),
            Kind::Wrong { expected } => format!("found {found}, expected {expected}"),
            Kind::Other(message) => message.clone(),
            Kind::Consequence(_) => String::new(),
        }
    }
}

/// The nearest of the known words; all of them when none is near.
fn suggest(word: &str, known: &[&str], lead: &str) -> String {
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean {near:?}?"),
        None => {
            let quoted: Vec<String> = known.iter().map(|known| format!("{known:?}")).collect();
            format!("{lead}: {}", quoted.join(", "))
        }
    }
}

/// What serde expects, in the words of somebody who writes JSON.
fn plainly(expected: &dyn Expected) -> String {
    let expected = expected.to_string();
    match expected.as_str() {
        "a string" => "a text".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "an object".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "u32" | "u64" => "a whole number, 0 or more".to_owned(),
        other if other.starts_with("struct ") => "an object".to_owned(),
        _ => expected,
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message("this value"))
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: Display>(message: T) -> Fault {
        Fault::new(Kind::Other(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        Fault::new(Kind::Wrong {
            expected: plainly(expected),
        })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        Fault::invalid_type(found, expected)
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Fault {
        Fault::new(Kind::UnknownWord {
            word: word.to_owned(),
            known,
        })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Fault {
        Fault::new(Kind::UnknownKey {
            key: key.to_owned(),
            known,
        })
    }

    fn missing_field(key: &'static str) -> Fault {
        Fault::new(Kind::Missing(key))
    }
}
