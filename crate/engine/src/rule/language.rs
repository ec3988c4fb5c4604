//! `language`: what the text is written in.

use super::Seen;
use crate::language::Language;

/// Whether the text may be written in the language.
pub fn holds(language: Language, seen: &Seen) -> bool {
    seen.languages.contains(language)
}
