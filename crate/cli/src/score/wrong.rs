//! A post judged wrong: what was due, what was shown, and which words led to it.

use super::judge::Verdict;
use crate::posts::{Labels, Line, words};
use anstyle::Style;
use omtanke_engine::Hint;
use serde::Serialize;
use serde_json::Value;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// A post judged wrong.
#[derive(Serialize)]
pub struct WrongPost {
    id: Value,
    #[serde(skip)]
    name: String,
    lang: Option<String>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_to: Option<String>,
    expect: Vec<String>,
    allow: Vec<String>,
    missed: Vec<String>,
    needless: Vec<String>,
    shown: Vec<Shown>,
}

/// A rule whose hint was shown, or merged into the one that was.
#[derive(Serialize)]
struct Shown {
    clause: String,
    rule: String,
    words: String,
}

impl WrongPost {
    /// Describes a post. `all` are the hints of every rule that held.
    pub fn new(
        line: &Line,
        labels: &Labels,
        verdict: &Verdict,
        shown: &[&str],
        all: &[Hint],
    ) -> Self {
        let draft = line.draft();
        let rules = all
            .iter()
            .filter(|hint| shown.contains(&hint.clause.as_str()));
        WrongPost {
            id: line.id.clone(),
            name: line.name(),
            lang: draft.lang.map(|language| language.code().to_owned()),
            text: draft.text,
            reply_to: draft.reply_to,
            expect: labels.expect.clone(),
            allow: labels.allow.clone(),
            missed: verdict.missed.iter().cloned().collect(),
            needless: verdict.wrong.iter().cloned().collect(),
            shown: rules
                .map(|hint| Shown {
                    clause: hint.clause.clone(),
                    rule: hint.rule.clone(),
                    words: words(&line.text, &hint.spans),
                })
                .collect(),
        }
    }

    /// The post for reading.
    pub fn told(&self) -> String {
        let name = &self.name;
        let lang = self.lang.as_deref().unwrap_or("?");
        let mut lines = vec![format!("{BOLD}{name}{BOLD:#} {DIM}{lang}{DIM:#}")];
        lines.extend(self.text.lines().map(|line| format!("  {line}")));
        if let Some(reply) = &self.reply_to {
            lines.push(format!("  {DIM}in answer to {reply:?}{DIM:#}"));
        }
        let lists = [
            ("expected", &self.expect),
            ("allowed", &self.allow),
            ("missed", &self.missed),
            ("needless", &self.needless),
        ];
        for (name, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            lines.push(format!("  {name:9} {}", ids.join(", ")));
        }
        for shown in &self.shown {
            lines.push(format!("  {:9} {} · {}", "shown", shown.rule, shown.words));
        }
        lines.join("\n") + "\n"
    }
}
