//! `context.replyTo`: what is said of the text that is answered.

use super::Seen;
use crate::tables::Condition;

/// Whether the condition holds for the text that is answered; never where none is known.
pub fn holds(condition: &Condition, seen: &Seen) -> bool {
    seen.reply_to.is_some_and(|reply| {
        let all = 0..reply.text.words.len() as u32;
        super::holds(condition, reply, &all, &mut Vec::new())
    })
}
