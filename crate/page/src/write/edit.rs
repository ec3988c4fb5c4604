//! What a fix changes in the text.

use crate::read::utf16;
use omtanke_engine::HintFix;

/// A fix and the place it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What is to be done.
    pub fix: HintFix,
    /// What was found, in order.
    pub found: Vec<Found>,
}

impl Wanted {
    /// The words that are to be put into the text.
    pub fn words(&self) -> &str {
        match &self.fix {
            HintFix::Append(words) | HintFix::Replace(words) => words,
        }
    }
}

/// A part of the text that a hint is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it begins, UTF-16.
    pub start: u32,
    /// Where it ends, UTF-16.
    pub end: u32,
    /// The words that stood there.
    pub words: String,
}

impl Found {
    fn stands_in(&self, text: &str) -> bool {
        text.get(utf16::to_bytes(text, self.start)..utf16::to_bytes(text, self.end))
            == Some(&self.words)
    }

    fn replaced_by(&self, words: &str) -> Edit {
        Edit {
            start: self.start,
            end: self.end,
            insert: words.to_owned(),
        }
    }
}

/// One replacement in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where it begins, UTF-16.
    pub start: u32,
    /// Where it ends, UTF-16; the same as the start if nothing is removed.
    pub end: u32,
    /// What is put there.
    pub insert: String,
}

impl Edit {
    /// The replacements that a fix means in this text, the last place first, so that each leaves the places of the others alone. None
    /// if what the fix is about no longer stands there.
    pub fn all(text: &str, wanted: &Wanted) -> Vec<Edit> {
        match &wanted.fix {
            HintFix::Append(sentence) => vec![append(text, sentence)],
            HintFix::Replace(words) => wanted
                .found
                .iter()
                .rev()
                .filter(|found| found.stands_in(text))
                .map(|found| found.replaced_by(words))
                .collect(),
        }
    }

    /// The text after the replacement.
    pub fn apply(&self, text: &str) -> String {
        let before = text
            .get(..utf16::to_bytes(text, self.start))
            .unwrap_or_default();
        let after = text
            .get(utf16::to_bytes(text, self.end)..)
            .unwrap_or_default();
        [before, &self.insert, after].concat()
    }
}

/// Puts the sentence at the end of the last line that holds anything, after a space. A line of its own would be nicer, but editors lose
/// line feeds that are not typed.
fn append(text: &str, sentence: &str) -> Edit {
    let words_end = text.trim_end().len();
    let rest = text.get(words_end..).unwrap_or_default();
    let line_end = words_end + rest.find('\n').unwrap_or(rest.len());
    let at = utf16::length(text.get(..line_end).unwrap_or_default());
    let needs_space = words_end > 0 && line_end == words_end;
    let insert = if needs_space {
        [" ", sentence].concat()
    } else {
        sentence.to_owned()
    };
    Edit {
        start: at,
        end: at,
        insert,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(text: &str, wanted: &Wanted) -> String {
        Edit::all(text, wanted)
            .iter()
            .fold(text.to_owned(), |text, edit| edit.apply(&text))
    }

    fn appended(text: &str) -> String {
        fixed(
            text,
            &Wanted {
                fix: HintFix::Append("Åsikterna är mina egna.".into()),
                found: Vec::new(),
            },
        )
    }

    #[test]
    fn appends_to_the_last_line_that_holds_anything() {
        assert_eq!(appended("Hej."), "Hej. Åsikterna är mina egna.");
        assert_eq!(appended("Hej. "), "Hej. Åsikterna är mina egna.");
        assert_eq!(appended("😀 Hej\n\n"), "😀 Hej Åsikterna är mina egna.\n\n");
        assert_eq!(appended(""), "Åsikterna är mina egna.");
    }

    #[test]
    fn replaces_every_place_that_was_found_and_nothing_else() {
        let found = |start, end, words: &str| Found {
            start,
            end,
            words: words.into(),
        };
        let wanted = Wanted {
            fix: HintFix::Replace("kul".into()),
            found: vec![found(3, 7, "skit"), found(9, 13, "skit")],
        };
        assert_eq!(fixed("😀 skit, skit!", &wanted), "😀 kul, kul!");
        assert_eq!(fixed("😀 bror, skit!", &wanted), "😀 bror, kul!");
    }
}
