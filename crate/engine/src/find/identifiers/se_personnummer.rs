//! The Swedish personnummer and samordningsnummer (Folkbokföringslagen 1991:481, § 18; SKV 704, SKV 707): a date, three
//! digits and a Luhn check digit. In a samordningsnummer the day is raised by 60.

use super::{Identifier, Matcher, Recognised, digits, phone};

/// With ten or twelve digits, with or without its hyphen or plus sign.
pub const IDENTIFIER: Identifier = Identifier {
    name: "se-personnummer",
    matcher: Matcher::FromStart(recognise),
};

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    // Ten bare digits that begin like a mobile number are one far more often.
    if bytes.iter().take(10).all(u8::is_ascii_digit) && phone::recognise(bytes).is_some() {
        return None;
    }
    [
        "dddddddd-dddd",
        "dddddd-dddd",
        "dddddddd dddd",
        "dddddd dddd",
    ]
    .iter()
    .filter_map(|layout| digits::read(bytes, layout))
    .find(|(digits, length)| {
        let next = bytes.get(*length);
        !next.is_some_and(u8::is_ascii_digit) && valid(digits)
    })
    .map(|(_, length)| Recognised::proved(length))
}

fn valid(number: &digits::Digits) -> bool {
    let century_ok = match number.all() {
        [a, b, ..] if number.all().len() == 12 => matches!((a, b), (1, 8 | 9) | (2, 0)),
        _ => true,
    };
    let at = number.all().len() - 10;
    let day = number.pair(at + 4);
    let day = if day > 60 { day - 60 } else { day };
    century_ok
        && digits::is_date(day, number.pair(at + 2), number.pair(at))
        && digits::luhn(number.last(10))
}

#[cfg(test)]
mod tests {
    use super::{super::found_in, IDENTIFIER};

    #[test]
    fn valid_numbers_are_found_in_every_way_of_writing() {
        // Skatteverket's published test numbers.
        for number in [
            "19121212-1212",
            "121212-1212",
            "1212121212",
            "191212121212",
            "121212+1212",
        ] {
            assert_eq!(found_in(&IDENTIFIER, &format!("nr {number}.")), [number]);
        }
    }

    #[test]
    fn wrong_checks_dates_and_longer_numbers_are_left_alone() {
        for text in [
            "121212-1213",
            "121312-1212",
            "5512121212129",
            "556036-0793",
            "a1212121212",
        ] {
            assert!(found_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
