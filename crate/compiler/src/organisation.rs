//! The employer's own names and words, set beside the policy rather than in it.

use omtanke_engine::policy::{Policy, Problem, load, overlay};
use serde_json::{Map, Value};

/// Puts what `json` says about the organisation in the place of what `policy` says, key by key.
///
/// What can't be used stays as the policy has it, and is reported.
pub fn set(policy: &mut Policy, json: &str) -> Vec<Problem> {
    if let Err(error) = serde_json::from_str::<Map<String, Value>>(json) {
        return vec![no_object(&error)];
    }
    // Read as part of a policy, so that the same faults get the same messages.
    let framed = format!(
        r#"{{"format":1,"policy":{{"id":"organisation","revision":0}},"organisation":{json}}}"#
    );
    let loaded = load(&framed);
    let mut problems: Vec<Problem> = loaded.problems.into_iter().map(without_place).collect();
    if let Some(read) = loaded.policy
        && let Err(error) = overlay(&mut policy.organisation, &read.organisation, json)
    {
        problems.push(no_object(&error));
    }
    problems
}

fn no_object(error: &serde_json::Error) -> Problem {
    let message =
        format!("expected a JSON object with the organisation's names and words: {error}");
    Problem::error("organisation", message)
}

/// The same without line and column, which count in the frame that was put around.
fn without_place(problem: Problem) -> Problem {
    Problem {
        line: None,
        column: None,
        ..problem
    }
}
