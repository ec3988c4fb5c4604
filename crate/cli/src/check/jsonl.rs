//! Answers for programs: a line of JSON for each draft.

use crate::posts::Line;
use omtanke_engine::{Answer as Said, Level, Span, Support};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    findings: Vec<Finding<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    support: Option<&'a Support>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    clause: &'a str,
    level: Level,
    spans: &'a [Span],
    hint: &'a str,
}

/// The answer to a line, as a line of JSON.
///
/// # Errors
/// It could not be written as JSON.
pub fn answer(line: &Line, said: &Said) -> serde_json::Result<String> {
    let mut findings = Vec::new();
    for hint in &said.hints {
        findings.push(Finding {
            rule: &hint.rule,
            clause: &hint.clause,
            level: hint.level,
            spans: &hint.spans,
            hint: &hint.hint,
        });
    }
    serde_json::to_string(&Answer {
        id: &line.id,
        findings,
        support: said.support.as_ref(),
    })
}
