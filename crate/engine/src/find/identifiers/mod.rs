//! Identifiers: numbers and addresses that point at one person, and keys that open doors; one kind a file.

mod date;
mod digits;
mod dk_cpr;
mod email;
mod fi_hetu;
mod grade;
mod groups;
mod iban;
mod is_kennitala;
mod no_fodselsnummer;
mod organisation_number;
mod payment_card;
mod phone;
mod recognised;
mod registration_plate;
mod se_personnummer;
mod secret;
pub mod street_address;

pub use grade::Grade;

use super::hits::Hit;
use crate::{
    tables::{Atom, Streets},
    text::{Text, Word},
};
use recognised::Recognised;

/// A kind of identifier.
#[derive(Clone, Copy, Debug)]
pub struct Identifier {
    /// Its name in policies.
    pub name: &'static str,
    /// The best grade that it can have.
    pub best: Grade,
    /// How it is recognised.
    matcher: Matcher,
}

/// The first byte of an identifier and the byte behind it.
type Stretch = (usize, usize);

/// How an identifier is recognised.
#[derive(Clone, Copy, Debug)]
enum Matcher {
    /// From its first digit on, or from the plus sign or bracket before it.
    AtNumber(fn(&[u8]) -> Option<Recognised>),
    /// From the beginning of a word on, an ASCII letter or digit; told the byte before it too.
    AtWord(fn(&[u8], Option<u8>) -> Option<Recognised>),
    /// From an `@`: the first byte and the byte behind the identifier around this offset.
    AroundAt(fn(&[u8], usize) -> Option<Stretch>),
    /// From the words of the whole text: where each begins.
    InText(fn(&Text, &Streets) -> Vec<(usize, Recognised)>),
}

/// Every kind that policies can ask for.
pub const ALL: &[Identifier] = &[
    se_personnummer::IDENTIFIER,
    no_fodselsnummer::IDENTIFIER,
    dk_cpr::IDENTIFIER,
    fi_hetu::IDENTIFIER,
    is_kennitala::IDENTIFIER,
    email::IDENTIFIER,
    phone::IDENTIFIER,
    street_address::IDENTIFIER,
    registration_plate::IDENTIFIER,
    iban::IDENTIFIER,
    payment_card::IDENTIFIER,
    organisation_number::IDENTIFIER,
    secret::IDENTIFIER,
];

/// The kind with this name.
pub fn named(name: &str) -> Option<&'static Identifier> {
    ALL.iter().find(|identifier| identifier.name == name)
}

/// The fewest digits at the end of a word for which somebody may have forgotten the space before them.
const FEWEST_GLUED: usize = 10;

impl Identifier {
    const fn new(name: &'static str, matcher: Matcher) -> Identifier {
        Identifier {
            name,
            best: Grade::Proved,
            matcher,
        }
    }

    const fn never_proved(name: &'static str, matcher: Matcher) -> Identifier {
        Identifier {
            name,
            best: Grade::Plausible,
            matcher,
        }
    }

    /// Adds every occurrence in the text that has the grade at least.
    pub fn find(
        &self,
        grade: Grade,
        atom: Atom,
        text: &Text,
        streets: &Streets,
        hits: &mut Vec<Hit>,
    ) {
        let bytes = text.folded.as_bytes();
        let mut finds = Finds {
            grade,
            atom,
            text,
            behind: 0,
            hits,
        };
        match self.matcher {
            Matcher::AtNumber(recognise) => {
                for word in &text.words {
                    finds.number(word, recognise);
                }
            }
            Matcher::AtWord(recognise) => {
                for word in &text.words {
                    let start = word.start as usize;
                    let before = start.checked_sub(1).and_then(|index| bytes.get(index));
                    let rest = bytes.get(start..).unwrap_or_default();
                    if start >= finds.behind
                        && rest.first().is_some_and(u8::is_ascii)
                        && let Some(found) = recognise(rest, before.copied())
                        && stands_alone(bytes, start, start + found.length)
                    {
                        finds.add(start, found);
                    }
                }
            }
            Matcher::AroundAt(around) => {
                for (at, _) in text.folded.match_indices('@') {
                    if let Some((start, end)) = around(bytes, at)
                        && start >= finds.behind
                    {
                        finds.add(start, Recognised::proved(end - start));
                    }
                }
            }
            Matcher::InText(find) => {
                for (start, found) in find(text, streets) {
                    finds.add(start, found);
                }
            }
        }
    }
}

/// What is found of one kind.
struct Finds<'a> {
    grade: Grade,
    atom: Atom,
    text: &'a Text,
    /// The byte behind the last find.
    behind: usize,
    hits: &'a mut Vec<Hit>,
}

impl Finds<'_> {
    /// Looks for a number where a word begins with a digit, or ends with many.
    fn number(&mut self, word: &Word, recognise: fn(&[u8]) -> Option<Recognised>) {
        let bytes = self.text.folded.as_bytes();
        let first = word.start as usize;
        let signs = bytes.get(first..word.end as usize).unwrap_or_default();
        if signs.first().is_some_and(u8::is_ascii_digit) {
            let sign = first.checked_sub(1).and_then(|index| bytes.get(index));
            let signed = matches!(sign, Some(b'+' | b'('));
            let starts = [signed.then(|| first - 1), Some(first)];
            for start in starts.into_iter().flatten() {
                let rest = bytes.get(start..).unwrap_or_default();
                if start >= self.behind
                    && let Some(found) = recognise(rest)
                    && stands_alone(bytes, start, start + found.length)
                {
                    return self.add(start, found);
                }
            }
        } else {
            let digits = signs.iter().rev().take_while(|byte| byte.is_ascii_digit());
            let digits = digits.count();
            let start = word.end as usize - digits;
            let rest = bytes.get(start..).unwrap_or_default();
            if digits >= FEWEST_GLUED
                && start >= self.behind
                && let Some(found) = recognise(rest)
                && ends_alone(bytes, start + found.length)
            {
                self.add(start, found.doubted());
            }
        }
    }

    fn add(&mut self, start: usize, found: Recognised) {
        let end = start + found.length;
        self.behind = end;
        let languages = found.counts_in(self.grade);
        if !languages.is_empty() {
            self.hits.push(Hit {
                languages: languages.bits(),
                ..Hit::of_bytes(self.text, self.atom, start as u32, end as u32)
            });
        }
    }
}

/// Whether no digit or letter touches the identifier, nor a separator that would make it part of a longer number.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|index| bytes.get(index));
    let two_before = start.checked_sub(2).and_then(|index| bytes.get(index));
    let continues = bridges(before) && two_before.is_some_and(u8::is_ascii_digit);
    !is_word(before) && !continues && ends_alone(bytes, end)
}

fn ends_alone(bytes: &[u8], end: usize) -> bool {
    let after = bytes.get(end);
    let continues = bridges(after) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    !is_word(after) && !continues
}

fn is_word(byte: Option<&u8>) -> bool {
    // Of what is not ASCII only letters touch: they begin with these bytes in UTF-8, dashes and symbols with others.
    byte.is_some_and(|b| b.is_ascii_alphanumeric() || (!b.is_ascii() && !matches!(b, 0xe2 | 0xf0)))
}

fn bridges(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'-' | b'.' | b',' | b'/' | b':'))
}

#[cfg(test)]
fn found_in(identifier: &Identifier, grade: Grade, text: &str) -> Vec<String> {
    let text = crate::text::read::read(text, |_| false);
    let mut hits = Vec::new();
    let streets = Streets::default();
    identifier.find(grade, 0, &text, &streets, &mut hits);
    let slice = |hit: &Hit| text.folded[hit.start as usize..hit.end as usize].to_string();
    hits.iter().map(slice).collect()
}

#[cfg(test)]
pub(crate) fn proved_in(identifier: &Identifier, text: &str) -> Vec<String> {
    found_in(identifier, Grade::Proved, text)
}

#[cfg(test)]
pub(crate) fn plausible_in(identifier: &Identifier, text: &str) -> Vec<String> {
    found_in(identifier, Grade::Plausible, text)
}
