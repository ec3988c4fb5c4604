//! What a kind of identifier answers about the bytes that it is shown.

use super::Grade;
use crate::language::LanguageSet;

/// An identifier at the start of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Its length in bytes.
    pub length: usize,
    /// The languages of the sentences in which it is proved.
    proved: LanguageSet,
    /// The languages of the sentences in which it is plausible at least.
    plausible: LanguageSet,
}

impl Recognised {
    /// An identifier that is hardly anything else, whatever the language.
    pub fn proved(length: usize) -> Recognised {
        Recognised {
            length,
            proved: LanguageSet::ALL,
            plausible: LanguageSet::ALL,
        }
    }

    /// One that is proved in sentences of these languages and plausible in all others.
    pub fn proved_in(length: usize, languages: LanguageSet) -> Recognised {
        Recognised {
            proved: languages,
            ..Recognised::proved(length)
        }
    }

    /// One that is proved in sentences of these languages and is none in others.
    pub fn proved_only_in(length: usize, languages: LanguageSet) -> Recognised {
        Recognised {
            length,
            proved: languages,
            plausible: languages,
        }
    }

    /// One that could be something else.
    pub fn plausible(length: usize) -> Recognised {
        Recognised::proved_in(length, LanguageSet::NONE)
    }

    /// One that could be something else, and only is one in sentences of these languages.
    pub fn plausible_in(length: usize, languages: LanguageSet) -> Recognised {
        Recognised {
            length,
            proved: LanguageSet::NONE,
            plausible: languages,
        }
    }

    /// The same, proved nowhere.
    pub fn doubted(self) -> Recognised {
        Recognised {
            proved: LanguageSet::NONE,
            ..self
        }
    }

    /// The languages of the sentences in which it has this grade at least.
    pub fn counts_in(&self, grade: Grade) -> LanguageSet {
        match grade {
            Grade::Proved => self.proved,
            Grade::Plausible => self.plausible,
        }
    }
}
