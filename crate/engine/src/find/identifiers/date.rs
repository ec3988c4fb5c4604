//! Days that exist.

/// The years in which somebody who is alive can have been born, and some more: nobody asks a clock here.
pub const YEARS: std::ops::RangeInclusive<u32> = 1880..=2045;

/// Whether a day exists in a year.
pub fn exists(day: u32, month: u32, year: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let longest = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
}

/// Whether a day exists in a year of which the century is not known.
pub fn exists_in_some_century(day: u32, month: u32, year_of_century: u32) -> bool {
    // 2000 is the year 00 that has a 29 February.
    exists(day, month, 2000 + year_of_century)
}

#[cfg(test)]
mod tests {
    use super::{exists, exists_in_some_century};

    #[test]
    fn days_exist_as_in_the_calendar() {
        for (day, month, year) in [(29, 2, 2000), (29, 2, 1996), (31, 12, 1999), (30, 4, 2026)] {
            assert!(exists(day, month, year), "{day}.{month}.{year}");
        }
        for (day, month, year) in [
            (29, 2, 1900),
            (29, 2, 2023),
            (31, 4, 2026),
            (0, 1, 2026),
            (1, 13, 2026),
        ] {
            assert!(!exists(day, month, year), "{day}.{month}.{year}");
        }
        assert!(exists_in_some_century(29, 2, 0) && !exists_in_some_century(29, 2, 1));
    }
}
