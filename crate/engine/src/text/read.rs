//! Reading: one pass over the characters that folds, splits into words and sentences, and hashes.

use super::{
    Sentence, Text, Word,
    fold::{Folded, compose, fold},
    hash::WordHash,
    language::Letters,
    respell::respell,
};
use crate::language::LanguageSet;

/// Reads a text. `abbreviation` tells whether a word that a full stop follows is one that does not end a sentence.
pub fn read(text: &str, abbreviation: impl Fn(WordHash) -> bool) -> Text {
    let mut reader = Reader::new(text.len(), abbreviation);
    let mut rest = text;
    let mut utf16 = 0;
    loop {
        // Most text is plain letters: whole runs of them are read at once.
        let (run, behind) = rest.split_at(plain_run(rest.as_bytes()));
        if !run.is_empty() {
            utf16 += run.len();
            reader.plain(run);
        }
        let mut characters = behind.chars();
        let Some(character) = characters.next() else {
            break;
        };
        utf16 += character.len_utf16();
        rest = characters.as_str();
        let mut folded = match fold(character) {
            Folded::As(folded) => folded,
            passed_over => {
                reader.pass_over(utf16, passed_over == Folded::Nothing);
                continue;
            }
        };
        if let Some(mark) = characters.next().filter(|next| is_mark(*next))
            && let Some(composed) = compose(folded, mark)
        {
            rest = characters.as_str();
            utf16 += mark.len_utf16();
            folded = composed;
        }
        reader.take(character, folded, rest, utf16);
    }
    reader.finish()
}

/// How many bytes of plain ASCII letters and digits stand at the start, leaving one that a combining mark follows.
fn plain_run(bytes: &[u8]) -> usize {
    let run = bytes
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(bytes.len());
    // U+0300 to U+036F begin with these bytes in UTF-8.
    match bytes.get(run) {
        Some(0xcc | 0xcd) => run.saturating_sub(1),
        _ => run,
    }
}

fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// What stood between the last word and where the reader is now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// Nothing that ends a sentence.
    None,
    /// A mark that ends one for certain if a space follows.
    Mark,
    /// A full stop after a number: an end only if a capital follows.
    AfterNumber,
}

struct Reader<F> {
    text: Text,
    abbreviation: F,
    /// The word that is being read, and whether there is one.
    word: Word,
    in_word: bool,
    capitals: u32,
    joined: bool,
    commas: u32,
    stop: Stop,
    spaced: bool,
    new_paragraph: bool,
    exclamations: u32,
    /// Whether the sign of a hashtag stands just before.
    sign: bool,
    /// The first word of the hashtag that is being read, and whether its last letter was a capital.
    tag: Option<usize>,
    after_capital: bool,
    /// The hashtags that were taken apart, as their first and last words.
    tags: Vec<(usize, usize)>,
}

impl<F: Fn(WordHash) -> bool> Reader<F> {
    fn new(length: usize, abbreviation: F) -> Self {
        Reader {
            text: Text {
                folded: String::with_capacity(length),
                words: Vec::with_capacity(length / 5),
                ..Text::default()
            },
            abbreviation,
            word: Word {
                start: 0,
                end: 0,
                hash: WordHash::EMPTY,
                sentence: 0,
                joined: false,
                after_comma: false,
                named: false,
                capitals: false,
                tag: false,
                respelled: false,
                length: 0,
            },
            in_word: false,
            capitals: 0,
            joined: true,
            commas: 0,
            stop: Stop::None,
            spaced: false,
            new_paragraph: true,
            exclamations: 0,
            sign: false,
            tag: None,
            after_capital: false,
            tags: Vec::new(),
        }
    }

    /// Passes over a character that leaves nothing in the folded text; one that is not `apart` belongs to what stands
    /// before it.
    fn pass_over(&mut self, utf16: usize, apart: bool) {
        self.text.offsets.note(self.text.folded.len(), utf16, apart);
    }

    /// Reads a run of ASCII letters and digits.
    fn plain(&mut self, run: &str) {
        if !self.sign && self.tag.is_none() {
            return self.plain_part(run);
        }
        let mut rest = run;
        while !rest.is_empty() {
            let (part, behind) = rest.split_at(self.tag_part(rest.as_bytes()));
            self.plain_part(part);
            if !behind.is_empty() {
                self.end_word();
            }
            rest = behind;
        }
    }

    /// How long the first of the words is that capitals set off in a run of a hashtag. Ends the word before if the
    /// run begins another.
    fn tag_part(&mut self, run: &[u8]) -> usize {
        let capital = |index: usize| run.get(index).map(u8::is_ascii_uppercase);
        let begins = |index: usize, after_capital: bool| {
            capital(index) == Some(true) && (!after_capital || capital(index + 1) == Some(false))
        };
        if self.in_word && begins(0, self.after_capital) {
            self.end_word();
        }
        let next = (1..run.len()).find(|index| begins(*index, capital(index - 1) == Some(true)));
        let end = next.unwrap_or(run.len());
        self.after_capital = capital(end - 1) == Some(true);
        end
    }

    /// Reads a part of a run that belongs to one word.
    fn plain_part(&mut self, run: &str) {
        if !self.in_word {
            self.begin_word(run.starts_with(|first: char| first.is_ascii_uppercase()));
        }
        let from = self.text.folded.len();
        self.text.folded.push_str(run);
        if let Some(added) = self.text.folded.get_mut(from..) {
            added.make_ascii_lowercase();
        }
        let mut hash = self.word.hash;
        let mut capitals = 0;
        for byte in run.bytes() {
            hash = hash.push(byte.to_ascii_lowercase());
            capitals += u32::from(byte.is_ascii_uppercase());
        }
        self.word.hash = hash;
        self.capitals += capitals;
        let length = u8::try_from(run.len()).unwrap_or(u8::MAX);
        self.word.length = self.word.length.saturating_add(length);
    }

    /// Reads one character of any kind; `rest` is what follows it.
    fn take(&mut self, written: char, folded: char, rest: &str, utf16: usize) {
        let in_word = match folded {
            // What follows an apostrophe decides whether it belongs to the word: "don't", but "the kids' toys".
            '\'' => self.in_word && rest.starts_with(char::is_alphanumeric),
            'à'..='ö' | 'ø'..='ÿ' => true,
            _ => folded.is_alphanumeric(),
        };
        if !in_word {
            self.end_word();
            self.end_tag();
        }
        let symbol = is_symbol(folded);
        if in_word || symbol {
            self.letter(written, folded);
        } else {
            self.between(folded);
        }
        self.text.folded.push(folded);
        if !written.is_ascii() || !folded.is_ascii() {
            self.text.offsets.note(self.text.folded.len(), utf16, false);
        }
        if symbol {
            self.end_word();
            self.end_tag();
        }
        self.sign = folded == '#';
    }

    fn letter(&mut self, written: char, folded: char) {
        let capital = written != folded && written.is_uppercase();
        if capital && !self.after_capital && self.tag.is_some() {
            self.end_word();
        }
        self.after_capital = capital;
        if !self.in_word {
            self.begin_word(capital);
        }
        let mut bytes = [0; 4];
        for byte in folded.encode_utf8(&mut bytes).bytes() {
            self.word.hash = self.word.hash.push(byte);
        }
        self.word.length = self.word.length.saturating_add(1);
        self.capitals += u32::from(capital);
        if let Some(sentence) = self.text.sentences.last_mut() {
            sentence.letters.note(folded);
        }
    }

    fn begin_word(&mut self, capital: bool) {
        let ends_sentence = match self.stop {
            Stop::None => false,
            Stop::Mark => self.spaced,
            Stop::AfterNumber => self.spaced && capital,
        };
        let begins_sentence = self.new_paragraph || ends_sentence;
        if begins_sentence {
            self.begin_sentence();
        }
        if std::mem::take(&mut self.sign) {
            self.tag = Some(self.text.words.len());
        }
        self.in_word = true;
        self.capitals = 0;
        self.word = Word {
            start: self.text.folded.len() as u32,
            hash: WordHash::EMPTY,
            sentence: (self.text.sentences.len() as u32).saturating_sub(1),
            joined: self.joined && self.commas == 0,
            after_comma: self.joined && self.commas == 1,
            named: capital && !begins_sentence,
            length: 0,
            ..self.word
        };
    }

    fn begin_sentence(&mut self) {
        let paragraph = match self.text.sentences.last() {
            Some(last) => last.paragraph + u32::from(self.new_paragraph),
            None => 0,
        };
        self.text.sentences.push(Sentence {
            first_word: self.text.words.len() as u32,
            paragraph,
            languages: LanguageSet::NONE,
            letters: Letters::default(),
        });
        self.joined = false;
    }

    fn end_word(&mut self) {
        if !self.in_word {
            return;
        }
        self.in_word = false;
        self.text.words.push(Word {
            end: self.text.folded.len() as u32,
            capitals: self.word.length >= 4 && self.capitals == u32::from(self.word.length),
            ..self.word
        });
        self.joined = true;
        self.commas = 0;
        self.stop = Stop::None;
        self.spaced = false;
        self.new_paragraph = false;
        self.exclamations = 0;
    }

    /// Ends the hashtag that is being read, if any.
    fn end_tag(&mut self) {
        let Some(first) = self.tag.take() else {
            return;
        };
        match self.text.words.get_mut(first..).unwrap_or_default() {
            [word] => word.tag = true,
            words => {
                // Their capitals set them off from each other and say nothing of names.
                words.iter_mut().for_each(|word| word.named = false);
                let last = self.text.words.len().saturating_sub(1);
                self.tags.push((first, last));
            }
        }
    }

    fn between(&mut self, folded: char) {
        match folded {
            '\n' | '\r' => self.new_paragraph = true,
            '.' if self.stop == Stop::None => self.stop = self.full_stop(),
            '!' | '?' | '…' => self.stop = Stop::Mark,
            _ if folded.is_whitespace() => self.spaced = true,
            '.' | '-' | '–' | '&' | '\'' | '"' | '/' | '_' | '+' => {}
            ',' => self.commas += 1,
            _ => self.joined = false,
        }
        if folded == '!' {
            self.exclamations += 1;
            let end = self.text.folded.len() as u32 + 1;
            if self.exclamations == 3 {
                self.text.exclamations.push((end - 3, end));
            }
        } else {
            self.exclamations = 0;
        }
    }

    fn full_stop(&self) -> Stop {
        let Some(word) = self.text.words.last() else {
            return Stop::None;
        };
        let last = self.text.folded.as_bytes().last().copied();
        if last.is_some_and(|byte| byte.is_ascii_digit()) {
            Stop::AfterNumber
        } else if word.length == 1 || (self.abbreviation)(word.hash) {
            Stop::None
        } else {
            Stop::Mark
        }
    }

    fn finish(mut self) -> Text {
        self.end_word();
        self.end_tag();
        respell(&mut self.text, &self.tags);
        self.text
    }
}

/// Emoji and other pictures count as words, so that lists can name them.
fn is_symbol(character: char) -> bool {
    matches!(character, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests;
