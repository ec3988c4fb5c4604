//! Inflection: the forms of a base form, from each language's description in `rules/languages`.

use crate::{
    language::Language,
    policy::Problem,
    text::{hash::WordHash, read::read},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const SOURCES: [&str; Language::ALL.len()] = [
    include_str!("../../../../rules/languages/sv.json"),
    include_str!("../../../../rules/languages/nb.json"),
    include_str!("../../../../rules/languages/da.json"),
    include_str!("../../../../rules/languages/en.json"),
];

/// The fewest letters of a word that takes endings.
const SHORTEST_REGULAR: usize = 3;

/// A language, as described in `rules/languages`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Description {
    /// Which language.
    pub language: Language,
    /// Frequent words that tell which language a text is in.
    pub function_words: Vec<String>,
    /// Common words that another word turns into when it loses its dots, rings or strokes.
    #[serde(default)]
    pub plain_words: Vec<String>,
    /// Words that a comma may stand before without a break in what is said.
    pub after_comma: Vec<String>,
    /// Groups of letters that words of this language have and words of some others have not; `^` stands for the
    /// beginning of a word, `$` for its end.
    pub letter_groups: Vec<String>,
    /// Other spellings of words: spoken forms, common slips.
    #[serde(default)]
    spellings: BTreeMap<String, Vec<String>>,
    /// Abbreviations, without their last full stop.
    pub abbreviations: Vec<String>,
    /// How words change: the entry with the longest fitting ending counts.
    inflection: Vec<Paradigm>,
    /// Forms of words that no entry describes.
    #[serde(default)]
    irregular: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Paradigm {
    ending: String,
    forms: Vec<String>,
}

/// The descriptions of all languages.
pub fn languages(problems: &mut Vec<Problem>) -> Vec<Description> {
    let mut languages = Vec::new();
    for (language, source) in Language::ALL.into_iter().zip(SOURCES) {
        match serde_json::from_str::<Description>(source) {
            Ok(description) if description.language == language => languages.push(description),
            Ok(_) => problems.push(broken(language, "it describes another language")),
            Err(error) => problems.push(broken(language, &error.to_string())),
        }
    }
    languages
}

fn broken(language: Language, why: &str) -> Problem {
    let message = format!("the description of the language does not load: {why}");
    Problem::error(format!("languages.{}", language.code()), message)
}

/// Hashes of the last words of all abbreviations, sorted.
pub fn abbreviations(languages: &[Description]) -> Vec<(u32, u32)> {
    let hashes: BTreeSet<(u32, u32)> = languages
        .iter()
        .flat_map(|language| &language.abbreviations)
        .filter_map(|abbreviation| read(abbreviation, |_| false).words.last().copied())
        .map(|word| (word.hash.place, word.hash.check))
        .collect();
    hashes.into_iter().collect()
}

impl Description {
    /// Whether a folded word is one of the language's grammar rather than of any list's meaning.
    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words.iter().any(|known| known == word)
    }

    /// How a folded word is spelt too, as it is spoken or by mistake.
    pub fn spellings(&self, word: &str) -> &[String] {
        self.spellings.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether the forms of a folded word stand in a list of their own.
    pub fn is_irregular(&self, word: &str) -> bool {
        self.irregular.contains_key(word)
    }

    /// How a folded base form changes.
    pub fn inflect<'a>(&'a self, base: &'a str) -> Inflected<'a> {
        // Endings at so short a stem would make other words.
        let regular = base.chars().count() >= SHORTEST_REGULAR;
        let fitting = self
            .inflection
            .iter()
            .enumerate()
            .filter_map(|(index, paradigm)| {
                let stem = base.strip_suffix(paradigm.ending.as_str())?;
                (stem.chars().count() >= 2).then_some((index, paradigm, stem))
            })
            .filter(|_| regular)
            .max_by_key(|(_, paradigm, _)| paradigm.ending.len());
        Inflected {
            irregular: self.irregular.get(base).map_or(&[], Vec::as_slice),
            regular: fitting.map(|(index, paradigm, stem)| Regular {
                stem,
                endings: &paradigm.forms,
                paradigm: index,
            }),
        }
    }
}

/// The forms of a base form beside itself.
#[derive(Clone, Copy, Debug)]
pub struct Inflected<'a> {
    /// Forms that stand in a list of their own.
    pub irregular: &'a [String],
    /// Forms made of a stem and an ending.
    pub regular: Option<Regular<'a>>,
}

/// Forms made of a stem and an ending.
#[derive(Clone, Copy, Debug)]
pub struct Regular<'a> {
    /// What all forms begin with.
    pub stem: &'a str,
    /// What may follow it.
    pub endings: &'a [String],
    /// The paradigm's number in its language.
    pub paradigm: usize,
}

impl Inflected<'_> {
    /// Every form, without the base form itself.
    pub fn all(&self) -> impl Iterator<Item = String> {
        let regular = self.regular.into_iter().flat_map(|regular| {
            let stem = regular.stem;
            let endings = regular.endings.iter();
            endings.map(move |ending| format!("{stem}{ending}"))
        });
        self.irregular.iter().cloned().chain(regular)
    }
}

/// The hash of a word that is folded already.
pub fn hash(word: &str) -> WordHash {
    WordHash::of(word.bytes())
}
