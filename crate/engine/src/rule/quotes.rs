//! Quotation marks: which words of a text stand in them.
//!
//! Marks that belong together stand in one line. Folding has made `"` of all double marks and `'` of all single ones, so that
//! “…”, ”…”, „…“, «…» and »…« are all read here. Single marks count only around several words: around one they are apostrophes
//! too often. A line that begins with `>` is a quotation as a whole.

use crate::text::Text;
use std::cell::OnceCell;

/// Which words of a text stand in quotation marks: found out when first asked.
#[derive(Debug, Default)]
pub struct Quotes {
    words: OnceCell<Vec<bool>>,
}

impl Quotes {
    /// Whether a word of the text stands in quotation marks.
    pub fn hold(&self, text: &Text, word: u32) -> bool {
        let words = self.words.get_or_init(|| quoted(text));
        words.get(word as usize).copied().unwrap_or_default()
    }
}

/// For each word whether it is quoted. One pass over what stands between the words.
fn quoted(text: &Text) -> Vec<bool> {
    let mut reading = Reading::new(text.words.len());
    for place in 0..=text.words.len() {
        let before = place.checked_sub(1).and_then(|last| text.words.get(last));
        let from = before.map_or(0, |word| word.end as usize);
        let next = text.words.get(place).map(|word| word.start as usize);
        let gap = text.folded.get(from..next.unwrap_or(text.folded.len()));
        reading.gap(gap.unwrap_or_default(), place, next.is_some());
    }
    reading.quoted
}

struct Reading {
    quoted: Vec<bool>,
    /// The first word behind a double mark that may open a quotation.
    double: Option<usize>,
    /// The same for a single mark.
    single: Option<usize>,
    /// The first word of a line that is a quotation.
    line: Option<usize>,
    /// Whether nothing but space has stood in the line so far.
    line_begins: bool,
}

impl Reading {
    fn new(words: usize) -> Reading {
        Reading {
            quoted: vec![false; words],
            double: None,
            single: None,
            line: None,
            line_begins: true,
        }
    }

    /// Reads what stands before the word at `place`; `followed` tells whether there is such a word.
    fn gap(&mut self, gap: &str, place: usize, followed: bool) {
        let mut attached = place > 0;
        let mut characters = gap.chars().peekable();
        while let Some(character) = characters.next() {
            let next = characters.peek();
            let opens = !attached && next.map_or(followed, |next| !next.is_whitespace());
            match character {
                '\n' | '\r' => self.end_line(place),
                '>' if self.line_begins => self.line = Some(place),
                '"' if self.double.is_some() && !opens => {
                    let from = self.double.take();
                    self.mark(from, place, 1);
                }
                '"' if opens => self.double = Some(place),
                '\'' if self.single.is_some() && !opens => {
                    let from = self.single.take();
                    self.mark(from, place, 2);
                }
                '\'' if opens => self.single = Some(place),
                _ => {}
            }
            self.line_begins &= character.is_whitespace();
            // An opening mark may stand behind another one or a bracket, but not behind a word or a full stop.
            attached = !character.is_whitespace() && !matches!(character, '"' | '\'' | '(' | '[');
        }
        self.line_begins = false;
        if !followed {
            self.end_line(place);
        }
    }

    fn end_line(&mut self, place: usize) {
        let line = self.line.take();
        self.mark(line, place, 1);
        self.double = None;
        self.single = None;
        self.line_begins = true;
    }

    /// Marks the words from one place to another as quoted, if there are enough of them.
    fn mark(&mut self, from: Option<usize>, to: usize, least: usize) {
        let Some(from) = from.filter(|from| to.saturating_sub(*from) >= least) else {
            return;
        };
        if let Some(words) = self.quoted.get_mut(from..to) {
            words.fill(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use crate::text::read::read;

    /// The quoted words.
    fn words(text: &str) -> Vec<String> {
        let text = read(text, |_| false);
        let words = text.words.iter().zip(quoted(&text));
        let words = words.filter(|(_, quoted)| *quoted);
        let word = words.map(|(word, _)| &text.folded[word.start as usize..word.end as usize]);
        word.map(str::to_owned).collect()
    }

    #[test]
    fn all_kinds_of_marks_are_read() {
        for text in [
            "hon sa \"kom hit\" och gick",
            "hon sa ”kom hit” och gick",
            "hon sa “kom hit”, och gick",
            "hon sa „kom hit“ och gick",
            "hun sa «kom hit». og gikk",
            "hun sagde »kom hit!« og gik",
            "she said 'kom hit' and left",
            "she said ‘kom hit’ and left",
            "(\"kom hit\")",
            "> kom hit\nja",
            "nej\n  >kom hit",
        ] {
            assert_eq!(words(text), ["kom", "hit"], "{text}");
        }
        assert_eq!(words("\"ja\", sa hon, \"nu\""), ["ja", "nu"]);
        assert_eq!(words("\"'kom nu', sa han\" ja"), ["kom", "nu", "sa", "han"]);
    }

    #[test]
    fn what_is_no_quotation_is_none() {
        for text in [
            "the kids' toys and the boys' room",
            "rock 'n' roll, don't stop",
            "a 5\" screen and a 10\" screen",
            "it begins \"here\nand never\" ends",
            "a \" b",
            "5 > 3 and a -> b",
            "\"",
            "> \n",
            "",
        ] {
            assert_eq!(words(text), Vec::<String>::new(), "{text}");
        }
    }
}
