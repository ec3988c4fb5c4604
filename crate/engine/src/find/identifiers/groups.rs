//! Groups of digits, parted as people part phone and card numbers.

use super::digits::Digits;

/// How many groups are read at most.
const MOST: usize = 8;

/// Groups of digits from the start of some bytes on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Groups {
    /// The digits of all groups.
    pub digits: Digits,
    /// How many digits each group has.
    lengths: [u8; MOST],
    /// The byte that parts each group from the one before; nothing before the first.
    parted: [u8; MOST],
    /// The length in bytes up to the end of each group.
    ends: [u8; MOST],
    count: usize,
    /// Whether another digit follows, which there was no room for.
    pub more: bool,
}

impl Groups {
    /// Reads groups parted by one space, hyphen, full stop or slash, the first in brackets or not.
    pub fn read(bytes: &[u8]) -> Groups {
        let mut groups = Groups::default();
        let mut at = usize::from(bytes.first() == Some(&b'('));
        let bracket = at == 1;
        let mut parted = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length == 0 {
                break;
            }
            if groups
                .push(rest.get(..length).unwrap_or_default(), parted, at + length)
                .is_none()
            {
                groups.more = true;
                break;
            }
            at += length;
            if bracket && groups.count == 1 {
                if bytes.get(at) != Some(&b')') {
                    return Groups::default();
                }
                at += 1;
            }
            let next = bytes.get(at).copied().unwrap_or_default();
            match next {
                b' ' | b'-' | b'.' | b'/' => {
                    parted = next;
                    at += 1;
                }
                _ if bracket && groups.count == 1 => parted = b' ',
                _ => break,
            }
        }
        groups
    }

    fn push(&mut self, digits: &[u8], parted: u8, end: usize) -> Option<()> {
        let mut added = self.digits;
        for digit in digits {
            added.push(digit - b'0')?;
        }
        *self.lengths.get_mut(self.count)? = u8::try_from(digits.len()).ok()?;
        *self.parted.get_mut(self.count)? = parted;
        *self.ends.get_mut(self.count)? = u8::try_from(end).ok()?;
        self.digits = added;
        self.count += 1;
        Some(())
    }

    /// How many digits each group has.
    pub fn lengths(&self) -> &[u8] {
        self.lengths.get(..self.count).unwrap_or_default()
    }

    /// The bytes between the groups.
    pub fn parted(&self) -> &[u8] {
        self.parted.get(1..self.count).unwrap_or_default()
    }

    /// The length in bytes of all groups.
    pub fn length(&self) -> usize {
        let last = self.ends.get(self.count.wrapping_sub(1));
        usize::from(last.copied().unwrap_or(0))
    }

    /// The same without the last group.
    pub fn shorter(mut self) -> Option<Groups> {
        self.count = self.count.checked_sub(1)?;
        let digits: usize = self
            .lengths()
            .iter()
            .map(|length| usize::from(*length))
            .sum();
        self.digits.truncate(digits);
        self.more = true;
        (self.count > 0).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn groups_are_read_and_shortened() {
        let groups = Groups::read(b"070-123 45 67, 3");
        assert_eq!(groups.lengths(), [3, 3, 2, 2]);
        assert_eq!(groups.parted(), b"-  ");
        assert_eq!(groups.length(), 13);
        let shorter = groups.shorter().expect("three groups are left");
        assert_eq!((shorter.digits.all().len(), shorter.length()), (8, 10));
        assert_eq!(Groups::read(b"(08) 123 45").lengths(), [2, 3, 2]);
        assert_eq!(Groups::read(b"(08 123").lengths(), [0; 0]);
        assert_eq!(Groups::read(b"x").length(), 0);
    }
}
