//! The Icelandic kennitala of a person (Registers Iceland; act 70/2018): a date, two digits, a check digit by modulus 11
//! and a digit for the century. That of an organisation, its day raised by 40, is no person's.

use super::{Identifier, Matcher, Recognised, date, digits};

/// With ten digits, with or without its hyphen.
pub const IDENTIFIER: Identifier = Identifier::new("is-kennitala", Matcher::AtNumber(recognise));

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    ["dddddd-dddd", "dddddddddd", "dddddd dddd"]
        .iter()
        .filter_map(|layout| Some((layout, digits::read(bytes, layout)?)))
        .find(|(_, (number, _))| valid(number, 0))
        .map(|(layout, (_, length))| match layout.contains(' ') {
            true => Recognised::plausible(length),
            false => Recognised::proved(length),
        })
}

/// Whether it is a kennitala whose day is raised by so many.
pub fn valid(number: &digits::Digits, raised: u32) -> bool {
    let century = match number.number(9, 1) {
        8 => 1800,
        9 => 1900,
        0 => 2000,
        _ => return false,
    };
    let year = century + number.pair(4);
    let check = digits::weighted(number.all(), &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let day = number.pair(0).checked_sub(raised);
    let dated = day.is_some_and(|day| date::exists(day, number.pair(2), year));
    dated && check && date::YEARS.contains(&year)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn those_of_people_are_found() {
        for number in ["120174-3399", "1201743399", "020884-2749", "2607565169"] {
            assert_eq!(proved_in(&IDENTIFIER, &format!("kt. {number}")), [number]);
        }
    }

    #[test]
    fn those_of_organisations_and_wrong_ones_are_left_alone() {
        for text in ["450401-3150", "530575-0299", "120174-3398", "120174-3389"] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
