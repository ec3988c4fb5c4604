//! Checks what the policy says about itself: ids, dates, what it builds on.

use super::{Checking, unknown};
use crate::policy::{
    base::BASE,
    load::{Parts, Path},
};

pub(super) fn check(checking: &mut Checking<'_>, parts: &Parts) {
    let root = Path::default();
    for (index, name) in parts.extends.iter().enumerate() {
        if name != BASE {
            let message = unknown("policy to build on", name, [BASE].into_iter());
            let message = if message.ends_with('?') {
                message
            } else {
                format!("{message}; expected {BASE:?}")
            };
            checking.error(&root.to("extends").to(index), message);
        }
    }
    let Some(policy) = &parts.policy else { return };
    let place = root.to("policy");
    if policy.id.trim().is_empty() && !parts.refused {
        let message = "the policy needs an id, such as \"se.example.social\"; found an empty one";
        checking.error(&place.to("id"), message);
    }
    if let Some(asked) = policy.ask_to_read
        && asked > policy.revision
    {
        let revision = policy.revision;
        let message =
            format!("found {asked}, expected at most {revision}, which is the policy's revision");
        checking.error(&place.to("askToRead"), message);
    }
    let dates = [
        ("validFrom", &policy.valid_from),
        ("reviewBy", &policy.review_by),
        ("expires", &policy.expires),
    ];
    let mut earlier: Option<(&str, &str)> = None;
    for (key, date) in dates {
        let Some(date) = date.as_deref() else {
            continue;
        };
        let path = place.to(key);
        if !is_date(date) {
            let message = format!("found {date:?}, expected a day written YYYY-MM-DD");
            checking.error(&path, message);
            continue;
        }
        if let Some((before, day)) = earlier.filter(|(_, day)| *day > date) {
            let message = format!("{date} is before {before:?}, which is {day}");
            checking.error(&path, message);
        }
        earlier = Some((key, date));
    }
}

/// Whether a text is a day of the calendar, written `YYYY-MM-DD`. Such texts sort like the days they name.
fn is_date(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u32>().ok()).flatten()
    };
    let hyphens = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    text.len() == 10 && hyphens && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn days_of_the_calendar_are_dates() {
        for good in ["2026-11-01", "2028-02-29", "2000-02-29", "2026-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2026-11-31",
            "2026-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-1-01",
            "01-11-2026",
            "2026/11/01",
            "+026-11-01",
            "2026-11-01 ",
            "",
            "åååå-åå-åå",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
