//! The Danish CPR number (CPR-loven; CPR-kontoret, "Personnummeret i CPR"): a date and four digits. The modulus 11 check has
//! not been required since October 2007, so a number that fails it still counts, with its hyphen and in Danish text.

use super::{Identifier, Matcher, Recognised, digits};
use crate::language::{Language, LanguageSet};

/// With ten digits, with or without its hyphen.
pub const IDENTIFIER: Identifier = Identifier {
    name: "dk-cpr",
    matcher: Matcher::FromStart(recognise),
};

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    let (number, length) = digits::read(bytes, "dddddd-dddd")?;
    let hyphen = length == 11 && bytes.get(6) == Some(&b'-');
    let date = digits::is_date(number.pair(0), number.pair(2), number.pair(4));
    let check = digits::weighted(number.all(), &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let ends = !bytes.get(length).is_some_and(u8::is_ascii_digit);
    // Without a hyphen ten digits are often a phone or an order number, with one often a date and a time.
    (date && ends && (hyphen || check)).then(|| Recognised {
        length,
        counts_in: match check {
            true => LanguageSet::ALL,
            false => LanguageSet::only(Language::Da),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{super::found_in, IDENTIFIER};

    #[test]
    fn numbers_with_a_hyphen_or_a_right_check_are_found() {
        assert_eq!(found_in(&IDENTIFIER, "cpr 070761-4285"), ["070761-4285"]);
        assert_eq!(found_in(&IDENTIFIER, "cpr 0707614285"), ["0707614285"]);
        assert_eq!(found_in(&IDENTIFIER, "cpr 010107-1234"), ["010107-1234"]);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in ["0101071234", "320107-1234", "12345678", "070761-42851"] {
            assert!(found_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
