//! Rules and clauses: rows for those that are whole, problems for the others.

use super::{atoms::Atoms, concepts::Concepts, conditions::Conditions};
use crate::{
    language::Language,
    policy::{
        Policy, Problem,
        model::{Clause, Contact, Fix, Rule, Texts},
    },
    tables::{ClauseRow, FixRow, RuleRow, TextRow},
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
        fix: asked.fix.as_ref().map(|fix| match fix {
            Fix::Append(texts) => FixRow::Append(row(texts)),
            Fix::Replace(texts) => FixRow::Replace(row(texts)),
        }),
    }))
}

fn row(texts: &Texts) -> TextRow {
    Language::ALL.map(|language| texts.get(&language).cloned().unwrap_or_default())
}
