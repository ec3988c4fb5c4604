//! A post that gets other hints: which go, which come.

use crate::posts::Line;
use anstyle::{AnsiColor, Style};
use omtanke_engine::{Hint, Level};
use serde::Serialize;
use serde_json::Value;

const BOLD: Style = Style::new().bold();
const GONE: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();

/// A post, and how its hints differ.
#[derive(Serialize)]
pub struct Post {
    id: Value,
    #[serde(skip)]
    name: String,
    text: String,
    gone: Vec<Shown>,
    new: Vec<Shown>,
}

/// What the employee would see of a hint.
#[derive(Clone, PartialEq, Eq, Serialize)]
struct Shown {
    rule: String,
    clause: String,
    level: Level,
    hint: String,
}

impl Post {
    /// Compares the hints for a post before and after.
    pub fn new(line: &Line, before: &[Hint], after: &[Hint]) -> Post {
        let (before, after) = (shown(before), shown(after));
        let without = |these: &[Shown], those: &[Shown]| {
            let lacking = these.iter().filter(|one| !those.contains(one));
            lacking.cloned().collect()
        };
        Post {
            id: line.id.clone(),
            name: line.name(),
            text: line.text.clone(),
            gone: without(&before, &after),
            new: without(&after, &before),
        }
    }

    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        self.gone.is_empty() && self.new.is_empty()
    }

    /// The clauses of the hints that go.
    pub fn gone_clauses(&self) -> impl Iterator<Item = &str> {
        self.gone.iter().map(|hint| hint.clause.as_str())
    }

    /// The clauses of the hints that come.
    pub fn new_clauses(&self) -> impl Iterator<Item = &str> {
        self.new.iter().map(|hint| hint.clause.as_str())
    }

    /// The post for reading.
    pub fn told(&self) -> String {
        let name = &self.name;
        let mut lines = vec![format!("{BOLD}{name}{BOLD:#}")];
        lines.extend(self.text.lines().map(|line| format!("  {line}")));
        for (sign, style, hints) in [('-', GONE, &self.gone), ('+', NEW, &self.new)] {
            for hint in hints {
                let level = format!("{:?}", hint.level).to_lowercase();
                lines.push(format!(
                    "  {style}{sign} {level:9} {}{style:#} · {}",
                    hint.rule, hint.hint
                ));
            }
        }
        lines.join("\n") + "\n"
    }
}

fn shown(hints: &[Hint]) -> Vec<Shown> {
    let shown = hints.iter().map(|hint| Shown {
        rule: hint.rule.clone(),
        clause: hint.clause.clone(),
        level: hint.level,
        hint: hint.hint.clone(),
    });
    shown.collect()
}
