//! Numbers of payment cards (ISO/IEC 7812): an issuer's prefix, a length that the issuer uses, a Luhn check digit.

use super::{Identifier, Matcher, Recognised, digits, groups::Groups};

/// In one piece, or in the groups that are printed on cards.
pub const IDENTIFIER: Identifier = Identifier::new("payment-card", Matcher::AtNumber(recognise));

/// An issuer's prefixes, all of as many digits as the first, and how long its numbers are.
struct Issuer {
    prefixes: std::ops::RangeInclusive<u32>,
    lengths: &'static [usize],
    /// Whether references of payments, which have check digits too, hardly begin that way.
    proved: bool,
}

const fn issuer(first: u32, last: u32, lengths: &'static [usize], proved: bool) -> Issuer {
    Issuer {
        prefixes: first..=last,
        lengths,
        proved,
    }
}

/// Visa, Mastercard, American Express, Dankort, Diners, Discover, JCB, UnionPay, Maestro, UATP.
const ISSUERS: [Issuer; 18] = [
    issuer(4, 4, &[16], true),
    issuer(4, 4, &[13, 19], false),
    issuer(51, 55, &[16], true),
    issuer(2221, 2720, &[16], true),
    issuer(34, 34, &[15], true),
    issuer(37, 37, &[15], true),
    issuer(5019, 5019, &[16], true),
    issuer(300, 305, &[14], true),
    issuer(36, 36, &[14], true),
    issuer(38, 39, &[14], true),
    issuer(6011, 6011, &[16], true),
    issuer(644, 659, &[16], true),
    issuer(3528, 3589, &[16], true),
    issuer(62, 62, &[16, 17, 18, 19], true),
    issuer(50, 50, &[12, 13, 14, 15, 16, 17, 18, 19], false),
    issuer(56, 58, &[12, 13, 14, 15, 16, 17, 18, 19], false),
    issuer(60, 69, &[12, 13, 14, 15, 16, 17, 18, 19], false),
    issuer(1, 1, &[15], false),
];

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    let groups = Groups::read(bytes);
    let printed = match groups.lengths() {
        [_] => true,
        [4, 4, 4, 4] | [4, 4, 4, 4, 1..=3] | [4, 6, 4 | 5] => {
            let by = groups.parted().first();
            matches!(by, Some(b' ' | b'-')) && groups.parted().iter().all(|byte| Some(byte) == by)
        }
        _ => false,
    };
    let number = groups.digits;
    let same = number
        .all()
        .windows(2)
        .all(|pair| pair.first() == pair.last());
    if !printed || groups.more || same || !digits::luhn(number.all()) {
        return None;
    }
    let fits = |issuer: &&Issuer| {
        let prefix = number.number(0, issuer.prefixes.start().to_string().len());
        issuer.prefixes.contains(&prefix) && issuer.lengths.contains(&number.all().len())
    };
    let issuer = ISSUERS.iter().find(fits)?;
    Some(match issuer.proved || groups.lengths().len() > 1 {
        true => Recognised::proved(groups.length()),
        false => Recognised::plausible(groups.length()),
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn numbers_of_the_issuers_are_found() {
        // The issuers' published test numbers.
        for number in [
            "4111 1111 1111 1111",
            "4111-1111-1111-1111",
            "5555555555554444",
            "2223000048400011",
            "3782 822463 10005",
            "30569309025904",
            "6011111111111117",
            "5019 5555 4444 5555",
        ] {
            assert_eq!(proved_in(&IDENTIFIER, &format!("kort {number},")), [number]);
        }
    }

    #[test]
    fn what_may_be_a_payments_reference_is_plausible_only() {
        for number in ["122000000000003", "4222222222222"] {
            let text = format!("kort {number}");
            assert!(proved_in(&IDENTIFIER, &text).is_empty(), "{text}");
            assert_eq!(plausible_in(&IDENTIFIER, &text), [number]);
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "4111 1111 1111 1112",
            "411 1111 1111 11111",
            "4111 1111-1111 1111",
            "4111 1111 1111 1111 1111 1",
            "9780306406157",
            "0000 0000 0000 0000",
            "1234567890123",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
