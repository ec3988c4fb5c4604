//! What identifiers made of digits share: reading a layout, dates, check sums.

/// Reads digits in a layout: `d` is a digit, `-` a hyphen, plus or minus sign or nothing, a space one space or nothing.
///
/// Answers with the digits and the length in bytes; nothing where the bytes do not begin that way. Layouts hold at most
/// sixteen digits.
pub fn read(bytes: &[u8], layout: &str) -> Option<(Digits, usize)> {
    let mut digits = Digits::default();
    let mut at = 0;
    for sign in layout.bytes() {
        let next = bytes.get(at).copied();
        match sign {
            b'd' => {
                let digit = next.filter(u8::is_ascii_digit)? - b'0';
                digits.push(digit)?;
                at += 1;
            }
            b'-' if matches!(next, Some(b'-' | b'+')) => at += 1,
            b' ' if next == Some(b' ') => at += 1,
            _ => {}
        }
    }
    Some((digits, at))
}

/// At most sixteen digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Digits {
    digits: [u8; 16],
    count: usize,
}

impl Digits {
    fn push(&mut self, digit: u8) -> Option<()> {
        *self.digits.get_mut(self.count)? = digit;
        self.count += 1;
        Some(())
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

    /// The number that two digits make.
    pub fn pair(&self, at: usize) -> u32 {
        let digit = |index: usize| u32::from(self.all().get(index).copied().unwrap_or(0));
        digit(at) * 10 + digit(at + 1)
    }
}

/// Whether a day exists. The year counts within a century; 29 February is let through when either century could have it.
pub fn is_date(day: u32, month: u32, year_of_century: u32) -> bool {
    let longest = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year_of_century.is_multiple_of(4) => 29,
        2 => 28,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
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
