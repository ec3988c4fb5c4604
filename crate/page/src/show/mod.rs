//! What the author sees: the card with the hints, and marks under the words that caused them.

pub mod card;
mod dom;
mod host;
mod icon;
pub mod marks;
pub mod marks_overlay;
pub mod place;
mod row;
pub mod strings;
mod why;
