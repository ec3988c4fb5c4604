//! A rule for reading: when it holds, what it says, its examples, its clause.

use super::condition::Sentence;
use anstyle::Style;
use omtanke_engine::{
    Language,
    policy::{
        Policy,
        model::{Condition, Example, Examples, Fix, Rule, Texts},
    },
};

pub(super) const BOLD: Style = Style::new().bold();

/// The whole rule.
pub fn told(rule: &Rule, policy: &Policy) -> String {
    let level = format!("{:?}", rule.level).to_lowercase();
    let mut lines = vec![format!(
        "{BOLD}{}{BOLD:#} · {} · {level}",
        rule.id, rule.clause
    )];
    heading(&mut lines, "The hint is due if");
    conditions(&mut lines, &rule.when, rule.unless.as_ref(), policy);
    heading(&mut lines, "The hint");
    texts(&mut lines, &rule.hint);
    match &rule.fix {
        Some(Fix::Append(words)) => {
            heading(&mut lines, "One click puts at the end");
            texts(&mut lines, words);
        }
        Some(Fix::Replace(words)) => {
            heading(&mut lines, "One click puts in the place of what was found");
            texts(&mut lines, words);
        }
        None => {}
    }
    if policy.lets_mute(rule) {
        heading(&mut lines, "People may mute it, each on their own machine");
    }
    all_examples(&mut lines, &rule.examples);
    if let Some(clause) = policy.clauses.get(&rule.clause) {
        heading(&mut lines, "The clause");
        for language in Language::ALL {
            let text = |texts: &Texts| texts.get(&language).cloned();
            if let (Some(title), Some(text)) = (text(&clause.title), text(&clause.text)) {
                lines.push(format!("  {} {title}: {text}", language.code()));
            }
        }
    }
    lines.join("\n") + "\n"
}

/// When it is said.
pub(super) fn conditions(
    lines: &mut Vec<String>,
    when: &Condition,
    unless: Option<&Condition>,
    policy: &Policy,
) {
    Sentence::of(when, policy).tell(1, lines);
    if let Some(unless) = unless {
        heading(lines, "unless");
        Sentence::of(unless, policy).tell(1, lines);
    }
}

/// The examples of both kinds.
pub(super) fn all_examples(lines: &mut Vec<String>, both: &Examples) {
    examples(lines, "Gets it", &both.hint);
    examples(lines, "Does not get it", &both.quiet);
}

pub(super) fn heading(lines: &mut Vec<String>, words: &str) {
    lines.push(String::new());
    lines.push(format!("{BOLD}{words}{BOLD:#}"));
}

pub(super) fn texts(lines: &mut Vec<String>, texts: &Texts) {
    let told = texts
        .iter()
        .map(|(language, text)| format!("  {} {text}", language.code()));
    lines.extend(told);
}

fn examples(lines: &mut Vec<String>, words: &str, examples: &[Example]) {
    if examples.is_empty() {
        return;
    }
    heading(lines, words);
    for example in examples {
        lines.push(match example {
            Example::Text(text) => format!("  {text:?}"),
            Example::Draft(draft) => {
                let context = serde_json::to_value(draft).unwrap_or_default();
                format!("  {:?}{}", draft.text, unusual(&context))
            }
        });
    }
}

/// What of a draft's context is not as usual, in brackets.
fn unusual(draft: &serde_json::Value) -> String {
    let usual = serde_json::to_value(omtanke_engine::Draft::default()).unwrap_or_default();
    let fields = draft.as_object().into_iter().flatten();
    let told = fields
        .filter(|(key, value)| *key != "text" && usual.get(key.as_str()) != Some(*value))
        .map(|(key, value)| match value.as_str() {
            Some(word) if key == "reply_to" => format!("in answer to {word:?}"),
            Some(word) => word.to_owned(),
            None => value.to_string(),
        });
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        true => String::new(),
        false => format!(" ({})", told.join(", ")),
    }
}
