//! A text in one language, which need not be the one that was wanted.

use crate::{language::Language, policy::model::Texts};
use serde::{Deserialize, Serialize};

/// A text and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: Language,
}

impl Wording {
    /// The text in the language wanted, else in the first there is, in the order of [`Language::ALL`]; nothing if there is none.
    pub fn of(texts: &Texts, wanted: Language) -> Option<Wording> {
        let in_language = |lang: Language| {
            let text = texts.get(&lang)?.clone();
            Some(Wording { text, lang })
        };
        in_language(wanted).or_else(|| Language::ALL.into_iter().find_map(in_language))
    }
}
