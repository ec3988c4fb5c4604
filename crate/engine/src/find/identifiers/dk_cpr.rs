//! The Danish CPR number (CPR-loven; CPR-kontoret, "Personnummeret i CPR"): a date and four digits, the first of which
//! tells the century. The modulus 11 check has not been required since October 2007; the numbers without it are for people
//! born on 1 January (CPR-kontoret, "Personnumre uden kontrolciffer").

use super::{Identifier, Matcher, Recognised, date, digits};
use crate::language::{Language, LanguageSet};

/// With ten digits, with or without its hyphen.
pub const IDENTIFIER: Identifier = Identifier::new("dk-cpr", Matcher::AtNumber(recognise));

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    let (layout, number, length) = ["dddddd-dddd", "dddddddddd", "dddddd dddd"]
        .iter()
        .find_map(|layout| {
            let (number, length) = digits::read(bytes, layout)?;
            Some((*layout, number, length))
        })?;
    let (hyphen, spaced) = (layout.contains('-'), layout.contains(' '));
    let (day, month) = (number.pair(0), number.pair(2));
    let year = year(&number);
    // The numbers go back to 1858.
    if year > *date::YEARS.end() || !date::exists(day, month, year) {
        return None;
    }
    let check = digits::weighted(number.all(), &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let danish = LanguageSet::only(Language::Da);
    // In Swedish text it is a personnummer with a slip of the pen, or nobody's number; ten bare digits are often an order's.
    let not_swedish = LanguageSet::ALL.without(LanguageSet::only(Language::Sv));
    match (hyphen, check) {
        (true, true) => Some(Recognised::proved_in(length, not_swedish)),
        (false, true) if !spaced => Some(Recognised::proved_in(length, danish)),
        (true, false) if (day, month) == (1, 1) => Some(Recognised::proved_in(length, danish)),
        (true, false) => Some(Recognised::plausible(length)),
        (false, _) => Some(Recognised::plausible_in(length, danish)),
    }
}

/// The year of birth, which the seventh digit decides.
fn year(number: &digits::Digits) -> u32 {
    let year = number.pair(4);
    let century = match (number.number(6, 1), year) {
        (4 | 9, 0..=36) | (5..=8, 0..=57) => 2000,
        (5..=8, _) => 1800,
        _ => 1900,
    };
    century + year
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn numbers_with_a_right_check_and_those_of_the_first_of_january_are_proved() {
        for number in ["070761-4285", "0707614285", "211062-5629", "010180-1234"] {
            assert_eq!(proved_in(&IDENTIFIER, &format!("cpr {number}")), [number]);
        }
    }

    #[test]
    fn other_numbers_that_fit_a_date_are_plausible() {
        for number in ["020107-1234", "0201071234", "020107 1234", "070761 4285"] {
            let text = format!("cpr {number}");
            assert!(proved_in(&IDENTIFIER, &text).is_empty(), "{text}");
            assert_eq!(plausible_in(&IDENTIFIER, &text), [number]);
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "320107-1234",
            "12345678",
            "070761-42851",
            // No 29 February in 1900, nobody born in 2052.
            "290200-1234",
            "211052-5629",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
