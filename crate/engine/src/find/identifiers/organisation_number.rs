//! Numbers of organisations in the Nordic countries. They are public; known so that they are not taken for a person's.

use super::{Identifier, Matcher, Recognised, digits, is_kennitala};

/// Those with a right check digit (Bolagsverket, Brønnøysundregistrene, Erhvervsstyrelsen, the Finnish Patent and
/// Registration Office, Registers Iceland).
pub const IDENTIFIER: Identifier =
    Identifier::new("organisation-number", Matcher::AtNumber(recognise));

/// Layouts and what must hold for the digits.
type Form = (&'static [&'static str], fn(&digits::Digits) -> bool);

const FORMS: [Form; 5] = [
    (&["dddddd-dddd", "dddddddddd", "16dddddd-dddd"], swedish),
    (&["ddddddddd", "ddd ddd ddd"], norwegian),
    (&["dddddddd", "dd dd dd dd"], danish),
    (&["ddddddd-d"], finnish),
    (&["dddddd-dddd", "dddddddddd"], icelandic),
];

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    let forms = FORMS.iter().flat_map(|(layouts, valid)| {
        let each = |layout: &&'static str| (*layout, *valid);
        layouts.iter().map(each)
    });
    forms
        .filter_map(|(layout, valid)| {
            let (number, length) = digits::read(bytes, layout)?;
            valid(&number).then_some((layout, length))
        })
        .map(|(layout, length)| match layout {
            // One in eleven phone numbers passes.
            "dddddddd" | "dd dd dd dd" => Recognised::plausible(length),
            _ => Recognised::proved(length),
        })
        .next()
}

/// The third digit is 2 at least, so that no date can stand there.
fn swedish(number: &digits::Digits) -> bool {
    number.number(2, 1) >= 2 && digits::luhn(number.last(10))
}

fn norwegian(number: &digits::Digits) -> bool {
    let check = digits::weighted(number.all(), &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    matches!(number.number(0, 1), 8 | 9) && check.is_multiple_of(11)
}

/// Whether it is a Danish CVR number.
pub fn danish(number: &digits::Digits) -> bool {
    let check = digits::weighted(number.all(), &[2, 7, 6, 5, 4, 3, 2, 1]);
    number.number(0, 1) > 0 && check.is_multiple_of(11)
}

fn finnish(number: &digits::Digits) -> bool {
    digits::weighted(number.all(), &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11)
}

fn icelandic(number: &digits::Digits) -> bool {
    is_kennitala::valid(number, 40)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{ALL, plausible_in, proved_in},
        IDENTIFIER,
    };

    const NUMBERS: [&str; 9] = [
        "556703-7485",
        "5567037485",
        "212000-0142",
        "988 077 917",
        "988077917",
        "2077474-0",
        "450401-3150",
        "4406032540",
        "13 58 56 28",
    ];

    #[test]
    fn those_of_five_countries_are_known() {
        for number in NUMBERS {
            let found = plausible_in(&IDENTIFIER, &format!("nr {number}."));
            assert_eq!(found, [number]);
        }
        assert!(proved_in(&IDENTIFIER, "CVR 13585628").is_empty());
        for text in [
            "556703-7486",
            "988 077 918",
            "2077474-1",
            "13585629",
            "880320-0016",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn they_are_nothing_else() {
        for kind in ALL.iter().filter(|kind| kind.name != IDENTIFIER.name) {
            for number in NUMBERS {
                let found = plausible_in(kind, &format!("nr {number}."));
                assert!(found.is_empty(), "{number} as {}", kind.name);
            }
        }
    }
}
