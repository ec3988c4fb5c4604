//! What the author sees: the card with the hints, marks under the words that caused them, and the question before posting.

mod aloud;
mod beside;
pub mod card;
mod comfort;
pub mod deed;
mod dom;
mod host;
mod icon;
pub mod marks;
pub mod marks_overlay;
mod muted;
mod offer;
pub mod place;
pub mod question;
mod row;
mod rows;
pub mod strings;
mod why;
