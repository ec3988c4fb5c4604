//! The checker: a draft and the tables in, findings out.

#[cfg(feature = "compile")]
mod trace;

#[cfg(feature = "compile")]
pub use trace::{Fate, Trace};

use crate::{
    draft::Draft,
    find::{
        hits::Hits,
        identifiers,
        likeness::{self, Likeness},
        patterns::Patterns,
    },
    hints::{self, Hint, Quiet},
    language::{Language, LanguageSet},
    level::Level,
    rule::{Evidence, Seen, concept::Judged, holds, quotes::Quotes},
    support::{Support, said},
    tables::{Atom, Condition, Tables, TablesError},
    text::{
        Text,
        hash::WordHash,
        language::{Written, decide},
        read::read,
    },
};

/// How many places a finding names at most.
pub(crate) const MOST_PLACES: usize = 32;

/// A compiled policy, ready to check drafts.
#[derive(Debug)]
pub struct Checker {
    tables: Tables,
    patterns: Vec<Patterns>,
    identifiers: Vec<(&'static identifiers::Identifier, identifiers::Grade, Atom)>,
    likeness: Option<Likeness>,
}

/// Tells whether the first condition holds and the second does not, and what made it so.
type Due<'a> = dyn Fn(&Condition, Option<&Condition>) -> Option<Vec<Evidence>> + 'a;

/// A rule that holds for a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as its place in the policy.
    pub rule: usize,
    /// What made it hold, as UTF-16 offsets, in order and without overlap.
    pub places: Vec<(u32, u32)>,
    /// What the text is written in.
    pub written: Written,
}

/// All that is said to a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The hints to show: ranked, merged, at most three.
    pub hints: Vec<Hint>,
    /// What is said in support, if that is due; nobody is praised beside it.
    pub support: Option<Support>,
}

/// A text and what was found in it.
pub(crate) struct Reading {
    /// The text.
    pub text: Text,
    /// What was found.
    pub hits: Hits,
    written: Written,
    judged: Judged,
    quotes: Quotes,
}

impl Checker {
    /// Loads a compiled policy.
    ///
    /// # Errors
    /// If the bytes are no tables, damaged, or of another version.
    pub fn load(tables: &[u8]) -> Result<Checker, TablesError> {
        let tables = Tables::read(tables)?;
        let patterns = tables
            .patterns
            .iter()
            .map(Patterns::load)
            .collect::<Result<_, _>>()?;
        let identifiers = tables
            .identifiers
            .iter()
            .map(|(name, grade, atom)| {
                identifiers::named(name)
                    .map(|identifier| (identifier, *grade, *atom))
                    .ok_or(TablesError::Malformed("an identifier is not known"))
            })
            .collect::<Result<_, _>>()?;
        let likeness = match &tables.likeness {
            Some(likeness) => Some(Likeness::load(likeness).ok_or(TablesError::Malformed(
                "the weights of likeness are cut off",
            ))?),
            None => None,
        };
        Ok(Checker {
            likeness,
            tables,
            patterns,
            identifiers,
        })
    }

    /// All that is to be shown for a draft, without what the author wants to hear no more of.
    pub fn answer(&self, draft: &Draft, wanted: Language, quiet: Quiet<'_>) -> Answer {
        self.judge(draft, |reading, due| {
            let findings = self.findings_in(reading, due);
            let mut hints = hints::shown(&self.tables, &findings, wanted, quiet);
            let said_now = self.tables.support.iter().find(|row| {
                !quiet.dismissed.contains(&row.id) && due(&row.when, row.unless.as_ref()).is_some()
            });
            if said_now.is_some() {
                hints.retain(|hint| hint.level != Level::Encourage);
            }
            let contact = self.tables.contact.as_ref();
            Answer {
                hints,
                support: said_now.map(|row| said(row, contact, wanted)),
            }
        })
    }

    /// The hints to show for a draft: ranked, merged, at most three, without those of dismissed rules.
    pub fn hints(&self, draft: &Draft, wanted: Language, dismissed: &[String]) -> Vec<Hint> {
        let quiet = Quiet {
            dismissed,
            ..Quiet::default()
        };
        self.answer(draft, wanted, quiet).hints
    }

    /// Every hint for a draft, ranked.
    pub fn all_hints(&self, draft: &Draft, wanted: Language) -> Vec<Hint> {
        hints::all(&self.tables, &self.findings(draft), wanted)
    }

    /// The languages that a text may be written in.
    pub fn languages(&self, text: &str, stated: Option<Language>) -> LanguageSet {
        self.read(text, stated).written.languages
    }

    /// Every rule that holds for a draft, in the order of the policy.
    pub fn findings(&self, draft: &Draft) -> Vec<Finding> {
        self.judge(draft, |reading, due| self.findings_in(reading, due))
    }

    fn findings_in(&self, reading: &Reading, due: &Due<'_>) -> Vec<Finding> {
        let candidates = self.candidates(&reading.hits).into_iter();
        let finding = |index: usize| {
            let rule = self.tables.rules.get(index)?;
            let evidence = due(&rule.when, rule.unless.as_ref())?;
            Some(Finding {
                rule: index,
                places: places(&reading.text, evidence),
                written: reading.written,
            })
        };
        candidates.filter_map(finding).collect()
    }

    /// Reads a draft once for everything that is asked of it.
    fn judge<T>(&self, draft: &Draft, ask: impl FnOnce(&Reading, &Due<'_>) -> T) -> T {
        let (reading, reply) = self.read_draft(draft);
        let reply_seen = reply
            .as_ref()
            .map(|reply| reply.seen(&self.tables, draft, None));
        let seen = reading.seen(&self.tables, draft, reply_seen.as_ref());
        let whole = 0..reading.text.words.len() as u32;
        ask(&reading, &|when, unless| {
            let mut evidence = Vec::new();
            let due = holds(when, &seen, &whole, &mut evidence)
                && !unless.is_some_and(|unless| holds(unless, &seen, &whole, &mut Vec::new()));
            due.then_some(evidence)
        })
    }

    /// Reads a draft and the text that it answers, and tells what both resemble.
    fn read_draft(&self, draft: &Draft) -> (Reading, Option<Reading>) {
        let mut reading = self.read(&draft.text, draft.lang);
        let mut reply = draft
            .reply_to
            .as_deref()
            .map(|text| self.read(text, draft.lang));
        if let Some(likeness) = &self.likeness {
            let found = likeness.find(likeness::Judged {
                text: (&reading.text, &reading.hits),
                reply: reply.as_ref().map(|reply| (&reply.text, &reply.hits)),
                context: Some((draft, draft.sector.unwrap_or(self.tables.sector))),
            });
            reading.hits.add(found);
            if let Some(reply) = &mut reply {
                let found = likeness.find(likeness::Judged {
                    text: (&reply.text, &reply.hits),
                    reply: None,
                    context: None,
                });
                reply.hits.add(found);
            }
        }
        (reading, reply)
    }

    /// The rules that can hold at all, given what was found.
    fn candidates(&self, hits: &Hits) -> Vec<usize> {
        let mut rules: Vec<usize> = self.tables.always.iter().map(|r| *r as usize).collect();
        let mut last = None;
        for hit in hits.all() {
            if last.replace(hit.atom) == Some(hit.atom) {
                continue;
            }
            let atom = hit.atom as usize;
            let starts = &self.tables.trigger_starts;
            let from = starts.get(atom).copied().unwrap_or(0) as usize;
            let to = starts.get(atom + 1).copied().unwrap_or(0) as usize;
            let triggered = self.tables.triggered.get(from..to).unwrap_or_default();
            rules.extend(triggered.iter().map(|rule| *rule as usize));
        }
        rules.sort();
        rules.dedup();
        rules
    }

    /// Reads a text and finds all that does not depend on the draft.
    pub(crate) fn read(&self, text: &str, stated: Option<Language>) -> Reading {
        let abbreviation = |hash: WordHash| {
            let key = (hash.place, hash.check);
            self.tables.abbreviations.binary_search(&key).is_ok()
        };
        let mut text = read(text, abbreviation);
        let mut hits = Vec::new();
        let mut votes = Vec::new();
        self.tables.terms.find(&text, &mut hits, &mut votes);
        for patterns in &self.patterns {
            patterns.find(&text, &mut hits);
        }
        for (identifier, grade, atom) in &self.identifiers {
            identifier.find(*grade, *atom, &text, &self.tables.streets, &mut hits);
        }
        let written = decide(&mut text, &votes, &self.tables.terms.groups, stated);
        let hits = Hits::new(hits, &text);
        Reading {
            text,
            hits,
            written,
            judged: Judged::none(self.tables.concepts.len()),
            quotes: Quotes::default(),
        }
    }
}

impl Reading {
    fn seen<'a>(
        &'a self,
        tables: &'a Tables,
        draft: &'a Draft,
        reply_to: Option<&'a Seen<'a>>,
    ) -> Seen<'a> {
        Seen {
            text: &self.text,
            hits: &self.hits,
            languages: self.written.languages,
            draft,
            concepts: &tables.concepts,
            judged: &self.judged,
            quotes: &self.quotes,
            sieve: None,
            sector: draft.sector.unwrap_or(tables.sector),
            reply_to,
        }
    }
}

/// Evidence as UTF-16 offsets: ordered, overlaps merged, not too many.
pub(crate) fn places(text: &Text, mut evidence: Vec<Evidence>) -> Vec<(u32, u32)> {
    evidence.sort();
    let mut merged: Vec<Evidence> = Vec::new();
    for (start, end) in evidence {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged.truncate(MOST_PLACES);
    let offsets = &text.offsets;
    merged
        .into_iter()
        .map(|(start, end)| (offsets.start(start), offsets.end(end)))
        .collect()
}
