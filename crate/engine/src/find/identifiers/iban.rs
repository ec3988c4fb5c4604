//! IBAN, the international bank account number (ISO 13616-1; SWIFT's IBAN registry): a country, two check digits by modulus
//! 97 and the country's own account number.

use super::{Identifier, Matcher, Recognised};

/// In one piece or in groups of four.
pub const IDENTIFIER: Identifier = Identifier::new("iban", Matcher::AtWord(recognise));

/// The countries and how many signs their numbers have.
const LENGTHS: &str = "ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 \
    eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 \
    lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 \
    rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30";

fn recognise(bytes: &[u8], _: Option<u8>) -> Option<Recognised> {
    let begins = bytes.get(..4).is_some_and(|begin| {
        let (country, check) = begin.split_at(2);
        country.iter().all(u8::is_ascii_alphabetic) && check.iter().all(u8::is_ascii_digit)
    });
    let wanted = begins.then(|| signs_of(bytes.get(..2)?)).flatten()?;
    let mut signs = 0;
    let mut length = 0;
    let mut remainder = Remainder::default();
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            b' ' | b'-' if signs % 4 == 0 && length == index => continue,
            _ if !byte.is_ascii_alphanumeric() => return None,
            _ => {}
        }
        // The country and the check digits count as if they stood last.
        if signs >= 4 {
            remainder.push(*byte);
        }
        signs += 1;
        length = index + 1;
        if signs == wanted {
            break;
        }
    }
    bytes.iter().take(4).for_each(|byte| remainder.push(*byte));
    (signs == wanted && remainder.0 == 1).then(|| Recognised::proved(length))
}

/// How many signs the numbers of a country have.
fn signs_of(country: &[u8]) -> Option<usize> {
    LENGTHS
        .split(' ')
        .find(|entry| entry.as_bytes().starts_with(country))
        .and_then(|entry| entry.get(2..)?.parse().ok())
}

/// The remainder of a division by 97, sign by sign; letters count from 10 for `a` to 35 for `z`.
#[derive(Default)]
struct Remainder(u32);

impl Remainder {
    fn push(&mut self, sign: u8) {
        self.0 = match sign {
            b'0'..=b'9' => self.0 * 10 + u32::from(sign - b'0'),
            _ => self.0 * 100 + u32::from(sign.saturating_sub(b'a')) + 10,
        } % 97;
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER, LENGTHS,
    };

    #[test]
    fn numbers_of_the_registry_are_found() {
        // The registry's own examples.
        for number in [
            "SE45 5000 0000 0583 9825 7466",
            "NO93 8601 1117 947",
            "DK5000400440116243",
            "FI21 1234 5600 0007 85",
            "IS14 0159 2600 7654 5510 7303 39",
            "GB29NWBK60161331926819",
            "NO93-8601-1117-947",
        ] {
            let found = proved_in(&IDENTIFIER, &format!("konto {number}."));
            assert_eq!(found, [number.to_lowercase()]);
        }
    }

    #[test]
    fn wrong_checks_lengths_and_countries_are_left_alone() {
        for text in [
            "SE45 5000 0000 0583 9825 7467",
            "NO93 8601 1117 9470",
            "NO93 8601 1117",
            "ZZ93 8601 1117 947",
            "se45",
            "NO93  8601 1117 947",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_country_has_a_length() {
        for entry in LENGTHS.split(' ') {
            let signs = super::signs_of(&entry.as_bytes()[..2]);
            assert!(
                signs.is_some_and(|signs| (15..=34).contains(&signs)),
                "{entry}"
            );
        }
    }
}
