//! Telephone numbers of the Nordic countries (ITU-T E.164; the national plans of PTS, Nkom, SDFI).

use super::{Identifier, Matcher, Recognised};

/// With a country code, or a Swedish mobile number in its national form.
///
/// Eight bare digits, the national form in Norway and Denmark, could be anything and are left alone.
pub const IDENTIFIER: Identifier = Identifier {
    name: "phone",
    matcher: Matcher::FromStart(recognise),
};

/// Country codes, and how many digits may follow them.
const PLANS: &[(&[u8], std::ops::RangeInclusive<usize>)] = &[
    (b"+46", 7..=9),
    (b"0046", 7..=9),
    (b"+47", 8..=8),
    (b"0047", 8..=8),
    (b"+45", 8..=8),
    (b"0045", 8..=8),
    (b"+358", 6..=10),
    (b"+354", 7..=7),
    (b"07", 8..=8),
];

/// The number at the start of the bytes.
pub(super) fn recognise(bytes: &[u8]) -> Option<Recognised> {
    PLANS.iter().find_map(|(code, lengths)| {
        let rest = bytes.strip_prefix(*code)?;
        let (digits, length) = grouped(rest);
        let swedish_mobile =
            *code != b"07" || matches!(rest.first(), Some(b'0' | b'2' | b'3' | b'6' | b'9'));
        (lengths.contains(&digits) && swedish_mobile)
            .then(|| Recognised::proved(code.len() + length))
    })
}

/// How many digits stand here in groups parted by single spaces or hyphens, and over how many bytes.
fn grouped(bytes: &[u8]) -> (usize, usize) {
    let mut digits = 0;
    let mut length = 0;
    let mut parted = false;
    for (index, byte) in bytes.iter().take(24).enumerate() {
        if byte.is_ascii_digit() {
            digits += 1;
            length = index + 1;
            parted = false;
        } else if matches!(byte, b' ' | b'-') && !parted {
            parted = true;
        } else if *byte == b'(' || *byte == b')' {
            parted = false;
        } else {
            break;
        }
    }
    (digits, length)
}

#[cfg(test)]
mod tests {
    use super::{super::found_in, IDENTIFIER};

    #[test]
    fn numbers_in_their_usual_groups_are_found() {
        for number in [
            "070-123 45 67",
            "+46 70 123 45 67",
            "+47 912 34 567",
            "+4520123456",
        ] {
            assert_eq!(
                found_in(&IDENTIFIER, &format!("ring {number} nu")),
                [number]
            );
        }
    }

    #[test]
    fn amounts_years_and_order_numbers_are_left_alone() {
        for text in [
            "12345678",
            "0799",
            "2026 1120",
            "+1 202 555 0100",
            "ref 0701234567890123",
        ] {
            assert!(found_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
