//! What is said in support, for reading: when, in which words, its examples.

use super::rule::{BOLD, all_examples, conditions, heading, texts};
use omtanke_engine::policy::{Policy, model::Support};

/// The whole of it.
pub fn told(support: &Support, policy: &Policy) -> String {
    let mut lines = vec![format!("{BOLD}{}{BOLD:#}", support.id)];
    heading(&mut lines, "It is said if");
    conditions(&mut lines, &support.when, support.unless.as_ref(), policy);
    heading(&mut lines, "The words");
    texts(&mut lines, &support.hint);
    all_examples(&mut lines, &support.examples);
    lines.join("\n") + "\n"
}
