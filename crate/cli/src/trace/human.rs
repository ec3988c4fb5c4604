//! Traces for reading: a tree of conditions for each rule.

use crate::posts::{Line, words};
use anstyle::{AnsiColor, Style};
use omtanke_engine::{Fate, LanguageSet, Step, Trace};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const HELD: Style = AnsiColor::Green.on_default();
const NOT_HELD: Style = AnsiColor::Red.on_default();

/// The text, and the languages that it may be in.
pub fn head(line: &Line, languages: LanguageSet) -> String {
    let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
    let name = line.name();
    let mut told = match name.is_empty() {
        true => String::new(),
        false => format!("{BOLD}{name}{BOLD:#}\n"),
    };
    for text in line.text.lines() {
        told.push_str(&format!("  {text}\n"));
    }
    told + &format!("  {DIM}in {}{DIM:#}\n", codes.join(" or "))
}

/// A rule: what became of it, and its conditions.
pub fn rule(trace: &Trace, line: &Line) -> String {
    let fate = match trace.fate {
        Fate::Due => "the hint is due",
        Fate::Stopped => "stopped by unless",
        Fate::NotDue => "does not hold",
    };
    let mut lines = vec![
        String::new(),
        format!("{BOLD}{}{BOLD:#}: {fate}", trace.rule),
    ];
    lines.push("  when".to_owned());
    step(&trace.when, line, 2, &mut lines);
    if let Some(unless) = &trace.unless {
        lines.push("  unless".to_owned());
        step(unless, line, 2, &mut lines);
    }
    lines.join("\n") + "\n"
}

/// The rules that are not told in full.
pub fn others(rules: &[String]) -> String {
    match rules.is_empty() {
        true => "\n".to_owned(),
        false => format!(
            "\nSomething was found for these too, and they do not hold: {}\n\n",
            rules.join(", ")
        ),
    }
}

fn step(traced: &Step, line: &Line, depth: usize, lines: &mut Vec<String>) {
    let (style, mark) = match traced.holds {
        true => (HELD, '✓'),
        false => (NOT_HELD, '✗'),
    };
    let mut told = format!(
        "{}{style}{mark}{style:#} {}",
        "  ".repeat(depth),
        traced.condition
    );
    // What holds with parts has its words there.
    if traced.steps.is_empty() && !traced.spans.is_empty() {
        let reply = line.draft().reply_to.unwrap_or_default();
        let text = if traced.replied { &reply } else { &line.text };
        told.push_str(&format!(" · {}", words(text, &traced.spans)));
    }
    lines.push(told);
    for part in &traced.steps {
        step(part, line, depth + 1, lines);
    }
}
