//! `omtanke diff`: which posts would get other hints under another policy.

mod post;

use crate::{
    failure::{Failure, Outcome},
    output, policy,
    posts::{self, Line},
    table::table,
};
use clap::ValueEnum;
use omtanke_engine::Checker;
use post::Post;
use serde::Serialize;
use std::collections::BTreeMap;

/// Tells which posts would get other hints under a new policy than under an old one.
///
/// Posts come as JSON Lines, as `omtanke check` reads them. Compared are the hints as they would be shown: the rule, the clause, the level
/// and the words, not the order. Either policy is a file, or a folder that has the built-in policy's files in it (as `rules` in the
/// repository), or `built-in`.
///
/// A line that is no post is told on standard error with its number and the reason; the others are compared, and the exit status is 1.
/// Differences do not change the exit status.
#[derive(clap::Args)]
pub struct Arguments {
    /// The old policy
    old: String,
    /// The new policy
    new: String,
    /// Files of posts; `-` reads standard input
    #[arg(required = true)]
    files: Vec<String>,
    /// The employer's names and words, in place of those in either policy
    #[arg(long, value_name = "FILE")]
    organisation: Option<String>,
    /// How to tell the differences
    #[arg(long, default_value = "human")]
    format: Format,
}

/// How to tell the differences.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    Human,
    /// One object, for programs
    Json,
}

/// Posts that would get other hints.
#[derive(Serialize)]
struct Difference {
    /// How many posts were compared.
    posts: usize,
    /// Those that differ.
    changed: Vec<Post>,
    /// How many hints of each clause would go and come.
    clauses: BTreeMap<String, Change>,
}

/// How many hints would go and come.
#[derive(Clone, Copy, Default, Serialize)]
struct Change {
    gone: usize,
    new: usize,
}

/// Compares two policies.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let checker = |name: &str| -> Result<Checker, Failure> {
        let source = policy::named(name)?;
        Ok(source.checker(arguments.organisation.as_deref())?.1)
    };
    let (old, new) = (checker(&arguments.old)?, checker(&arguments.new)?);
    let good = tell(&old, &new, &arguments.files, arguments.format)?;
    Ok(Outcome::wrong_if(!good))
}

/// Tells which posts would get other hints, and answers whether every line was a post.
pub fn tell(
    old: &Checker,
    new: &Checker,
    files: &[String],
    format: Format,
) -> Result<bool, Failure> {
    let mut difference = Difference {
        posts: 0,
        changed: Vec::new(),
        clauses: BTreeMap::new(),
    };
    let mut good = true;
    for file in files {
        good &= posts::each(file, |line| {
            difference.compare(&line, old, new);
            Ok(Ok(()))
        })?;
    }
    difference.tell(format)?;
    Ok(good)
}

impl Difference {
    fn compare(&mut self, line: &Line, old: &Checker, new: &Checker) {
        self.posts += 1;
        let draft = line.draft();
        let language = posts::language(old, &draft);
        let before = old.hints(&draft, language, &[]);
        let after = new.hints(&draft, language, &[]);
        let post = Post::new(line, &before, &after);
        if post.is_same() {
            return;
        }
        for clause in post.gone_clauses() {
            self.clauses.entry(clause.to_owned()).or_default().gone += 1;
        }
        for clause in post.new_clauses() {
            self.clauses.entry(clause.to_owned()).or_default().new += 1;
        }
        self.changed.push(post);
    }

    fn tell(&self, format: Format) -> Result<(), Failure> {
        if format == Format::Json {
            return output::line(serde_json::to_string_pretty(self)?);
        }
        for post in &self.changed {
            output::line(post.told())?;
        }
        if !self.clauses.is_empty() {
            let row = |(clause, change): (&String, &Change)| {
                vec![
                    clause.clone(),
                    change.gone.to_string(),
                    change.new.to_string(),
                ]
            };
            let rows = self.clauses.iter().map(row).collect();
            output::line(table(&["clause", "gone", "new"], rows) + "\n")?;
        }
        let changed = self.changed.len();
        output::line(format!(
            "{changed} of {} posts would get other hints",
            self.posts
        ))
    }
}
