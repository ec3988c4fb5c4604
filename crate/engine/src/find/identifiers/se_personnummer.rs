//! The Swedish personnummer and samordningsnummer (Folkbokföringslagen 1991:481, §§ 18 and 18 a; SKV 704, SKV 707): a date,
//! three digits and a Luhn check digit. In a samordningsnummer the day is raised by 60. In a personnummer given for the
//! time being, a letter stands in the place of the seventh digit and counts as 1.

use super::{Identifier, Matcher, Recognised, date, digits, phone};

/// With ten or twelve digits, in the ways that people part them.
pub const IDENTIFIER: Identifier = Identifier::new("se-personnummer", Matcher::AtNumber(recognise));

/// The layouts. Where the date is in parts, the last four digits are parted from it too.
const LAYOUTS: [&str; 20] = [
    "dddddddddddd",
    "dddddddd-dddd",
    "dddddddd+dddd",
    "dddddddd dddd",
    "dddd-dd-dd-dddd",
    "dddd-dd-dd dddd",
    "dddd dd dd-dddd",
    "dddd dd dd dddd",
    "dddddddddd",
    "dddddd-dddd",
    "dddddd+dddd",
    "dddddd dddd",
    "dd-dd-dd-dddd",
    "dd dd dd-dddd",
    "dd dd dd dddd",
    "dddd-dd-dddd",
    "ddddddddxddd",
    "dddddddd-xddd",
    "ddddddxddd",
    "dddddd-xddd",
];

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    LAYOUTS
        .iter()
        .filter_map(|layout| {
            let (number, length) = digits::read_with(bytes, layout, for_the_time_being)?;
            Some((layout, number, length))
        })
        .find(|(_, number, _)| valid(number))
        .map(|(layout, _, length)| match doubtful(layout, bytes) {
            true => Recognised::plausible(length),
            false => Recognised::proved(length),
        })
}

/// The digit that the letter of a number given for the time being counts as.
fn for_the_time_being(letter: u8) -> Option<u8> {
    b"trsuwxjklmn".contains(&letter).then_some(1)
}

/// Whether it is as likely to be something else: a mobile number in ten bare digits, a day and a time of day or an amount.
fn doubtful(layout: &str, bytes: &[u8]) -> bool {
    match layout {
        "dddddddddd" => phone::is_swedish_mobile(bytes),
        _ => layout.ends_with(" dddd"),
    }
}

fn valid(number: &digits::Digits) -> bool {
    let at = number.all().len() - 10;
    let day = number.pair(at + 4);
    let day = if day > 60 { day - 60 } else { day };
    let month = number.pair(at + 2);
    let dated = match at {
        0 => date::exists_in_some_century(day, month, number.pair(0)),
        _ => {
            let year = number.number(0, 4);
            date::YEARS.contains(&year) && date::exists(day, month, year)
        }
    };
    // 001 is the first of the numbers of a day.
    let given = number.number(at + 6, 3) > 0;
    dated && given && digits::luhn(number.last(10))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn valid_numbers_are_found_in_every_way_of_writing() {
        // Skatteverket's published test numbers.
        for number in [
            "19121212-1212",
            "121212-1212",
            "1212121212",
            "191212121212",
            "121212+1212",
            "19121212+1212",
            "121212–1212",
            "121212 - 1212",
            "1912-12-12-1212",
            "12-12-12-1212",
            "19640823-3234",
            // Samordningsnummer.
            "701063-2391",
            "19701063-2391",
            // For the time being.
            "000101-t220",
            "20000101t220",
        ] {
            assert_eq!(proved_in(&IDENTIFIER, &format!("nr {number}.")), [number]);
        }
    }

    #[test]
    fn wrong_checks_dates_and_longer_numbers_are_left_alone() {
        for text in [
            "121212-1213",
            "121312-1212",
            "5512121212129",
            "556036-0793",
            "8803-200016",
            "20640823-3234",
            "20990823-3237",
            "000101-e220",
            "2026-11-20",
            "150916-0006",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_may_be_something_else_is_plausible_only() {
        // A mobile number, a day and a time of day, an amount perhaps, a number that letters stand before.
        for (text, number) in [
            ("nr 121212 1212", "121212 1212"),
            ("nr 19640823 3234", "19640823 3234"),
            ("nr 1912-12-12 1212", "1912-12-12 1212"),
            ("ring 0701013237", "0701013237"),
            ("nr a191212121212", "191212121212"),
        ] {
            assert!(proved_in(&IDENTIFIER, text).is_empty(), "{text}");
            assert_eq!(plausible_in(&IDENTIFIER, text), [number]);
        }
    }
}
