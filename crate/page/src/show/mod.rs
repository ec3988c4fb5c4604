//! What the author sees: the card with the hints, and marks under the words that caused them.

mod aloud;
pub mod card;
pub mod deed;
mod dom;
mod host;
mod icon;
pub mod marks;
pub mod marks_overlay;
mod offer;
pub mod place;
mod row;
pub mod strings;
mod why;
