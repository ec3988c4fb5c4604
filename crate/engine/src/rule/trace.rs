//! Tracing: how a condition and everything in it were judged, for whoever writes rules.
//!
//! Each condition is judged as in a check, by [`holds`]; this only walks down the tree. So a trace cannot tell otherwise than a
//! check does, and a check does not pay for it.

use super::{Scope, Seen, holds, near};
use crate::{
    checker::places,
    compile::Names,
    hints::Span,
    tables::{Condition, ContextRow, NearRow, Window},
};
use serde::Serialize;

/// How a condition was judged, and the conditions in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The condition, in the words of the format.
    pub condition: String,
    /// Whether it held.
    pub holds: bool,
    /// What made it hold.
    pub spans: Vec<Span>,
    /// Whether it was judged in the text that is answered, so that `spans` are stretches of that.
    pub replied: bool,
    /// The conditions in it.
    pub steps: Vec<Step>,
}

impl Step {
    /// Whether anything in it was found in the text.
    pub fn found(&self) -> bool {
        !self.spans.is_empty() || self.steps.iter().any(Step::found)
    }

    fn mark_replied(&mut self) {
        self.replied = true;
        self.steps.iter_mut().for_each(Step::mark_replied);
    }
}

/// Judges a condition and everything in it.
///
/// Parts of `quoted`, `unquoted` and `unnegated` are judged as if everything counted: so one sees what was found and then left
/// out. Parts of `near` are judged in the window in which most of them hold, or in all of the scope if there is none.
pub fn judge(condition: &Condition, seen: &Seen, scope: &Scope, names: &Names) -> Step {
    let mut evidence = Vec::new();
    let held = holds(condition, seen, scope, &mut evidence);
    let one = |part: &Condition| judge(part, seen, scope, names);
    let steps = match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().map(one).collect(),
        Condition::Not(part)
        | Condition::Count(part, _)
        | Condition::Quoted(part)
        | Condition::Unquoted(part)
        | Condition::Unnegated(part, _) => vec![one(part)],
        Condition::Concept(place) => seen
            .concepts
            .get(*place as usize)
            .map(one)
            .into_iter()
            .collect(),
        Condition::ReplyTo(part) => reply_to(part, seen, names),
        Condition::Near(row) => in_best_window(row, seen, scope, names),
        Condition::Found(_)
        | Condition::Context(_)
        | Condition::Language(_)
        | Condition::Capitals
        | Condition::Exclamation
        | Condition::Question => Vec::new(),
    };
    let places = places(seen.text, evidence).into_iter();
    Step {
        condition: told(condition, names),
        holds: held,
        spans: places.map(|(start, end)| Span { start, end }).collect(),
        replied: false,
        steps,
    }
}

fn reply_to(part: &Condition, seen: &Seen, names: &Names) -> Vec<Step> {
    let Some(reply) = seen.reply_to else {
        return Vec::new();
    };
    let whole = 0..reply.text.words.len() as u32;
    let mut step = judge(part, reply, &whole, names);
    step.mark_replied();
    vec![step]
}

fn in_best_window(row: &NearRow, seen: &Seen, scope: &Scope, names: &Names) -> Vec<Step> {
    let in_window = |window: &Scope| -> Vec<Step> {
        let parts = row.all.iter();
        parts.map(|part| judge(part, seen, window, names)).collect()
    };
    let held = |parts: &Vec<Step>| parts.iter().filter(|part| part.holds).count();
    let mut best: Option<Vec<Step>> = None;
    for (start, end) in near::windows(row, seen, scope) {
        let parts = in_window(&(start..end));
        if best.as_ref().is_none_or(|best| held(&parts) > held(best)) {
            best = Some(parts);
        }
    }
    best.unwrap_or_else(|| in_window(scope))
}

/// A condition without its parts, in the words of the format.
fn told(condition: &Condition, names: &Names) -> String {
    match condition {
        Condition::Found(atom) => names.atom(*atom).to_owned(),
        Condition::Concept(place) => format!("concept {:?}", names.concept(*place)),
        Condition::Context(row) => format!("context {}", context(row)),
        Condition::ReplyTo(_) => "replyTo".to_owned(),
        Condition::Language(language) => format!("language {:?}", language.code()),
        Condition::Capitals => "emphasis \"capitals\"".to_owned(),
        Condition::Exclamation => "emphasis \"exclamation\"".to_owned(),
        Condition::Question => "sentence \"question\"".to_owned(),
        Condition::Quoted(_) => "quoted".to_owned(),
        Condition::Unquoted(_) => "unquoted".to_owned(),
        Condition::Unnegated(_, by) => format!("unnegated by {}", names.atom(*by)),
        Condition::All(_) => "all".to_owned(),
        Condition::Any(_) => "any".to_owned(),
        Condition::Not(_) => "not".to_owned(),
        Condition::Near(row) => {
            let within = match row.window {
                Window::Sentence => "sentence".to_owned(),
                Window::Paragraph => "paragraph".to_owned(),
                Window::Words(count) => format!("{count} words"),
            };
            let order = if row.in_order { " in order" } else { "" };
            format!("near within {within}{order}")
        }
        Condition::Count(_, min) => format!("count at least {min}"),
    }
}

/// The values that each key allows.
fn context(row: &ContextRow) -> String {
    let keys = [
        ("platform", values(&row.platform)),
        ("kind", values(&row.kind)),
        ("media", values(&row.media)),
        ("audience", values(&row.audience)),
        ("identity", values(&row.identity)),
        ("role", values(&row.role)),
        ("sector", values(&row.sector)),
    ];
    let told = keys.into_iter().filter(|(_, values)| !values.is_empty());
    let told: Vec<String> = told
        .map(|(key, values)| format!("{key}: {values}"))
        .collect();
    told.join(", ")
}

fn values(allowed: &[impl Serialize]) -> String {
    let names = allowed.iter().map(|value| {
        let name = serde_json::to_value(value).unwrap_or_default();
        name.as_str().unwrap_or_default().to_owned()
    });
    names.collect::<Vec<String>>().join(" or ")
}
