//! Loads the policy that a command works with: a file or the built-in one, with an organisation put in.

use crate::{base, failure::Failure, input, output};
use omtanke_engine::{
    Checker, Names, compile,
    policy::{
        BASE, Loaded, Policy, Problem, base as built_in, base_of, load, locate,
        model::Organisation, overlay, read_json, resolve,
    },
};
use std::path::Path;

/// The policy that a command checks posts with.
#[derive(clap::Args)]
pub struct Choice {
    /// The employer's names and words, in place of those in the policy
    #[arg(long, value_name = "FILE")]
    organisation: Option<String>,
    /// The policy; without it the built-in one
    #[arg(long, value_name = "FILE")]
    policy: Option<String>,
}

impl Choice {
    /// The flat policy and its tables. What is wrong with it goes to standard error, as long as it can be used.
    pub fn ready(&self) -> Result<Ready, Failure> {
        let source = read(self.policy.as_deref())?;
        source.usable(self.organisation.as_deref())
    }

    /// The flat policy and a checker for it, in the same way.
    pub fn checker(&self) -> Result<(Policy, Checker), Failure> {
        let source = read(self.policy.as_deref())?;
        source.checker(self.organisation.as_deref())
    }
}

/// A policy, flat and compiled.
pub struct Ready {
    /// The flat policy.
    pub policy: Policy,
    /// The tables it compiles to.
    pub tables: Vec<u8>,
    /// Everything that is wrong with it and did not make it useless.
    pub problems: Vec<Problem>,
    /// The names of what its conditions ask for.
    pub names: Names,
}

/// A policy as it was read, with the text it was read from.
pub struct Source {
    /// The policy, not yet flat; nothing when it is refused.
    pub policy: Option<Policy>,
    /// Everything that is wrong with it.
    pub problems: Vec<Problem>,
    /// The file's name and text; nothing for the built-in policy.
    file: Option<(String, String)>,
}

/// Reads a policy file, or the built-in policy where there is none. Problems name the file.
pub fn read(file: Option<&str>) -> Result<Source, Failure> {
    let Some(file) = file else {
        let Loaded { policy, problems } = built_in().clone();
        return Ok(Source {
            policy,
            problems,
            file: None,
        });
    };
    let text = match input::read(file)? {
        Ok(text) => text,
        Err(problem) => {
            return Ok(Source {
                policy: None,
                problems: vec![problem],
                file: None,
            });
        }
    };
    Ok(of_text(input::name(file), text))
}

/// Reads a policy that came with a name from elsewhere. Problems name it.
pub fn of_text(name: &str, text: String) -> Source {
    let mut loaded = load(&text);
    for problem in &mut loaded.problems {
        problem.file = Some(name.to_owned());
    }
    let builds_on_base = |policy: &Policy| policy.extends.iter().any(|under| under == BASE);
    // Where it is refused as a whole, putting the two together tells why.
    if loaded.policy.as_ref().is_some_and(builds_on_base) && built_in().policy.is_some() {
        loaded.problems.extend(built_in().problems.iter().cloned());
    }
    Source {
        policy: loaded.policy,
        problems: loaded.problems,
        file: Some((name.to_owned(), text)),
    }
}

/// Reads the policy of a name: a file, a folder with a built-in policy's files, or `built-in`.
pub fn named(name: &str) -> Result<Source, Failure> {
    match name {
        "built-in" => read(None),
        folder if Path::new(folder).is_dir() => {
            let Loaded { policy, problems } = base_of(&base::files(Path::new(folder))?);
            Ok(Source {
                policy,
                problems,
                file: None,
            })
        }
        file => read(Some(file)),
    }
}

/// Puts what a file says about the organisation in the place of what the policy says, key by key. The file holds the
/// object that stands under `organisation` in a policy.
fn set_organisation(policy: &mut Policy, file: &str) -> Result<(), Failure> {
    let text = input::read(file)?.map_err(|problem| Failure::Unusable(vec![problem]))?;
    let read: Organisation = read_json(&text).map_err(|mut problems| {
        for problem in &mut problems {
            problem.file = Some(input::name(file).to_owned());
        }
        Failure::Unusable(problems)
    })?;
    Ok(overlay(&mut policy.organisation, &read, &text)?)
}

impl Source {
    /// Whether it came from a file, and so is not the built-in policy.
    pub fn is_file(&self) -> bool {
        self.file.is_some()
    }

    /// The flat policy and a checker for it, the organisation taken from a file where one is given. What is wrong with the
    /// policy goes to standard error, as long as it can be used.
    pub fn checker(self, organisation: Option<&str>) -> Result<(Policy, Checker), Failure> {
        let ready = self.usable(organisation)?;
        Ok((ready.policy, Checker::load(&ready.tables)?))
    }

    /// The flat policy and its tables, in the same way.
    pub fn usable(mut self, organisation: Option<&str>) -> Result<Ready, Failure> {
        let Some(mut policy) = self.policy.take() else {
            return Err(Failure::Unusable(self.problems));
        };
        if let Some(file) = organisation {
            set_organisation(&mut policy, file)?;
        }
        let ready = self.ready(policy);
        for problem in self.problems.iter().chain(&ready.problems) {
            output::message(problem);
        }
        Ok(ready)
    }

    /// Makes a policy, which came from this source, flat and compiles it.
    pub fn ready(&self, policy: Policy) -> Ready {
        let (policy, mut problems) = resolve(policy);
        let compiled = compile(&policy);
        problems.extend(compiled.problems);
        if let Some((name, text)) = &self.file {
            let place = |problem| match locate(problem, text, &policy) {
                found if found.line.is_some() && found.file.is_none() => Problem {
                    file: Some(name.clone()),
                    ..found
                },
                elsewhere => elsewhere,
            };
            problems = problems.into_iter().map(place).collect();
        }
        Ready {
            policy,
            tables: compiled.tables,
            problems,
            names: compiled.names,
        }
    }
}
