//! Identifiers: numbers and addresses that point at one person, one kind a file.

mod digits;
mod dk_cpr;
mod email;
mod no_fodselsnummer;
mod phone;
mod se_personnummer;

use super::hits::Hit;
use crate::{language::LanguageSet, tables::Atom, text::Text};

/// A kind of identifier.
#[derive(Clone, Copy, Debug)]
pub struct Identifier {
    /// Its name in policies.
    pub name: &'static str,
    /// How it is recognised.
    matcher: Matcher,
}

/// An identifier at the start of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Recognised {
    /// Its length in bytes.
    length: usize,
    /// The languages of the sentences in which it counts: all if it is proved, fewer if it might be something else.
    counts_in: LanguageSet,
}

impl Recognised {
    /// An identifier that could hardly be anything else.
    fn proved(length: usize) -> Recognised {
        Recognised {
            length,
            counts_in: LanguageSet::ALL,
        }
    }
}

/// The first byte of an identifier and the byte behind it.
type Stretch = (usize, usize);

/// How an identifier is recognised.
#[derive(Clone, Copy, Debug)]
enum Matcher {
    /// From its first digit or plus sign on.
    FromStart(fn(&[u8]) -> Option<Recognised>),
    /// From an `@`: the first byte and the byte behind the identifier around this offset.
    AroundAt(fn(&[u8], usize) -> Option<Stretch>),
}

/// Every kind that policies can ask for.
pub const ALL: &[Identifier] = &[
    se_personnummer::IDENTIFIER,
    no_fodselsnummer::IDENTIFIER,
    dk_cpr::IDENTIFIER,
    email::IDENTIFIER,
    phone::IDENTIFIER,
];

/// The kind with this name.
pub fn named(name: &str) -> Option<&'static Identifier> {
    ALL.iter().find(|identifier| identifier.name == name)
}

impl Identifier {
    /// Adds every occurrence in the text.
    pub fn find(&self, atom: Atom, text: &Text, hits: &mut Vec<Hit>) {
        let bytes = text.folded.as_bytes();
        match self.matcher {
            Matcher::FromStart(recognise) => {
                let mut behind = 0;
                for word in &text.words {
                    let first = word.start as usize;
                    let plus = first > 0 && bytes.get(first - 1) == Some(&b'+');
                    let start = if plus { first - 1 } else { first };
                    if start < behind || !bytes.get(first).is_some_and(u8::is_ascii_digit) {
                        continue;
                    }
                    let rest = bytes.get(start..).unwrap_or_default();
                    let found = recognise(rest)
                        .filter(|found| stands_alone(bytes, start, start + found.length));
                    if let Some(found) = found {
                        behind = start + found.length;
                        hits.push(Hit {
                            languages: found.counts_in.bits(),
                            ..Hit::of_bytes(text, atom, start as u32, behind as u32)
                        });
                    }
                }
            }
            Matcher::AroundAt(around) => {
                let mut behind = 0;
                for (at, _) in text.folded.match_indices('@') {
                    if let Some((start, end)) = around(bytes, at).filter(|span| span.0 >= behind) {
                        behind = end;
                        hits.push(Hit::of_bytes(text, atom, start as u32, end as u32));
                    }
                }
            }
        }
    }
}

/// Whether no digit or letter touches the identifier, nor a separator that would make it part of a longer number.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|index| bytes.get(index));
    let two_before = start.checked_sub(2).and_then(|index| bytes.get(index));
    let after = bytes.get(end);
    let two_after = bytes.get(end + 1);
    let word = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bridge = |byte: Option<&u8>| matches!(byte, Some(b'-' | b'.' | b',' | b'/' | b':'));
    let touched = word(before) || word(after);
    let continued = (bridge(before) && digit(two_before)) || (bridge(after) && digit(two_after));
    !touched && !continued
}

#[cfg(test)]
pub(crate) fn found_in(identifier: &Identifier, text: &str) -> Vec<String> {
    let text = crate::text::read::read(text, |_| false);
    let mut hits = Vec::new();
    identifier.find(0, &text, &mut hits);
    let slice = |hit: &Hit| text.folded[hit.start as usize..hit.end as usize].to_string();
    hits.iter().map(slice).collect()
}
