//! E-mail addresses, as people write them (a practical subset of RFC 5322, `addr-spec`).

use super::{Identifier, Matcher};

/// An address with a domain that has a dot.
pub const IDENTIFIER: Identifier = Identifier::new("email", Matcher::AroundAt(around));

/// The longest part before or after the `@` that is looked at, in bytes (RFC 5321, 4.5.3.1).
const LONGEST_PART: usize = 255;

fn around(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let before = bytes.get(..at)?;
    let after = bytes.get(at + 1..)?;
    let name = before
        .iter()
        .rev()
        .take(LONGEST_PART)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte))
        .count();
    let domain = after
        .iter()
        .take(LONGEST_PART)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte))
        .count();
    let domain_bytes = after.get(..domain)?;
    let trimmed = domain_bytes
        .iter()
        .rposition(u8::is_ascii_alphanumeric)
        .map_or(0, |last| last + 1);
    let ending = domain_bytes
        .get(..trimmed)?
        .rsplit(|byte| *byte == b'.')
        .next()?;
    let dotted = ending.len() < trimmed;
    let plausible = dotted && ending.len() >= 2 && ending.iter().all(u8::is_ascii_alphabetic);
    (name > 0 && plausible).then_some((at - name, at + 1 + trimmed))
}

#[cfg(test)]
mod tests {
    use super::{super::proved_in, IDENTIFIER};

    #[test]
    fn addresses_are_found_and_handles_are_not() {
        assert_eq!(
            proved_in(&IDENTIFIER, "skriv till Anna.Berg@example.se."),
            ["anna.berg@example.se"]
        );
        for text in ["@annaberg", "ses @ torget.", "a@b", "@", "@@@.@"] {
            assert!(proved_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
