//! `omtanke learn`: a model of likeness from labelled posts.

mod report;

use crate::{
    failure::{Failure, Outcome},
    output,
    policy::Choice,
    posts::{self, Labels},
};
use omtanke_engine::{
    learn::{Post, fingerprint, learn},
    policy::{Policy, model::LikenessModel},
};
use serde::Serialize;
use std::{collections::BTreeSet, fs};

/// Learns what the posts of each clause look like, for rules that ask for likeness.
///
/// Posts come as JSON Lines, as `omtanke score` reads them. What a post has in `expect` it teaches; what it has in `allow` it neither
/// teaches nor denies. One with `"protected": true` teaches the label `protected` too, for rules that leave such speech alone.
///
/// Each post is also judged by a model that has not seen it, and what came of that is told label by label, as precision/recall in per
/// cent: it decides from which score on a label is "likely" or "possible". Posts that stand together are judged together. The same
/// posts, lists and features give the same model, byte for byte.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files of labelled posts; `-` reads standard input
    #[arg(required = true)]
    files: Vec<String>,
    #[command(flatten)]
    choice: Choice,
    /// How the names of the word lists begin that count beside the words. Lists that rules are made of are none of them: whoever wrote
    /// them knew these posts, and they would promise more than they keep. Without it, the lists that the policy's model counts
    #[arg(long, value_name = "PREFIX", value_delimiter = ',')]
    lists: Vec<String>,
    /// Where to write the model; without it nothing is written
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
    /// Learn nothing, and tell only whether the policy's model was learnt from these posts
    #[arg(long, conflicts_with = "out")]
    compare: bool,
}

/// The label of speech that no policy may take away.
const PROTECTED: &str = "protected";

/// The file of a model: a piece of a policy.
#[derive(Serialize)]
struct Piece<'a> {
    likeness: &'a LikenessModel,
}

/// Learns a model.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let (policy, _) = arguments.choice.checker()?;
    let mut posts: Vec<Post> = Vec::new();
    let mut labelled: Vec<Labels> = Vec::new();
    let mut good = true;
    for file in &arguments.files {
        good &= posts::each(file, |line| {
            Ok(line.labels().map(|labels| {
                posts.push(Post {
                    draft: line.draft(),
                    expect: taught(&labels),
                    allow: labels.allow.iter().cloned().collect(),
                });
                labelled.push(labels);
            }))
        })?;
    }
    if arguments.compare {
        return Ok(compare(&policy, &posts));
    }
    let known = policy.likeness.as_ref().map(|model| &model.lists);
    let lists = match known.filter(|_| arguments.lists.is_empty()) {
        Some(lists) => lists,
        None => &arguments.lists,
    };
    let learnt = learn(&policy, lists, &posts)?;
    output::text(&report::told(&labelled, &learnt.judgements))?;
    if let Some(out) = &arguments.out {
        let likeness = &learnt.model;
        let text = serde_json::to_string_pretty(&Piece { likeness })? + "\n";
        fs::write(out, &text).map_err(|error| Failure::Writing(out.clone(), error))?;
        output::message(format!("{out} has {} bytes", text.len()));
    }
    Ok(Outcome::wrong_if(!good))
}

/// The labels that a post teaches: the clauses that are due, and whether it is protected speech.
fn taught(labels: &Labels) -> BTreeSet<String> {
    let protected = labels.protected.then(|| PROTECTED.to_owned());
    labels.expect.iter().cloned().chain(protected).collect()
}

/// Whether the policy's model was learnt from these posts, with the lists and features as they are.
fn compare(policy: &Policy, posts: &[Post]) -> Outcome {
    let Some(model) = &policy.likeness else {
        output::message("the policy has no model of likeness");
        return Outcome::Wrong;
    };
    let same = fingerprint(policy, &model.lists, posts) == model.learnt_from;
    if !same {
        output::message(
            "the policy's model of likeness was learnt from other posts, lists or features",
        );
    }
    Outcome::wrong_if(!same)
}
