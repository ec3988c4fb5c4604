//! The Finnish personal identity code, henkilötunnus (Digital and Population Data Services Agency; decree 690/2022): a date,
//! a sign for the century, three digits and a check character. Further signs for the centuries have been in use since 2023.
//! The numbers from 900 on are for the time being and for tests.

use super::{Identifier, Matcher, Recognised, date, digits};

/// With its sign.
pub const IDENTIFIER: Identifier = Identifier::new("fi-hetu", Matcher::AtNumber(recognise));

/// What the remainder of the division by 31 is written as.
const CHECKS: &[u8] = b"0123456789abcdefhjklmnprstuvwxy";

fn recognise(bytes: &[u8]) -> Option<Recognised> {
    let century = match *bytes.get(6)? {
        b'+' => 1800,
        b'-' | b'u' | b'v' | b'w' | b'x' | b'y' => 1900,
        b'a'..=b'f' => 2000,
        _ => return None,
    };
    let (born, _) = digits::read(bytes.get(..6)?, "dddddd")?;
    let (number, _) = digits::read(bytes.get(7..10)?, "ddd")?;
    let year = century + born.pair(4);
    let remainder = (born.number(0, 6) * 1000 + number.number(0, 3)) % 31;
    let check = CHECKS.get(remainder as usize) == bytes.get(10);
    let dated = date::exists(born.pair(0), born.pair(2), year);
    // 002 is the first number that is given.
    let given = number.number(0, 3) >= 2;
    (dated && given && check).then(|| Recognised::proved(11))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn codes_with_old_and_new_signs_are_found() {
        for code in [
            "131052-308T",
            "131052+308T",
            "131052A308T",
            "131052U308T",
            "131052Y308T",
            "010516B903X",
            "020503F9037",
        ] {
            let found = proved_in(&IDENTIFIER, &format!("tunnus {code}."));
            assert_eq!(found, [code.to_lowercase()]);
        }
    }

    #[test]
    fn wrong_signs_checks_and_dates_are_left_alone() {
        for text in [
            "131052-308U",
            "131052/308T",
            "131052T308T",
            "130052-308R",
            "311190-1111",
            "131052-308T1",
            "310289-211C",
            "1310å2-308T",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
