//! Rules and clauses: rows for those that are whole, problems for the others.

use super::{atoms::Atoms, concepts::Concepts, conditions::Conditions};
use crate::{
    language::Language,
    policy::{
        Policy, Problem,
        model::{Clause, Contact, Fix, Rule, Texts},
    },
    tables::{ClauseRow, FixRow, RuleRow, SupportRow, TextRow},
};

/// The rows of all rules that can be compiled, and of the clauses they serve.
pub fn rows(
    policy: &Policy,
    concepts: &Concepts,
    atoms: &mut Atoms,
    problems: &mut Vec<Problem>,
) -> (Vec<RuleRow>, Vec<ClauseRow>) {
    let clauses: Vec<ClauseRow> = policy
        .clauses
        .iter()
        .map(|(id, clause)| ClauseRow {
            id: id.clone(),
            title: row(&clause.title),
            text: row(&clause.text),
            url: clause.url.clone().or_else(|| policy.policy.url.clone()),
            contact: contact(policy, clause),
            tell_audience: clause.tell_audience,
        })
        .collect();
    let mut rules = Vec::new();
    for (index, asked) in policy.rules.iter().enumerate() {
        let mut conditions = Conditions {
            policy,
            concepts,
            atoms,
        };
        match rule(asked, &format!("rules[{index}]"), &mut conditions, &clauses) {
            Ok(Some(row)) => rules.push(row),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    (rules, clauses)
}

/// Whom to ask about a clause: its own contact, else the policy's, else the organisation's.
fn contact(policy: &Policy, clause: &Clause) -> Option<String> {
    let given = [
        &clause.contact,
        &policy.policy.contact,
        &policy.organisation.contact,
    ];
    given.into_iter().flatten().find_map(Contact::in_one_line)
}

fn rule(
    asked: &Rule,
    path: &str,
    conditions: &mut Conditions<'_>,
    clauses: &[ClauseRow],
) -> Result<Option<RuleRow>, Problem> {
    let Some(level) = asked.level.level() else {
        return Ok(None);
    };
    let clause = clauses
        .iter()
        .position(|clause| clause.id == asked.clause)
        .ok_or_else(|| {
            let message = format!("there is no clause \"{}\"", asked.clause);
            Problem::error(format!("{path}.clause"), message)
        })?;
    let when = conditions.turn(&asked.when, &format!("{path}.when"))?;
    let unless = asked
        .unless
        .as_ref()
        .map(|unless| conditions.turn(unless, &format!("{path}.unless")))
        .transpose()?;
    Ok(Some(RuleRow {
        id: asked.id.clone(),
        clause: clause as u32,
        level,
        when,
        unless,
        hint: row(&asked.hint),
        may_mute: conditions.policy.lets_mute(asked),
        fix: asked.fix.as_ref().map(|fix| match fix {
            Fix::Append(texts) => FixRow::Append(row(texts)),
            Fix::Replace(texts) => FixRow::Replace(row(texts)),
        }),
    }))
}

/// The rows of what is said in support.
pub fn support(
    policy: &Policy,
    concepts: &Concepts,
    atoms: &mut Atoms,
    problems: &mut Vec<Problem>,
) -> Vec<SupportRow> {
    let mut rows = Vec::new();
    for (index, asked) in policy.support.iter().enumerate() {
        let mut conditions = Conditions {
            policy,
            concepts,
            atoms,
        };
        let when = conditions.turn(&asked.when, &format!("support[{index}].when"));
        let unless = asked.unless.as_ref();
        let unless =
            unless.map(|unless| conditions.turn(unless, &format!("support[{index}].unless")));
        match (when, unless.transpose()) {
            (Ok(when), Ok(unless)) => rows.push(SupportRow {
                id: asked.id.clone(),
                when,
                unless,
                hint: row(&asked.hint),
            }),
            (Err(problem), _) | (_, Err(problem)) => problems.push(problem),
        }
    }
    rows
}

fn row(texts: &Texts) -> TextRow {
    Language::ALL.map(|language| texts.get(&language).cloned().unwrap_or_default())
}
