//! What identifiers made of digits share: reading a layout, check sums.

/// How many digits are read at most.
const MOST: usize = 20;

/// Reads digits in a layout: `d` is a digit, a space one space, `-` a hyphen, a dash or a minus sign with or without a
/// space on either side; any other sign stands for itself.
///
/// Answers with the digits and the length in bytes; nothing where the bytes do not begin that way, or where a digit
/// follows.
pub fn read(bytes: &[u8], layout: &str) -> Option<(Digits, usize)> {
    read_with(bytes, layout, |_| None)
}

/// Reads digits in a layout; for `x` in it, `letter` tells the digit that a byte stands for.
pub fn read_with(
    bytes: &[u8],
    layout: &str,
    letter: impl Fn(u8) -> Option<u8>,
) -> Option<(Digits, usize)> {
    let mut digits = Digits::default();
    let mut at = 0;
    for sign in layout.bytes() {
        let rest = bytes.get(at..)?;
        let next = *rest.first()?;
        at += match sign {
            b'd' => {
                digits.push(Some(next).filter(u8::is_ascii_digit)? - b'0')?;
                1
            }
            b'x' => {
                digits.push(letter(next)?)?;
                1
            }
            b'-' => hyphen(rest)?,
            sign => (next == sign).then_some(1)?,
        };
    }
    let ends = !bytes.get(at).is_some_and(u8::is_ascii_digit);
    ends.then_some((digits, at))
}

/// The length of a hyphen, with the spaces around it.
fn hyphen(bytes: &[u8]) -> Option<usize> {
    let before = usize::from(bytes.first() == Some(&b' '));
    let rest = bytes.get(before..)?;
    let sign = ["-", "\u{2010}", "\u{2011}", "–", "—", "\u{2212}"]
        .iter()
        .find(|sign| rest.starts_with(sign.as_bytes()))?;
    let behind = before + sign.len();
    Some(behind + usize::from(bytes.get(behind) == Some(&b' ')))
}

/// At most twenty digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Digits {
    digits: [u8; MOST],
    count: usize,
}

impl Digits {
    /// Adds a digit; nothing if there is no room.
    pub fn push(&mut self, digit: u8) -> Option<()> {
        *self.digits.get_mut(self.count)? = digit;
        self.count += 1;
        Some(())
    }

    /// Keeps the first `count` digits.
    pub fn truncate(&mut self, count: usize) {
        self.count = self.count.min(count);
    }

    /// The digits in order.
    pub fn all(&self) -> &[u8] {
        self.digits.get(..self.count).unwrap_or_default()
    }

    /// The last `count` digits.
    pub fn last(&self, count: usize) -> &[u8] {
        let from = self.count.saturating_sub(count);
        self.all().get(from..).unwrap_or_default()
    }

    /// The number that `count` digits make; those that are missing are 0. At most nine digits.
    pub fn number(&self, at: usize, count: usize) -> u32 {
        let digit = |index: usize| u32::from(self.all().get(index).copied().unwrap_or(0));
        (at..at + count).fold(0, |number, index| number * 10 + digit(index))
    }

    /// The number that two digits make.
    pub fn pair(&self, at: usize) -> u32 {
        self.number(at, 2)
    }
}

/// The weighted sum of digits.
pub fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| u32::from(*digit) * weight)
        .sum()
}

/// The Luhn check (ISO/IEC 7812-1, annex B), the last digit being the check digit.
pub fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let value = u32::from(*digit) << (index % 2);
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{luhn, read};

    #[test]
    fn layouts_are_read_with_every_kind_of_hyphen() {
        for text in ["12-34", "12–34", "12 - 34", "12 \u{2011}34"] {
            let (digits, length) = read(text.as_bytes(), "dd-dd").expect(text);
            assert_eq!((digits.all(), length), (&[1, 2, 3, 4][..], text.len()));
        }
        for text in ["1234", "12+34", "12-345", "12-3", "12  34", ""] {
            assert!(read(text.as_bytes(), "dd-dd").is_none(), "{text}");
        }
        assert!(luhn(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3]));
    }
}
