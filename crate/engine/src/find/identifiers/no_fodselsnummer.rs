//! The Norwegian fødselsnummer and D-number (Skatteetaten; folkeregisterforskriften § 2-2-1): a date, three digits and two
//! check digits by modulus 11. In a D-number the first digit is raised by 4, in an H-number the third.

use super::{Identifier, Matcher, Recognised, digits};

/// With eleven digits, with or without a space after the date.
pub const IDENTIFIER: Identifier = Identifier {
    name: "no-fodselsnummer",
    matcher: Matcher::FromStart(recognise),
};

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    ["dddddd ddddd", "dddddd-ddddd"]
        .iter()
        .filter_map(|layout| digits::read(bytes, layout))
        .find(|(number, length)| {
            !bytes.get(*length).is_some_and(u8::is_ascii_digit) && valid(number)
        })
        .map(|(_, length)| Recognised::proved(length))
}

fn valid(number: &digits::Digits) -> bool {
    let day = number.pair(0);
    let day = if day > 40 { day - 40 } else { day };
    let month = number.pair(2);
    let month = if month > 40 { month - 40 } else { month };
    let all = number.all();
    digits::is_date(day, month, number.pair(4))
        && digits::weighted(all, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).is_multiple_of(11)
        && digits::weighted(all, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::{super::found_in, IDENTIFIER};

    #[test]
    fn valid_numbers_are_found() {
        assert_eq!(found_in(&IDENTIFIER, "fnr 01010750160"), ["01010750160"]);
        assert_eq!(found_in(&IDENTIFIER, "fnr 010107 50160!"), ["010107 50160"]);
    }

    #[test]
    fn account_numbers_and_wrong_checks_are_left_alone() {
        for text in [
            "01010750161",
            "8601 11 17947",
            "86011117947",
            "101010750160",
        ] {
            assert!(found_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
