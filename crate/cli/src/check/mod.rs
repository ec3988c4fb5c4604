//! `omtanke check`: the hints for drafts.

mod human;
mod line;

use crate::{
    failure::{Failure, Outcome},
    input, output, policy,
};
use clap::ValueEnum;
use line::Line;
use omtanke_engine::{Checker, Draft, Hint, Language};
use std::io::{BufRead, IsTerminal};

/// Checks drafts: what would be hinted while somebody writes them?
///
/// Drafts come as JSON Lines, one object a line with `text` and, as far as known, `id`, `lang`, `platform`, `kind`, `media`,
/// `audience`, `role`, `sector` and `reply_to`. Labelled posts (`expect`, `allow`, `note`, `labels`) may be given too; their
/// labels play no part. Answers come in the same order, one a line: `{"id":…,"findings":[{"rule","clause","level","spans","hint"}]}`,
/// with spans in UTF-16 code units. A line that is no draft is told on standard error with its number and the reason; the others are
/// answered, and the exit status is 1. Empty lines are passed over.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file of drafts; `-` reads standard input
    #[arg(default_value = "-", conflicts_with = "text")]
    file: String,
    /// The text of one draft, a post with nothing attached
    #[arg(long)]
    text: Option<String>,
    /// The employer's names and words, in place of those in the policy
    #[arg(long, value_name = "FILE")]
    organisation: Option<String>,
    /// The policy; without it the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<String>,
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
    let mut checking = Checking::start(arguments)?;
    if let Some(text) = &arguments.text {
        checking.answer(&Line::of_text(text))?;
        return Ok(Outcome::Good);
    }
    let mut lines = input::open(&arguments.file)?;
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let length = lines
            .read_until(b'\n', &mut bytes)
            .map_err(|error| Failure::Reading(input::name(&arguments.file).to_owned(), error))?;
        if length == 0 {
            break;
        }
        match Line::read(&bytes, number) {
            Ok(None) => {}
            Ok(Some(line)) => checking.answer(&line)?,
            Err(reason) => {
                checking.wrong = true;
                output::message(format!(
                    "{}:{number}: {reason}",
                    input::name(&arguments.file)
                ));
            }
        }
    }
    Ok(Outcome::wrong_if(checking.wrong))
}

struct Checking<'a> {
    arguments: &'a Arguments,
    checker: Checker,
    format: Format,
    wrong: bool,
}

impl Checking<'_> {
    fn start(arguments: &Arguments) -> Result<Checking<'_>, Failure> {
        let mut source = policy::read(arguments.policy.as_deref())?;
        let Some(mut policy) = source.policy.take() else {
            return Err(Failure::Unusable(source.problems));
        };
        if let Some(file) = &arguments.organisation {
            policy::set_organisation(&mut policy, file)?;
        }
        let ready = source.ready(policy);
        for problem in source.problems.iter().chain(&ready.problems) {
            output::message(problem);
        }
        let reading = arguments.text.is_some() && std::io::stdout().is_terminal();
        let usual = if reading {
            Format::Human
        } else {
            Format::Jsonl
        };
        Ok(Checking {
            arguments,
            checker: Checker::load(&ready.tables)?,
            format: arguments.format.unwrap_or(usual),
            wrong: false,
        })
    }

    fn answer(&mut self, line: &Line) -> Result<(), Failure> {
        let draft = line.draft();
        let hints = self.hints(&draft);
        match self.format {
            Format::Human => output::text_with_colours(&human::answer(line, &hints)),
            Format::Jsonl => output::text(&(line::answer(line, &hints)? + "\n")),
        }
    }

    fn hints(&self, draft: &Draft) -> Vec<Hint> {
        let wanted = self.arguments.language.unwrap_or_else(|| self.own(draft));
        if self.arguments.all {
            self.checker.all_hints(draft, wanted)
        } else {
            self.checker.hints(draft, wanted, &[])
        }
    }

    /// The language of a draft: what it must be, else what it says, else what it may be.
    fn own(&self, draft: &Draft) -> Language {
        let possible = self.checker.languages(&draft.text, draft.lang);
        let stated = draft.lang.filter(|stated| possible.contains(*stated));
        let first = || possible.iter().next().or(draft.lang);
        possible
            .single()
            .or(stated)
            .or_else(first)
            .unwrap_or(Language::En)
    }
}
