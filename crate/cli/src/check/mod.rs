//! `omtanke check`: the hints for drafts.

mod human;
mod jsonl;

use crate::{
    failure::{Failure, Outcome},
    output,
    policy::Choice,
    posts::{self, Line},
};
use clap::ValueEnum;
use omtanke_engine::{Answer, Checker, Draft, Language, Quiet};
use std::io::IsTerminal;

/// Checks drafts: what would be hinted while somebody writes them?
///
/// Drafts come as JSON Lines, one object a line with `text` and, as far as known, `id`, `lang`, `platform`, `kind`, `media`,
/// `audience`, `identity`, `role`, `sector` and `reply_to`. Labelled posts (`expect`, `allow`, `note`, `labels`) may be given too; their
/// labels play no part. Answers come in the same order, one a line: `{"id":…,"findings":[{"rule","clause","level","spans","hint"}]}`,
/// with spans in UTF-16 code units. Where a text tells of harm that its author suffered at work, there is also `"support":{"rule","hint"}`, with
/// the organisation's `contact` if the policy names one: it says whom to turn to, and is no finding. A line that is no draft is told on standard error with its number and the reason; the others are
/// answered, and the exit status is 1. Empty lines are passed over.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file of drafts; `-` reads standard input
    #[arg(default_value = "-", conflicts_with = "text")]
    file: String,
    /// The text of one draft, a post with nothing attached
    #[arg(long)]
    text: Option<String>,
    #[command(flatten)]
    choice: Choice,
    /// How to answer; without it `human` for `--text` on a terminal, else `jsonl`
    #[arg(long)]
    format: Option<Format>,
    /// Every hint, not only the few that would be shown
    #[arg(long)]
    all: bool,
    /// The language of the hints (sv, nb, da, en); without it each draft's own
    #[arg(long, value_parser = language)]
    language: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Human,
    /// JSON Lines, for programs
    Jsonl,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "expected one of sv, nb, da, en".to_owned())
}

/// Checks drafts.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let checking = Checking::start(arguments)?;
    if let Some(text) = &arguments.text {
        checking.answer(&Line::of_text(text))?;
        return Ok(Outcome::Good);
    }
    let good = posts::each(&arguments.file, |line| checking.answer(&line).map(Ok))?;
    Ok(Outcome::wrong_if(!good))
}

struct Checking<'a> {
    arguments: &'a Arguments,
    checker: Checker,
    format: Format,
}

impl Checking<'_> {
    fn start(arguments: &Arguments) -> Result<Checking<'_>, Failure> {
        let (_, checker) = arguments.choice.checker()?;
        let reading = arguments.text.is_some() && std::io::stdout().is_terminal();
        let usual = if reading {
            Format::Human
        } else {
            Format::Jsonl
        };
        Ok(Checking {
            arguments,
            checker,
            format: arguments.format.unwrap_or(usual),
        })
    }

    fn answer(&self, line: &Line) -> Result<(), Failure> {
        let draft = line.draft();
        let said = self.said(&draft);
        match self.format {
            Format::Human => output::text_with_colours(&human::answer(line, &said)),
            Format::Jsonl => output::text(&(jsonl::answer(line, &said)? + "\n")),
        }
    }

    fn said(&self, draft: &Draft) -> Answer {
        let stated = self.arguments.language;
        let wanted = stated.unwrap_or_else(|| posts::language(&self.checker, draft));
        let mut said = self.checker.answer(draft, wanted, Quiet::default());
        if self.arguments.all {
            said.hints = self.checker.all_hints(draft, wanted);
        }
        said
    }
}
