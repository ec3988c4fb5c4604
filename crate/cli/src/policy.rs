//! Loads the policy that a command works with: a file or the built-in one, with an organisation put in.

use crate::{failure::Failure, input};
use omtanke_engine::{
    compile,
    policy::{Loaded, Policy, Problem, base, load, model::Organisation, read_json, resolve},
};

/// A policy, flat and compiled.
pub struct Ready {
    /// The flat policy.
    pub policy: Policy,
    /// The tables it compiles to.
    pub tables: Vec<u8>,
    /// Everything that is wrong with it and did not make it useless.
    pub problems: Vec<Problem>,
}

/// Reads a policy file, or the built-in policy where there is none. Problems name the file.
pub fn read(file: Option<&str>) -> Result<Loaded, Failure> {
    let Some(file) = file else {
        return Ok(base().clone());
    };
    let text = match input::read(file)? {
        Ok(text) => text,
        Err(problem) => {
            return Ok(Loaded {
                policy: None,
                problems: vec![problem],
            });
        }
    };
    let mut loaded = load(&text);
    for problem in &mut loaded.problems {
        problem.file = Some(input::name(file).to_owned());
    }
    Ok(loaded)
}

/// Reads an organisation from a file: the object that stands under `organisation` in a policy.
pub fn organisation(file: &str) -> Result<Organisation, Failure> {
    let text = input::read(file)?.map_err(|problem| Failure::Unusable(vec![problem]))?;
    read_json(&text).map_err(|mut problems| {
        for problem in &mut problems {
            problem.file = Some(input::name(file).to_owned());
        }
        Failure::Unusable(problems)
    })
}

/// Makes a policy flat and compiles it.
pub fn ready(policy: Policy) -> Ready {
    let (policy, mut problems) = resolve(policy);
    let compiled = compile(&policy);
    problems.extend(compiled.problems);
    Ready {
        policy,
        tables: compiled.tables,
        problems,
    }
}
