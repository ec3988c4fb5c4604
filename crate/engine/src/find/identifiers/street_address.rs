//! Street addresses: a street, known by how its name ends, and the number of a house; with floor, postcode and town if they
//! are there. How streets' names end is data, `rules/identifiers/streets.json`.

use super::{Identifier, Matcher, Recognised};
use crate::{
    language::LanguageSet,
    tables::{StreetEnding, Streets},
    text::Text,
};

/// Proved where the name is written as one, or a floor or a postcode stands behind the number.
pub const IDENTIFIER: Identifier = Identifier::new("street-address", Matcher::InText(find));

/// The most words of a street's name that are taken along before its last one.
const MOST_WORDS: usize = 3;
/// The most words of what stands behind the number.
const MOST_BEHIND: usize = 8;

/// Every address in a text: where it begins, and how long it is.
fn find(text: &Text, streets: &Streets) -> Vec<(usize, Recognised)> {
    let reader = Reader { text, streets };
    let mut found: Vec<(usize, Recognised)> = Vec::new();
    for index in 0..text.words.len() {
        if !reader.is_house(index) {
            continue;
        }
        let address = reader
            .house_behind(index)
            .or_else(|| reader.house_before(index));
        let behind = found.last().map_or(0, |(start, last)| start + last.length);
        found.extend(address.filter(|(start, _)| *start >= behind));
    }
    found
}

struct Reader<'a> {
    text: &'a Text,
    streets: &'a Streets,
}

impl Reader<'_> {
    /// "Storgatan 12 B": the house stands behind the street.
    fn house_behind(&self, house: usize) -> Option<(usize, Recognised)> {
        let street = house.checked_sub(1)?;
        let name = self.word(street);
        if !self.follows(house, " ") || has(&self.streets.ordinary, name) {
            return None;
        }
        let ending = self.ending(name)?;
        let alone = ending.ending == name;
        let first = self.first_of_name(street);
        if alone && first == street {
            return None;
        }
        let (last, settled) = self.behind(house)?;
        let written = self.is_named(street) || alone && self.is_named(first);
        let proved = written && (ending.sure || settled);
        Some(self.address(first, last, proved, ending.languages))
    }

    /// "12 High Street": the house stands before the street.
    fn house_before(&self, house: usize) -> Option<(usize, Recognised)> {
        let first = house + 1;
        let mut known = None;
        for street in first..=first + MOST_WORDS {
            if !self.follows(street, " ") || !self.is_named(street) {
                break;
            }
            let kinds = &self.streets.kinds;
            let kind = kinds.iter().find(|(kind, _)| kind == self.word(street));
            known = kind
                .filter(|_| street > first)
                .map(|(_, languages)| (street, *languages))
                .or(known);
        }
        let (street, languages) = known?;
        let (last, _) = self.places(street);
        Some(self.address(house, last, true, languages))
    }

    /// The address from a first to a last word.
    fn address(
        &self,
        first: usize,
        last: usize,
        proved: bool,
        languages: LanguageSet,
    ) -> (usize, Recognised) {
        let words = &self.text.words;
        let start = words.get(first).map_or(0, |word| word.start as usize);
        let end = words.get(last).map_or(start, |word| word.end as usize);
        let found = match proved {
            true => Recognised::proved_only_in(end - start, languages),
            false => Recognised::plausible_in(end - start, languages),
        };
        (start, found)
    }

    /// The last word of an address whose house is this, and whether what stands behind the house settles that it is one.
    /// Nothing if the number counts or measures something.
    fn behind(&self, house: usize) -> Option<(usize, bool)> {
        let next = self.word(house + 1);
        let measured = self.follows(house + 1, " ") && has(&self.streets.measures, next);
        let bytes = self.text.folded.as_bytes();
        let end = self.text.words.get(house)?.end as usize;
        let sign = bytes.get(end).copied().unwrap_or_default();
        let within = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        let share = bytes
            .get(end..)
            .is_some_and(|rest| rest.strip_prefix(b" ").unwrap_or(rest).starts_with(b"%"));
        if measured || share || (matches!(sign, b':' | b'.' | b',') && within) {
            return None;
        }
        let stair = next.len() == 1 && matches!(next.as_bytes(), [b'a'..=b'h']);
        if stair && self.follows(house + 1, " ") {
            let (last, _) = self.places(house + 1);
            return Some((last, true));
        }
        let letter = self
            .word(house)
            .ends_with(|sign: char| sign.is_ascii_lowercase());
        let (last, settled) = self.places(house);
        Some((last, settled || letter))
    }

    /// The last word of the floor, postcode and town behind a word, and whether there is any.
    fn places(&self, from: usize) -> (usize, bool) {
        let mut last = from;
        let mut at = from + 1;
        while at <= from + MOST_BEHIND && self.near(at) {
            let word = self.word(at);
            if has(&self.streets.places, word) {
                last = at;
            } else if let Some(town) = self.town(at) {
                return (town, true);
            } else if !word.bytes().all(|byte| byte.is_ascii_digit()) {
                break;
            } else if last + 1 == at && last > from {
                // The number of a flat.
                last = at;
            }
            at += 1;
        }
        (last, last > from)
    }

    /// The town behind the postcode that begins at a word.
    fn town(&self, at: usize) -> Option<usize> {
        let digits = |at: usize| {
            let word = self.word(at);
            let all = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
            all.then_some(word.len())
        };
        let town = match (digits(at)?, digits(at + 1)) {
            (3, Some(2)) => at + 2,
            (4 | 5, None) => at + 1,
            _ => return None,
        };
        (self.follows(town, " ") && self.text.words.get(town)?.named).then_some(town)
    }

    /// Whether a word can be the number of a house: up to three digits, or four that are no year, and perhaps a letter.
    fn is_house(&self, index: usize) -> bool {
        let word = self.word(index).as_bytes();
        let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let year = digits == 4 && matches!(word, [b'1', b'9', ..] | [b'2', b'0', ..]);
        let letter = matches!(word.get(digits..), Some([] | [b'a'..=b'h']));
        (1..=4).contains(&digits) && letter && !year && word.first() != Some(&b'0')
    }

    /// The ending of a street's name, the longest there is.
    fn ending(&self, name: &str) -> Option<&StreetEnding> {
        self.streets
            .endings
            .iter()
            .filter(|ending| {
                let stem = name.strip_suffix(ending.ending.as_str());
                stem.is_some_and(|stem| stem.is_empty() || stem.chars().count() >= 2)
            })
            .max_by_key(|ending| (ending.ending.len(), ending.sure))
    }

    /// The first word of the name that ends with this one: "Norra Hamngatan", "Kungens gata".
    fn first_of_name(&self, last: usize) -> usize {
        let mut first = last;
        for _ in 0..MOST_WORDS {
            let before = first.checked_sub(1);
            match before.filter(|before| self.follows(first, " ") && self.is_named(*before)) {
                Some(before) if !self.begins_sentence(before) || first == last => first = before,
                _ => break,
            }
        }
        first
    }

    /// Whether a word is written as a name, or begins a sentence so that nobody can tell.
    fn is_named(&self, index: usize) -> bool {
        let word = self.text.words.get(index);
        word.is_some_and(|word| word.named) || self.begins_sentence(index)
    }

    fn begins_sentence(&self, index: usize) -> bool {
        let word = self.text.words.get(index);
        let sentence = word.and_then(|word| self.text.sentences.get(word.sentence as usize));
        sentence.is_some_and(|sentence| sentence.first_word as usize == index)
    }

    /// Whether nothing but this parts a word from the one before.
    fn follows(&self, index: usize, between: &str) -> bool {
        self.between(index) == Some(between)
    }

    /// Whether only a space, a comma, a full stop or a line break parts a word from the one before.
    fn near(&self, index: usize) -> bool {
        matches!(
            self.between(index),
            Some(" " | ", " | ". " | "., " | "\n" | ",\n")
        )
    }

    fn between(&self, index: usize) -> Option<&str> {
        let before = self.text.words.get(index.checked_sub(1)?)?;
        let word = self.text.words.get(index)?;
        self.text
            .folded
            .get(before.end as usize..word.start as usize)
    }

    fn word(&self, index: usize) -> &str {
        let word = self.text.words.get(index);
        word.and_then(|word| self.text.folded.get(word.start as usize..word.end as usize))
            .unwrap_or_default()
    }
}

fn has(sorted: &[String], word: &str) -> bool {
    sorted
        .binary_search_by(|known| known.as_str().cmp(word))
        .is_ok()
}
