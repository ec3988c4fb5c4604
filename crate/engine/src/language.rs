//! The languages Omtanke speaks, and sets of them.

use serde::{Deserialize, Serialize};

/// A language of the posts and of the hints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
    Sv,
    /// Norwegian Bokmål (and Nynorsk, which shares its hints).
    Nb,
    /// Danish.
    Da,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which texts are looked for when the wanted one is missing.
    pub const ALL: [Language; 4] = [Language::Sv, Language::Nb, Language::Da, Language::En];

    /// The two-letter code of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Sv => "sv",
            Language::Nb => "nb",
            Language::Da => "da",
            Language::En => "en",
        }
    }

    /// The language of a BCP 47 tag such as `sv-SE`, `no`, `nn` or `en-GB`; nothing for any other language.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "sv" => Some(Language::Sv),
            "nb" | "no" | "nn" => Some(Language::Nb),
            "da" => Some(Language::Da),
            "en" => Some(Language::En),
            _ => None,
        }
    }
}

/// A set of languages: what a sentence may be written in, or what a word counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSet(u8);

impl LanguageSet {
    /// No language.
    pub const NONE: LanguageSet = LanguageSet(0);
    /// Every language.
    pub const ALL: LanguageSet = LanguageSet(0b1111);

    /// The set of one language.
    pub const fn only(language: Language) -> LanguageSet {
        LanguageSet(1 << language as u8)
    }

    /// Whether the language is in the set.
    pub const fn contains(self, language: Language) -> bool {
        self.0 & (1 << language as u8) != 0
    }

    /// Whether the two sets share a language.
    pub const fn meets(self, other: LanguageSet) -> bool {
        self.0 & other.0 != 0
    }

    /// What is in either set.
    pub const fn union(self, other: LanguageSet) -> LanguageSet {
        LanguageSet(self.0 | other.0)
    }

    /// What is in this set but not in the other.
    pub const fn without(self, other: LanguageSet) -> LanguageSet {
        LanguageSet(self.0 & !other.0)
    }

    /// What is in both sets.
    pub const fn shared(self, other: LanguageSet) -> LanguageSet {
        LanguageSet(self.0 & other.0)
    }

    /// The set as bits, one a language.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set with these bits; those that stand for no language are left out.
    pub const fn of_bits(bits: u8) -> LanguageSet {
        LanguageSet(bits & LanguageSet::ALL.0)
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The only language of the set; nothing if there are several or none.
    pub fn single(self) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| self == LanguageSet::only(*language))
    }

    /// The languages of the set, in the order of [`Language::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Language> {
        Language::ALL
            .into_iter()
            .filter(move |language| self.contains(*language))
    }
}
