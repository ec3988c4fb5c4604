//! What is wrong with a policy, and where.

use serde::Serialize;
use std::fmt;

/// Whether a problem makes a part of the policy useless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The part is left out, or the whole policy refused.
    Error,
    /// The part is in force but probably not what was meant.
    Warning,
}

/// One fault in a policy: where it is, what was found, what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Whether a part of the policy falls away because of it.
    pub severity: Severity,
    /// The file, if the policy came from one that has a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Where in the policy's tree, such as `rules[3].when.all[0]`; empty for the whole policy.
    pub path: String,
    /// The line in the file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The character in the line (Unicode code points), from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// What is wrong, with the value that was found and what was expected.
    pub message: String,
}

impl Problem {
    /// An error at a path, without a place in a file.
    pub fn error(path: impl Into<String>, message: impl Into<String>) -> Problem {
        Problem {
            severity: Severity::Error,
            file: None,
            path: path.into(),
            line: None,
            column: None,
            message: message.into(),
        }
    }

    /// A warning at a path, without a place in a file.
    pub fn warning(path: impl Into<String>, message: impl Into<String>) -> Problem {
        Problem {
            severity: Severity::Warning,
            ..Problem::error(path, message)
        }
    }

    /// Whether a part of the policy falls away because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// `rules.json:12:9 rules[3].when.all[0]: unknown key "term"; did you mean "terms"?`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place: Vec<String> = self.file.iter().cloned().collect();
        place.extend(self.line.map(|line| line.to_string()));
        place.extend(self.column.map(|column| column.to_string()));
        let place = place.join(":");
        match (place.is_empty(), self.path.is_empty()) {
            (true, true) => {}
            (false, true) => write!(f, "{place}: ")?,
            (true, false) => write!(f, "{}: ", self.path)?,
            (false, false) => write!(f, "{place} {}: ", self.path)?,
        }
        if self.severity == Severity::Warning {
            write!(f, "warning: ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
