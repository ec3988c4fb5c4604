//! The words of the card, in the author's language; they come with the setup, from the extension's message files.

use omtanke_engine::draft::Audience;
use omtanke_engine::{Language, Level};
use std::collections::BTreeMap;

/// The words under their names.
pub struct Strings {
    /// The language they are in.
    pub language: Language,
    words: BTreeMap<String, String>,
}

impl Strings {
    /// Takes the words.
    pub fn new(language: Language, words: BTreeMap<String, String>) -> Strings {
        Strings { language, words }
    }

    /// The words of that name; empty if there are none.
    pub fn get(&self, name: &str) -> &str {
        self.words.get(name).map_or("", String::as_str)
    }

    /// The words of the first of these names that there are words for.
    pub fn first(&self, names: [&str; 2]) -> &str {
        let words = names.map(|name| self.get(name));
        words
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or_default()
    }

    /// The words of that name with a text put where they say `{text}`.
    pub fn with(&self, name: &str, text: &str) -> String {
        self.get(name).replace("{text}", text)
    }

    /// The word for a level.
    pub fn level(&self, level: Level) -> &str {
        self.get(match level {
            Level::Encourage => "levelEncourage",
            Level::Suggest => "levelSuggest",
            Level::Warn => "levelWarn",
            Level::Ask => "levelAsk",
            Level::Block => "levelBlock",
        })
    }

    /// Who will see the post; empty where that is not known.
    pub fn audience(&self, audience: Audience) -> &str {
        match audience {
            Audience::Public => self.get("audiencePublic"),
            Audience::Limited => self.get("audienceLimited"),
            Audience::Unknown => "",
        }
    }
}

/// The name of a level in class names.
pub fn level_class(level: Level) -> &'static str {
    match level {
        Level::Encourage => "encourage",
        Level::Suggest => "suggest",
        Level::Warn => "warn",
        Level::Ask => "ask",
        Level::Block => "block",
    }
}
