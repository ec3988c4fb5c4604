//! `omtanke score`: how well the hints fit labelled posts.

mod human;
pub mod judge;
mod tally;
mod wrong;

use crate::{
    failure::{Failure, Outcome},
    output,
    policy::Choice,
    posts::{self, Line},
};
use clap::ValueEnum;
use judge::Verdict;
use omtanke_engine::{Checker, Language, policy::Policy};
use serde::Serialize;
use std::collections::BTreeMap;
use tally::{Tally, Tongue};
use wrong::WrongPost;

/// Judges the hints for labelled posts: precision, recall, silence.
///
/// Posts come as JSON Lines, as `omtanke check` reads them, with `expect`, the ids of the clauses that are due (none where the post must
/// be silent), and `allow`, those that are acceptable. Judged are the hints as they would be shown: ranked, at most three. Each clause
/// shown for a post is right if it is in `expect`; if it is only in `allow` it is neither right nor wrong and counts nowhere; else it is
/// wrong, a needless hint. A clause in `expect` that is not shown is missed. `own-opinion` beside `criticism`, `off-position` or
/// `affiliation`, and `tone` beside `harassment`, `hostile-reply` or `customer-care`, count as allowed, whether they are in
/// `expect` or not.
///
/// Precision is the right ones among the right and wrong, recall the right ones among the right and missed, F1 their harmonic mean, all
/// over every clause of every post. There `threat`, `harassment` and `discrimination` count as one clause; in the list of clauses each
/// also stands by itself, with precision/recall in per cent for each language. "Silent" tells how many of the posts with nothing in
/// `expect` and `allow` get no hint, "needless/100" the wrong hints for each 100 posts.
///
/// A line that is no labelled post is told on standard error with its number and the reason; the others are judged, and the exit
/// status is 1. Wrong and missed hints do not change the exit status.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files of labelled posts; `-` reads standard input
    #[arg(required = true)]
    files: Vec<String>,
    #[command(flatten)]
    choice: Choice,
    /// How to tell the score
    #[arg(long, default_value = "human")]
    format: Format,
    /// Judge one clause only
    #[arg(long, value_name = "ID")]
    clause: Option<String>,
    /// List each post judged wrong: its text, what was expected, which rules gave hints and by which words
    #[arg(long)]
    wrong: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Human,
    /// One object, for programs
    Json,
}

/// The score as JSON.
#[derive(Serialize)]
struct Score<'a> {
    #[serde(flatten)]
    tally: &'a Tally,
    #[serde(skip_serializing_if = "Option::is_none")]
    wrong: Option<&'a [WrongPost]>,
}

/// Judges labelled posts.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let (policy, checker) = arguments.choice.checker()?;
    let mut scoring = Scoring {
        arguments,
        checker,
        tally: Tally::default(),
        wrong: Vec::new(),
        labels: BTreeMap::new(),
    };
    let mut good = true;
    for file in &arguments.files {
        good &= posts::each(file, |line| scoring.judge(&line))?;
    }
    scoring.strangers(&policy);
    scoring.tell()?;
    Ok(Outcome::wrong_if(!good))
}

/// A score in the making.
struct Scoring<'a> {
    arguments: &'a Arguments,
    checker: Checker,
    tally: Tally,
    wrong: Vec<WrongPost>,
    /// Every clause that stands in a label, and in how many posts.
    labels: BTreeMap<String, usize>,
}

impl Scoring<'_> {
    fn judge(&mut self, line: &Line) -> Result<Result<(), String>, Failure> {
        let labels = match line.labels() {
            Ok(labels) => labels,
            Err(reason) => return Ok(Err(reason)),
        };
        for clause in labels.expect.iter().chain(&labels.allow) {
            *self.labels.entry(clause.clone()).or_default() += 1;
        }
        let draft = line.draft();
        let hints = self.checker.hints(&draft, Language::En, &[]);
        let shown: Vec<&str> = hints.iter().map(|hint| hint.clause.as_str()).collect();
        let mut single = Verdict::of(&labels, &shown);
        let mut as_one = Verdict::with_harm_as_one(&labels, &shown);
        if let Some(clause) = &self.arguments.clause {
            single = single.only(clause);
            as_one = Verdict::of(&labels, &shown).only(clause);
        }
        let quiet = labels.expect.is_empty() && labels.allow.is_empty();
        self.tally.add(Tongue(draft.lang), &single, &as_one, quiet);
        if self.arguments.wrong && as_one.is_wrong() {
            let all = self.checker.all_hints(&draft, Language::En);
            let post = WrongPost::new(line, &labels, &as_one, &shown, &all);
            self.wrong.push(post);
        }
        Ok(Ok(()))
    }

    /// Tells of labels that no hint can ever fit.
    fn strangers(&self, policy: &Policy) {
        for (clause, count) in &self.labels {
            if !policy.clauses.contains_key(clause) {
                let posts = if *count == 1 { "post" } else { "posts" };
                output::message(format!(
                    "warning: the policy has no clause {clause:?}, which the labels of {count} {posts} name"
                ));
            }
        }
    }

    fn tell(&self) -> Result<(), Failure> {
        match self.arguments.format {
            Format::Json => {
                let score = Score {
                    tally: &self.tally,
                    wrong: self.arguments.wrong.then_some(&self.wrong),
                };
                output::line(serde_json::to_string_pretty(&score)?)
            }
            Format::Human => {
                for post in &self.wrong {
                    output::line(post.told())?;
                }
                output::line(human::tables(&self.tally))
            }
        }
    }
}
