//! What the author sees: the card with the hints, marks under the words that caused them, and the question before posting.

mod aloud;
mod beside;
pub mod card;
pub mod deed;
mod dom;
mod host;
mod icon;
pub mod marks;
pub mod marks_overlay;
mod offer;
pub mod place;
pub mod question;
mod row;
pub mod strings;
mod why;
