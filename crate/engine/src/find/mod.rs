//! What can be found in a text: terms, patterns, identifiers. Everything found is a hit of an atom.

pub mod hits;
pub mod identifiers;
pub mod likeness;
pub mod patterns;
pub mod terms;
