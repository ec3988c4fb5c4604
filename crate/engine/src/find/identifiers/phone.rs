//! Telephone numbers (ITU-T E.164; the national plans of PTS, Nkom, Klimadatastyrelsen, Traficom, Fjarskiptastofa).
//!
//! Emergency and service numbers are shorter than any of these, or left out with the other numbers of firms.

use super::{
    Identifier, Matcher, Recognised, date, digits::Digits, groups::Groups, organisation_number,
};
use crate::language::{Language, LanguageSet};

/// With a country code, or in the forms used within a country.
pub const IDENTIFIER: Identifier = Identifier::new("phone", Matcher::AtNumber(recognise));

/// Country codes, how many digits follow them, and how the numbers begin that belong to firms and services.
const COUNTRIES: [(&str, std::ops::RangeInclusive<usize>, &[&str]); 7] = [
    ("46", 7..=9, &["20", "77", "90", "939", "944", "99", "10"]),
    ("47", 8..=8, &["80", "81", "82", "0", "1"]),
    ("45", 8..=8, &["70", "80", "90", "0", "1"]),
    ("358", 6..=10, &["800", "600", "700", "20", "30", "75"]),
    ("354", 7..=7, &["800", "90", "0", "1"]),
    ("298", 6..=6, &[]),
    ("299", 6..=6, &[]),
];

/// The beginnings of Swedish mobile numbers.
const SWEDISH_MOBILE: [&str; 5] = ["070", "072", "073", "076", "079"];
/// The beginnings of Swedish numbers of firms and services.
const SWEDISH_FIRMS: [&str; 7] = ["020", "077", "0900", "0939", "0944", "099", "010"];

const NORWEGIAN: LanguageSet = LanguageSet::only(Language::Nb);
const DANISH: LanguageSet = LanguageSet::only(Language::Da);
const ENGLISH: LanguageSet = LanguageSet::only(Language::En);

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    if let Some(international) = international(bytes) {
        return Some(international);
    }
    let mut groups = Groups::read(bytes);
    loop {
        if let Some(found) = national(&groups) {
            return Some(found);
        }
        groups = groups.shorter()?;
    }
}

/// Whether these are ten bare digits that make a Swedish mobile number.
pub fn is_swedish_mobile(bytes: &[u8]) -> bool {
    let groups = Groups::read(bytes.get(..10).unwrap_or_default());
    groups.lengths() == [10] && begins(&groups.digits, &SWEDISH_MOBILE)
}

/// With a country code, behind a plus sign or two zeros.
fn international(bytes: &[u8]) -> Option<Recognised> {
    let plus = bytes.first() == Some(&b'+');
    let prefix = if plus { 1 } else { 2 };
    if !plus && !bytes.starts_with(b"00") {
        return None;
    }
    let rest = bytes.get(prefix..)?;
    let known = COUNTRIES
        .iter()
        .find(|(code, _, _)| rest.starts_with(code.as_bytes()));
    let Some((code, lengths, firms)) = known else {
        return plus.then(|| foreign(rest)).flatten();
    };
    // "+46 (0)70-123 45 67": the zero is for calls within the country.
    let mut skipped = prefix + code.len();
    for sign in [")", " ", "-", "(0)", " "] {
        if bytes.get(skipped..)?.starts_with(sign.as_bytes()) {
            skipped += sign.len();
        }
    }
    let mut groups = Groups::read(bytes.get(skipped..)?);
    loop {
        let count = groups.digits.all().len();
        if !groups.more && lengths.contains(&count) || groups.more && count == *lengths.end() {
            let good = !begins(&groups.digits, firms);
            return good.then(|| Recognised::proved(skipped + groups.length()));
        }
        groups = groups.shorter()?;
    }
}

/// A number of another country, behind its plus sign.
fn foreign(rest: &[u8]) -> Option<Recognised> {
    let code = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // "+1 (202) 555-0100": the area code in brackets.
    let bracket = rest.get(code + 1) == Some(&b'(') && code <= 3;
    let groups = match bracket {
        true => Groups::read(rest.get(code + 1..)?),
        false => Groups::read(rest),
    };
    let skipped = if bracket { code + 1 } else { 0 };
    let count = groups.digits.all().len() + if bracket { code } else { 0 };
    let good = rest
        .first()
        .is_some_and(|first| (b'1'..=b'9').contains(first));
    (good && !groups.more && (8..=15).contains(&count))
        .then(|| Recognised::proved(1 + skipped + groups.length()))
}

/// In a form that is used within a country.
fn national(groups: &Groups) -> Option<Recognised> {
    let digits = &groups.digits;
    let count = digits.all().len();
    let length = groups.length();
    if digits.number(0, 1) == 0 {
        let parted = matches!(groups.lengths().first(), Some(3 | 4 | 10));
        if count == 10 && parted && begins(digits, &SWEDISH_MOBILE) {
            return Some(Recognised::proved(length));
        }
        let whole = !groups.more && (8..=11).contains(&count);
        return (whole && behind_a_zero(groups)).then(|| Recognised::plausible(length));
    }
    if groups.more {
        return None;
    }
    let spaced = groups.parted().iter().all(|byte| *byte == b' ');
    match groups.lengths() {
        [3, 2, 3] if spaced && eight_digits(digits) => {
            let mobile = matches!(digits.number(0, 1), 4 | 9);
            Some(match mobile {
                true => Recognised::proved_in(length, NORWEGIAN),
                false => Recognised::plausible(length),
            })
        }
        [2, 2, 2, 2] | [4, 4] | [2, 3, 3] if spaced && eight_digits(digits) => {
            Some(Recognised::plausible_in(length, in_eight(digits)))
        }
        [8] if eight_digits(digits) && !organisation_number::danish(digits) => {
            Some(Recognised::plausible_in(length, in_eight(digits)))
        }
        [3, 3, 4] if digits.number(0, 1) > 1 => Some(Recognised::plausible_in(length, ENGLISH)),
        // Iceland. Whole hundreds are amounts.
        [3, 4] if digits.number(0, 1) > 3 && !digits.pair(5).is_multiple_of(50) => {
            Some(Recognised::plausible(length))
        }
        _ => None,
    }
}

/// Numbers that begin with the zero for calls within a country: Sweden, Finland, Britain.
fn behind_a_zero(groups: &Groups) -> bool {
    let digits = &groups.digits;
    let (first, rest) = match groups.lengths() {
        [first, rest @ ..] => (*first, rest),
        [] => return false,
    };
    let mut parted = groups.parted().iter().skip(1);
    let spaced = parted.clone().all(|byte| *byte == b' ');
    // Eight digits with hyphens are a day.
    let hyphened = digits.all().len() > 8 && parted.all(|byte| *byte == b'-');
    let area = match rest {
        [] => digits.all().len() >= 9,
        _ => (2..=5).contains(&first) && !matches!(groups.parted().first(), Some(b'.')),
    };
    // British numbers have one digit more than Swedish ones.
    let british = digits.all().len() == 11;
    area && (spaced || hyphened)
        && (british || !begins(digits, &SWEDISH_FIRMS))
        && digits.number(1, 1) != 0
        && !ends_in_zeros(digits)
}

/// Whether eight digits can be a number in Norway or Denmark: neither a day, nor years, nor an amount.
fn eight_digits(digits: &Digits) -> bool {
    let year = |at: usize| (1900..2100).contains(&digits.number(at, 4));
    let day = |day: usize, month: usize| {
        date::exists_in_some_century(digits.pair(day), digits.pair(month), 0)
    };
    let dated = year(0) && (day(6, 4) || year(4)) || year(4) && day(0, 2);
    digits.number(0, 1) > 1 && !dated && !ends_in_zeros(digits)
}

fn ends_in_zeros(digits: &Digits) -> bool {
    digits.last(4).iter().all(|digit| *digit == 0)
}

/// The languages of the countries in which eight digits are a person's number rather than a firm's.
fn in_eight(digits: &Digits) -> LanguageSet {
    let danish = match digits.pair(0) {
        70 | 80 | 90 => LanguageSet::NONE,
        _ => DANISH,
    };
    let norwegian = match digits.pair(0) {
        80..=82 => LanguageSet::NONE,
        _ => NORWEGIAN,
    };
    let both = danish.union(norwegian);
    if both.is_empty() {
        both
    } else {
        both.union(ENGLISH)
    }
}

fn begins(digits: &Digits, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| {
        let signs = beginning.bytes().map(|sign| sign - b'0');
        digits.all().iter().copied().take(beginning.len()).eq(signs)
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn numbers_in_their_usual_groups_are_found() {
        for number in [
            "070-123 45 67",
            "0701234567",
            "070 1234567",
            "0701-23 45 67",
            "+46 70 123 45 67",
            "+46 (0)70-123 45 67",
            "0046701234567",
            "+47 912 34 567",
            "+4520123456",
            "+358 40 123 4567",
            "+354 581 2345",
            "+44 7700 900123",
            "+1 202 555 0100",
            "+1 (202) 555-0100",
            "412 34 567",
        ] {
            let found = proved_in(&IDENTIFIER, &format!("ring {number} nu"));
            assert_eq!(found, [number]);
        }
    }

    #[test]
    fn forms_used_within_a_country_are_plausible() {
        for number in [
            "08-123 456 78",
            "031-12 34 56",
            "(08) 123 45 67",
            "040 123 4567",
            "22 34 56 78",
            "20123456",
            "2012 3456",
            "581-2345",
            "07700 900123",
            "020-7946-0123",
            "415-555-0132",
        ] {
            let text = format!("ring {number} nu");
            assert!(proved_in(&IDENTIFIER, &text).is_empty(), "{text}");
            assert_eq!(plausible_in(&IDENTIFIER, &text), [number]);
        }
    }

    #[test]
    fn a_number_behind_it_is_another() {
        let text = "070-123 45 67 18 personer";
        assert_eq!(proved_in(&IDENTIFIER, text), ["070-123 45 67"]);
    }

    #[test]
    fn service_numbers_amounts_days_and_order_numbers_are_left_alone() {
        for text in [
            "112",
            "1177",
            "02800",
            "116 117",
            "1813",
            "020-12 34 56",
            "0771-12 34 56",
            "+46 771 12 34 56",
            "0799",
            "2026 1120",
            "20261120",
            "20.11.2026",
            "20 11 2026",
            "2025 2026",
            "08-16 10-18",
            "08.30-16.00",
            "25 000 000",
            "25000000",
            "600-1200",
            "ref 0701234567890123",
            "NO93 8601 1117 947",
            "4111 1111 1111 1111",
            "13585628",
            "2024-2025",
            "01-02-2026",
            "070426-9560",
            "1 234 567",
        ] {
            let found = plausible_in(&IDENTIFIER, text);
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
