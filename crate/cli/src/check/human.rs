//! Answers for reading: the text with what was found underlined, then the hints.

use crate::posts::{Line, words};
use anstyle::{AnsiColor, Style};
use omtanke_engine::{Answer, Contact, Hint, HintFix, Level, Span, Support};
use std::fmt::Write;

/// The answer to a draft.
pub fn answer(line: &Line, said: &Answer) -> String {
    let hints = &said.hints;
    let mut told = String::new();
    let name = line.name();
    if !name.is_empty() {
        put(&mut told, format_args!("{BOLD}{name}{BOLD:#}\n"));
    }
    let mut spans: Vec<Span> = hints.iter().flat_map(|hint| hint.spans.clone()).collect();
    spans.sort_by_key(|span| span.start);
    for line in marked(&line.text, &spans).lines() {
        put(&mut told, format_args!("  {line}\n"));
    }
    if let Some(support) = &said.support {
        in_support(&mut told, support);
    } else if hints.is_empty() {
        put(&mut told, format_args!("  no hint\n"));
    }
    for hint in hints {
        let style = style(hint.level);
        let level = format!("{:?}", hint.level).to_lowercase();
        put(
            &mut told,
            format_args!("  {style}{level:9}{style:#} {}\n", hint.hint),
        );
        put(
            &mut told,
            format_args!(
                "            {DIM}{} · {}{}{DIM:#}\n",
                hint.title,
                hint.rule,
                found(&line.text, hint)
            ),
        );
        match &hint.fix {
            Some(HintFix::Append(words)) => put(&mut told, format_args!("            + {words}\n")),
            Some(HintFix::Replace(words)) => {
                put(&mut told, format_args!("            → {words}\n"))
            }
            None => {}
        }
    }
    told.push('\n');
    told
}

/// What is said in support, before any hint.
fn in_support(told: &mut String, support: &Support) {
    let (words, rule) = (&support.hint, &support.rule);
    put(told, format_args!("  {BOLD}support{BOLD:#}   {words}\n"));
    put(told, format_args!("            {DIM}{rule}{DIM:#}\n"));
    if let Some(contact) = &support.contact {
        let Contact {
            name,
            email,
            phone,
            url,
        } = contact;
        let ways: Vec<&str> = [name, phone, email, url]
            .into_iter()
            .filter_map(|way| way.as_deref())
            .collect();
        put(told, format_args!("            {}\n", ways.join(" · ")));
    }
}

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const FOUND: Style = Style::new().underline();

fn style(level: Level) -> Style {
    let colour = match level {
        Level::Encourage => AnsiColor::Green,
        Level::Suggest => AnsiColor::Cyan,
        Level::Warn => AnsiColor::Yellow,
        Level::Ask => AnsiColor::Magenta,
        Level::Block => AnsiColor::Red,
    };
    Style::new().bold().fg_color(Some(colour.into()))
}

fn put(told: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a text in memory does not fail.
    told.write_fmt(words).unwrap_or_default();
}

/// The text with every span underlined. Overlapping spans run together.
fn marked(text: &str, spans: &[Span]) -> String {
    let mut marked = String::new();
    let mut at = 0;
    let mut underlined = false;
    for letter in text.chars() {
        let found = spans
            .iter()
            .any(|span| (span.start..span.end).contains(&at));
        let found = found && letter != '\n';
        match (underlined, found) {
            (false, true) => put(&mut marked, format_args!("{FOUND}")),
            (true, false) => put(&mut marked, format_args!("{FOUND:#}")),
            _ => {}
        }
        underlined = found;
        marked.push(letter);
        at += u32::try_from(letter.len_utf16()).unwrap_or(1);
    }
    if underlined {
        put(&mut marked, format_args!("{FOUND:#}"));
    }
    marked
}

/// What made a hint due, behind a dot.
fn found(text: &str, hint: &Hint) -> String {
    match words(text, &hint.spans) {
        none if none.is_empty() => none,
        words => format!(" · {words}"),
    }
}
