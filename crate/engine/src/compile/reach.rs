//! How much of a text may have to be looked at again for each word, because of windows within windows.

use crate::tables::{Condition, Window};

/// The farthest that windows of words within each other may reach, multiplied.
const FARTHEST: u32 = 200;

/// How far the windows in a condition reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Words of windows within windows, multiplied.
    words: u32,
    /// How many `near` with `inOrder` lie in each other: at most one may.
    orders: u32,
}

impl Reach {
    const NONE: Reach = Reach {
        words: 1,
        orders: 0,
    };

    fn wider(self, other: Reach) -> Reach {
        Reach {
            words: self.words.max(other.words),
            orders: self.orders.max(other.orders),
        }
    }

    /// That it reaches too far, in words.
    pub fn fault(self) -> Result<(), String> {
        let Reach { words, orders } = self;
        if words > FARTHEST {
            return Err(format!(
                "windows within windows that reach {words} words taken together; expected at most {FARTHEST}, or \"sentence\" or \"paragraph\""
            ));
        }
        if orders > 1 {
            return Err("\"inOrder\" within \"inOrder\": what is in order is judged many times, so one cannot hold another".to_owned());
        }
        Ok(())
    }
}

/// How far the windows in a condition reach; `concepts` has the same of each concept.
pub fn reach(condition: &Condition, concepts: &[Reach]) -> Reach {
    let widest = |conditions: &[Condition]| {
        let all = conditions.iter().map(|one| reach(one, concepts));
        all.fold(Reach::NONE, Reach::wider)
    };
    match condition {
        Condition::Near(near) => {
            let within = widest(&near.all);
            let words = match near.window {
                Window::Words(count) => count,
                Window::Sentence | Window::Paragraph => 1,
            };
            Reach {
                words: within.words.saturating_mul(words),
                orders: within.orders + u32::from(near.in_order),
            }
        }
        Condition::All(conditions) | Condition::Any(conditions) => widest(conditions),
        Condition::Not(inner)
        | Condition::Count(inner, _)
        | Condition::Quoted(inner)
        | Condition::Unquoted(inner)
        | Condition::Unnegated(inner, _) => reach(inner, concepts),
        Condition::Concept(place) => {
            let known = concepts.get(*place as usize).copied();
            known.unwrap_or(Reach::NONE)
        }
        _ => Reach::NONE,
    }
}
