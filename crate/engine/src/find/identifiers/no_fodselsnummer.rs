//! The Norwegian fødselsnummer (Skatteetaten; folkeregisterforskriften § 2-2-1): a date, three digits and two check digits
//! by modulus 11. In a D-number the day is raised by 40, in an H-number the month by 40, in the test numbers of
//! Skatteetaten by 80. From 2032 on, numbers are given whose first check leaves 0, 1, 2 or 3 (Skatteetaten, "Nytt
//! fødselsnummer fra 2032").

use super::{Identifier, Matcher, Recognised, date, digits};

/// With eleven digits, in the ways that people part them.
pub const IDENTIFIER: Identifier =
    Identifier::new("no-fodselsnummer", Matcher::AtNumber(recognise));

const LAYOUTS: [&str; 7] = [
    "ddddddddddd",
    "dddddd ddddd",
    "dddddd-ddddd",
    "dd dd dd ddddd",
    "dd.dd.dd ddddd",
    "dd.dd.dd-ddddd",
    "dddddd ddd dd",
];

/// The lowest three digits of the numbers given from 2032 on that are proved: each day begins with 999 and counts down,
/// while account numbers, which share the second check, may have any.
const LOWEST_OF_2032: u32 = 900;

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    LAYOUTS
        .iter()
        .filter_map(|layout| digits::read(bytes, layout))
        .find_map(|(number, length)| judge(&number, length))
}

fn judge(number: &digits::Digits, length: usize) -> Option<Recognised> {
    let (day, month) = (number.pair(0), number.pair(2));
    let (born, raised) = match month {
        81.. => (month - 80, true),
        41.. => (month - 40, true),
        _ => (month, false),
    };
    let dated =
        date::exists_in_some_century(if day > 40 { day - 40 } else { day }, born, number.pair(4));
    let all = number.all();
    let first = digits::weighted(all, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = digits::weighted(all, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    if !dated || second != 0 {
        return None;
    }
    match first {
        0 => Some(Recognised::proved(length)),
        1..=3 if !raised && number.number(6, 3) >= LOWEST_OF_2032 => {
            Some(Recognised::proved(length))
        }
        1..=3 if !raised => Some(Recognised::plausible(length)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn valid_numbers_are_found() {
        for number in [
            "01010750160",
            "010107 50160",
            "010107-50160",
            "01 01 07 50160",
            "01.01.07 50160",
            "010107 501 60",
            // A D-number, an H-number, one of both, one of Skatteetaten's test numbers.
            "53097248016",
            "13527248013",
            "68467038838",
            "01885906229",
            // Given from 2032 on: the first check leaves 0, then 1.
            "02013299997",
            "30108299939",
        ] {
            assert_eq!(proved_in(&IDENTIFIER, &format!("fnr {number}!")), [number]);
        }
    }

    #[test]
    fn account_numbers_and_wrong_checks_are_left_alone() {
        for text in [
            "01010750161",
            "8601 11 17947",
            "8601.11.17947",
            "86011117947",
            "101010750160",
            "32127248022",
            "13137248022",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
