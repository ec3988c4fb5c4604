//! The words of the page: those of the extension's interface, which has the same page.

use crate::failure::Failure;
use omtanke_engine::{Language, Level};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of the interface in one language, under their keys.
pub struct Words(BTreeMap<String, Word>);

#[derive(Deserialize)]
struct Word {
    message: String,
}

impl Words {
    /// The words in a language.
    pub fn of(language: Language) -> Result<Words, Failure> {
        let json = match language {
            Language::Sv => include_str!("../../../../../extension/_locales/sv/messages.json"),
            Language::Nb => include_str!("../../../../../extension/_locales/nb/messages.json"),
            Language::Da => include_str!("../../../../../extension/_locales/da/messages.json"),
            Language::En => include_str!("../../../../../extension/_locales/en/messages.json"),
        };
        Ok(Words(serde_json::from_str(json)?))
    }

    /// The words under a key; the key itself where there are none.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, |word| word.message.as_str())
    }

    /// The word for how much a hint asks.
    pub fn level(&self, level: Level) -> &str {
        self.get(match level {
            Level::Encourage => "levelEncourage",
            Level::Suggest => "levelSuggest",
            Level::Warn => "levelWarn",
            Level::Ask => "levelAsk",
            Level::Block => "levelBlock",
        })
    }
}
