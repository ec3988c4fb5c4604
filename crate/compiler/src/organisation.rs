//! The employer's own names and words, set beside the policy rather than in it.

use omtanke_engine::policy::{Policy, Problem, load, model::Organisation};
use serde_json::{Map, Value};

/// Puts what `json` says about the organisation in the place of what `policy` says, key by key.
///
/// What can't be used stays as the policy has it, and is reported.
pub fn set(policy: &mut Policy, json: &str) -> Vec<Problem> {
    let given: Map<String, Value> = match serde_json::from_str(json) {
        Ok(given) => given,
        Err(error) => {
            let message =
                format!("expected a JSON object with the organisation's names and words: {error}");
            return vec![Problem::error("organisation", message)];
        }
    };
    // Read as part of a policy, so that the same faults get the same messages.
    let framed = format!(
        r#"{{"format":1,"policy":{{"id":"organisation","revision":0}},"organisation":{json}}}"#
    );
    let loaded = load(&framed);
    let mut problems: Vec<Problem> = loaded.problems.into_iter().map(without_place).collect();
    if let Some(read) = loaded.policy
        && let Err(error) = merge(&mut policy.organisation, &read.organisation, &given)
    {
        problems.push(Problem::error(
            "organisation",
            format!("can't be joined with the policy's: {error}"),
        ));
    }
    problems
}

/// Takes the keys that were given from `read`.
fn merge(
    into: &mut Organisation,
    read: &Organisation,
    given: &Map<String, Value>,
) -> Result<(), serde_json::Error> {
    let mut joined: Map<String, Value> = serde_json::from_value(serde_json::to_value(&*into)?)?;
    let read: Map<String, Value> = serde_json::from_value(serde_json::to_value(read)?)?;
    for key in given.keys() {
        // A key that was given with a fault is not in what was read: the policy's stays.
        if let Some(value) = read.get(key) {
            joined.insert(key.clone(), value.clone());
        }
    }
    *into = serde_json::from_value(Value::Object(joined))?;
    Ok(())
}

/// The same without line and column, which count in the frame that was put around.
fn without_place(problem: Problem) -> Problem {
    Problem {
        line: None,
        column: None,
        ..problem
    }
}
