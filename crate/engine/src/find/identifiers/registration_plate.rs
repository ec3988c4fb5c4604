//! Registration plates of cars (Transportstyrelsen, Statens vegvesen, Færdselsstyrelsen, Traficom).

use super::{Identifier, Matcher, Recognised};

/// In the national forms of Sweden, Norway, Denmark and Finland. Any short word with a number behind it looks the same.
pub const IDENTIFIER: Identifier =
    Identifier::never_proved("registration-plate", Matcher::AtWord(recognise));

/// `l` is a letter, `d` a digit, `e` a digit or a letter, a space a space, a hyphen or nothing.
const LAYOUTS: [&str; 3] = ["lll dde", "ll ddddd", "ll dd ddd"];

/// Letters that Swedish plates do not have.
const UNUSED: &[u8] = b"iqv";

fn recognise(bytes: &[u8], _: Option<u8>) -> Option<Recognised> {
    LAYOUTS
        .iter()
        .find_map(|layout| fits(bytes, layout))
        .map(Recognised::plausible)
}

fn fits(bytes: &[u8], layout: &str) -> Option<usize> {
    let mut at = 0;
    for sign in layout.bytes() {
        let next = bytes.get(at).copied();
        let letter = next.is_some_and(|byte| byte.is_ascii_lowercase() && !UNUSED.contains(&byte));
        let digit = next.is_some_and(|byte| byte.is_ascii_digit());
        let good = match sign {
            b'l' => letter,
            b'd' => digit,
            b'e' => digit || letter,
            _ => {
                at += usize::from(matches!(next, Some(b' ' | b'-')));
                continue;
            }
        };
        if !good {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn plates_are_plausible_and_never_proved() {
        for plate in [
            "ABC 123",
            "ABC12D",
            "ABC-123",
            "EL 12345",
            "AB 12 345",
            "AB12345",
        ] {
            let text = format!("bilen {plate} står kvar");
            assert_eq!(plausible_in(&IDENTIFIER, &text), [plate.to_lowercase()]);
            assert!(proved_in(&IDENTIFIER, &text).is_empty(), "{text}");
        }
        for text in [
            "ABC 1234", "ABCD 123", "AB 123", "covid 19", "IQV 123", "A 12345",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
