//! How a command ends: well, with something wrong in what it judged, or not at all.

use omtanke_bundle::Refusal;
use omtanke_engine::{
    TablesError,
    learn::LearnError,
    policy::{BaseInUse, Problem},
};
use std::{fmt, io};

/// How a command that ran ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is wrong.
    Good,
    /// Something is wrong in what was judged.
    Wrong,
}

impl Outcome {
    /// Wrong if anything was.
    pub fn wrong_if(wrong: bool) -> Outcome {
        if wrong { Outcome::Wrong } else { Outcome::Good }
    }
}

/// Why a command could not run.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read.
    Reading(String, io::Error),
    /// A file could not be written.
    Writing(String, io::Error),
    /// A policy or an organisation cannot be used.
    Unusable(Vec<Problem>),
    /// The engine refused its own tables.
    Tables(TablesError),
    /// Something could not be written as JSON.
    Json(serde_json::Error),
    /// The built-in policy came to be read before another was put in its place.
    Base(BaseInUse),
    /// There was nothing to learn.
    Learn(LearnError),
    /// A file holds no private key, or none can be made.
    Key(String),
    /// A list of keys cannot be used.
    Keys(String),
    /// What a bundle would hold, or a folder of bundles holds, cannot be used.
    Bundle(String, Refusal),
    /// Something that was asked for is not there.
    Absent(String),
}

impl Failure {
    /// Whether the results went to somebody who stopped reading.
    pub fn is_broken_pipe(&self) -> bool {
        match self {
            Failure::Writing(_, error) => error.kind() == io::ErrorKind::BrokenPipe,
            Failure::Json(error) => error.io_error_kind() == Some(io::ErrorKind::BrokenPipe),
            _ => false,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Reading(name, error) => write!(f, "cannot read {name}: {error}"),
            Failure::Writing(name, error) => write!(f, "cannot write {name}: {error}"),
            Failure::Unusable(problems) => {
                let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
                f.write_str(&told.join("\n"))
            }
            Failure::Tables(error) => write!(f, "cannot load the compiled policy: {error}"),
            Failure::Json(error) => write!(f, "cannot write JSON: {error}"),
            Failure::Base(error) => write!(f, "cannot use the folder of --base: {error}"),
            Failure::Learn(error) => write!(f, "cannot learn: {error}"),
            Failure::Key(what) | Failure::Keys(what) => f.write_str(what),
            Failure::Bundle(name, refusal) => write!(f, "cannot use {name}: {refusal}"),
            Failure::Absent(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Failure {}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Json(error)
    }
}

impl From<TablesError> for Failure {
    fn from(error: TablesError) -> Failure {
        Failure::Tables(error)
    }
}

impl From<BaseInUse> for Failure {
    fn from(error: BaseInUse) -> Failure {
        Failure::Base(error)
    }
}

impl From<LearnError> for Failure {
    fn from(error: LearnError) -> Failure {
        Failure::Learn(error)
    }
}
