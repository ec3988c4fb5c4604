//! `omtanke publish`: a folder for any web server, once nothing speaks against it.

mod current;
mod folder;
mod judge;
mod page;
mod seen;

use crate::{
    diff::{self, Format},
    failure::{Failure, Outcome},
    input, keys, output, policy, verify,
};
use current::Current;
use judge::Judged;
use omtanke_bundle::open;
use omtanke_engine::Checker;
use std::path::PathBuf;

/// Writes a signed policy into a folder that any web server can serve.
///
/// Nothing is written as long as something speaks against it: too few of the keys signed it, the policy has errors, one of its examples fails, its
/// revision does not rise over the one in the folder, it has expired, it is past its review. Each reason is told, and the exit
/// status is 1.
///
/// Then it is shown which posts would get other hints than under the policy in the folder, or under the built-in one where the folder holds none.
/// Nothing is written until that was seen: the last line tells what to give to `--diff-seen`. It holds for these
/// policies and these posts only.
///
/// Beside the bundle lie the policy as a page in each language, with what has changed since the revision before, and the files' checksums.
/// A file comes into its place whole, so that a web server never serves half of one. The managed setting
/// `policyUrl` is the address of `policy.dsse.json`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to write into; it is made if it is not there
    folder: PathBuf,
    /// The signed policy, as `omtanke sign` writes it
    #[arg(long, value_name = "FILE")]
    bundle: String,
    #[command(flatten)]
    keys: keys::Choice,
    /// Posts to tell the difference by, as `omtanke check` reads them
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    posts: Vec<String>,
    /// What the last line said when the difference was shown
    #[arg(long, value_name = "DIGEST")]
    diff_seen: Option<String>,
    /// Publish although the day by which the policy is to be reviewed has passed
    #[arg(long)]
    past_review: bool,
}

/// Publishes a policy.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let trust = arguments.keys.trust()?;
    let bytes = input::bytes(&arguments.bundle)?;
    let name = input::name(&arguments.bundle);
    let opened = match open(&bytes, &trust) {
        Ok(opened) => opened,
        Err(refusal) => return refused(&[format!("it is not believed: {refusal}")]),
    };
    let text = match input::text(name, opened.payload.clone()) {
        Ok(text) => text,
        Err(problem) => return refused(&[problem.to_string()]),
    };
    let current = Current::in_folder(&arguments.folder)?;
    let source = policy::of_text(name, text);
    let Judged { ready, reasons } = judge::judge(
        source,
        &bytes,
        current.as_ref(),
        judge::today(),
        arguments.past_review,
    )?;
    let Some(ready) = ready.filter(|_| reasons.is_empty()) else {
        return refused(&reasons);
    };
    let digest = seen::digest(current.as_ref(), &opened.payload, &arguments.posts)?;
    if arguments.diff_seen.as_deref() != Some(digest.as_str()) {
        let old = match &current {
            Some(current) => current.source().checker(None)?.1,
            None => policy::read(None)?.checker(None)?.1,
        };
        let new = Checker::load(&ready.tables)?;
        diff::tell(&old, &new, &arguments.posts, Format::Human)?;
        return refused(&[format!(
            "when the difference above is as it should be, publish with --diff-seen {digest}"
        )]);
    }
    // With another signature only, what has changed since the revision before stays told.
    let pages = match &current {
        Some(current) if current.about.revision == ready.policy.policy.revision => Vec::new(),
        Some(current) => page::pages(&ready.policy, current.flat().as_ref())?,
        None => page::pages(&ready.policy, None)?,
    };
    folder::write(&arguments.folder, &bytes, &opened.payload, &pages)?;
    let about = &ready.policy.policy;
    let from = match &about.valid_from {
        Some(day) => format!(", valid from {day}"),
        None => String::new(),
    };
    output::line(format!(
        "published {} revision {}{from}, signed by",
        about.id, about.revision
    ))?;
    verify::tell_signers(&opened, &trust)?;
    Ok(Outcome::Good)
}

/// Tells why nothing was written.
fn refused(reasons: &[String]) -> Result<Outcome, Failure> {
    for reason in reasons {
        output::line(format!("not published: {reason}"))?;
    }
    Ok(Outcome::Wrong)
}
