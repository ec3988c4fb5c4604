//! Hints: which findings are shown, in which order, in which language.

use crate::{
    checker::{Finding, MOST_PLACES},
    language::Language,
    level::Level,
    tables::{Atom, Condition, FixRow, RuleRow, Tables, TextRow},
};
use serde::{Deserialize, Serialize};

/// How many hints are shown at a time.
pub const MOST_SHOWN: usize = 3;

/// What is shown for a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hint {
    /// The rule's id.
    pub rule: String,
    /// The clause's id.
    pub clause: String,
    /// How much is asked of the writer.
    pub level: Level,
    /// What made it due.
    pub spans: Vec<Span>,
    /// One sentence.
    pub hint: String,
    /// The clause in a few words.
    pub title: String,
    /// What the clause says.
    pub why: String,
    /// Where the full text stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whom to ask about it, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What one click can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<HintFix>,
    /// Whether people may mute it for good.
    #[serde(default)]
    pub may_mute: bool,
    /// Whether it should say who will see the post.
    #[serde(default)]
    pub tell_audience: bool,
}

/// What the author wants to hear no more of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quiet<'a> {
    /// The rules that were dismissed for this post.
    pub dismissed: &'a [String],
    /// The rules that were muted for good; those that may not be muted are heard all the same.
    pub muted: &'a [String],
}

/// A stretch of the draft's text, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Behind its end.
    pub end: u32,
}

/// What one click can do, in the language of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HintFix {
    /// Put this sentence at the end.
    Append(String),
    /// Put these words in the place of each span.
    Replace(String),
}

/// Every hint, the gravest first, then in the order of the policy.
pub fn all(tables: &Tables, findings: &[Finding], wanted: Language) -> Vec<Hint> {
    ranked(tables, findings)
        .into_iter()
        .filter_map(|(rule, finding)| hint(tables, rule, finding, wanted))
        .collect()
}

/// The hints to show: one a clause with the places of all its rules, no encouragement beside anything else, nothing of a
/// clause that is not graver than a rule of it that was dismissed or muted, and not too many.
pub fn shown(
    tables: &Tables,
    findings: &[Finding],
    wanted: Language,
    quiet: Quiet<'_>,
) -> Vec<Hint> {
    let ranked = ranked(tables, findings);
    let unwanted = |rule: &&RuleRow| {
        quiet.dismissed.contains(&rule.id) || (rule.may_mute && quiet.muted.contains(&rule.id))
    };
    let heard: Vec<(u32, Level)> = tables
        .rules
        .iter()
        .filter(unwanted)
        .map(|rule| (rule.clause, rule.level))
        .collect();
    let is_heard = |rule: &RuleRow| {
        let mut of_clause = heard.iter().filter(|(clause, _)| *clause == rule.clause);
        of_clause.any(|(_, level)| rule.level <= *level)
    };
    let encouraging = |rule: &RuleRow| rule.level == Level::Encourage;
    let anything_else = ranked.iter().any(|(rule, _)| !encouraging(rule));
    let mut shown: Vec<(u32, Hint)> = Vec::new();
    for (rule, finding) in ranked {
        if is_heard(rule) || (anything_else && encouraging(rule)) {
            continue;
        }
        let full = shown.len() >= MOST_SHOWN;
        match shown.iter_mut().find(|(clause, _)| *clause == rule.clause) {
            // The rule that made the hint has told its words; likeness would add those that only counted.
            Some(_) if resembles(tables, rule) => {}
            Some((_, known)) => merge(&mut known.spans, finding),
            // The words of a hint are fetched only where it is shown.
            None if !full => {
                shown.extend(hint(tables, rule, finding, wanted).map(|hint| (rule.clause, hint)));
            }
            None => {}
        }
    }
    shown.into_iter().map(|(_, hint)| hint).collect()
}

/// The findings with their rules, the gravest first, each level in the order of the policy.
fn ranked<'a>(tables: &'a Tables, findings: &'a [Finding]) -> Vec<(&'a RuleRow, &'a Finding)> {
    let ruled = || {
        let findings = findings.iter();
        findings.filter_map(|finding| Some((tables.rules.get(finding.rule)?, finding)))
    };
    Level::ALL
        .into_iter()
        .rev()
        .flat_map(|level| ruled().filter(move |(rule, _)| rule.level == level))
        .collect()
}

/// Whether what a rule finds is that the text resembles others.
fn resembles(tables: &Tables, rule: &RuleRow) -> bool {
    let labels = tables.likeness.iter().flat_map(|model| &model.labels);
    let atoms: Vec<Atom> = labels
        .flat_map(|label| label.grades.iter().map(|(_, atom)| *atom))
        .collect();
    let of_likeness =
        |condition: &Condition| matches!(condition, Condition::Found(atom) if atoms.contains(atom));
    match &rule.when {
        Condition::All(conditions) => conditions.iter().any(of_likeness),
        condition => of_likeness(condition),
    }
}

/// Adds the places of another finding that overlap none of those there, in order, as long as there are not too many.
fn merge(spans: &mut Vec<Span>, finding: &Finding) {
    for span in spans_of(finding) {
        let overlaps = |known: &Span| known.start < span.end && span.start < known.end;
        if spans.len() < MOST_PLACES && !spans.iter().any(overlaps) {
            let place = spans.partition_point(|known| known.start < span.start);
            spans.insert(place, span);
        }
    }
}

fn spans_of(finding: &Finding) -> impl Iterator<Item = Span> {
    let places = finding.places.iter();
    places.map(|(start, end)| Span {
        start: *start,
        end: *end,
    })
}

fn hint(tables: &Tables, rule: &RuleRow, finding: &Finding, wanted: Language) -> Option<Hint> {
    let clause = tables.clauses.get(rule.clause as usize)?;
    // A fix becomes part of the text, so it speaks the text's language, not the reader's.
    let written = match finding.written.languages.contains(wanted) {
        true => wanted,
        false => finding.written.foremost.unwrap_or(wanted),
    };
    Some(Hint {
        rule: rule.id.clone(),
        clause: clause.id.clone(),
        level: rule.level,
        spans: spans_of(finding).collect(),
        hint: in_language(&rule.hint, wanted),
        title: in_language(&clause.title, wanted),
        why: in_language(&clause.text, wanted),
        url: clause.url.clone(),
        contact: clause.contact.clone(),
        fix: rule.fix.as_ref().and_then(|fix| fix_in(fix, written)),
        may_mute: rule.may_mute,
        tell_audience: clause.tell_audience,
    })
}

fn fix_in(fix: &FixRow, language: Language) -> Option<HintFix> {
    let own = |texts: &TextRow| {
        let text = texts.get(language as usize)?;
        (!text.is_empty()).then(|| text.clone())
    };
    match fix {
        FixRow::Append(texts) => own(texts).map(HintFix::Append),
        FixRow::Replace(texts) => own(texts).map(HintFix::Replace),
    }
}

/// The text in the wanted language; else in English, else in whichever there is.
pub fn in_language(texts: &TextRow, wanted: Language) -> String {
    [wanted, Language::En]
        .into_iter()
        .chain(Language::ALL)
        .filter_map(|language| texts.get(language as usize))
        .find(|text| !text.is_empty())
        .cloned()
        .unwrap_or_default()
}
