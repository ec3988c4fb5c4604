//! Respelling: other ways to read what is written, for words that are stretched, set apart, disguised, or typed on a
//! keyboard without their letters.

use super::{Text, lookalike};
use crate::language::{Language, LanguageSet};

/// The fewest letters of a word that is also tried without any of its dots and rings: shorter ones would meet others.
const SHORTEST_BARED: usize = 10;
/// The fewest letters of a word in which doubled vowels are taken for single ones.
const SHORTEST_DOUBLED: usize = 5;
/// The fewest characters of a word in which digits are taken for letters.
const SHORTEST_DIGITS: usize = 4;
/// The longest word that is respelled, in bytes: none in any list is longer.
const LONGEST: usize = 64;
/// The fewest letters that make a word when each stands by itself.
const FEWEST_APART: usize = 3;

/// Another way to read one or more words as one.
#[derive(Clone, Copy, Debug)]
pub struct Respelling {
    /// The first word it covers.
    pub first: u32,
    /// The last word it covers.
    pub last: u32,
    /// Whether it counts beside what is written, not only where that is unknown.
    pub beside: bool,
    /// The languages in which words are written so.
    pub languages: LanguageSet,
    /// Where its letters begin and end.
    letters: (u32, u32),
}

/// All respellings of a text, ordered by their first word.
#[derive(Debug, Default)]
pub struct Respellings {
    letters: String,
    all: Vec<Respelling>,
}

impl Respellings {
    /// The respellings that begin with a word.
    pub fn of(&self, word: u32) -> &[Respelling] {
        let from = self.all.partition_point(|r| r.first < word);
        let behind = self.all.get(from..).unwrap_or_default();
        let count = behind.partition_point(|r| r.first == word);
        behind.get(..count).unwrap_or_default()
    }

    /// The letters of a respelling.
    pub fn bytes(&self, respelling: &Respelling) -> &[u8] {
        let (from, to) = respelling.letters;
        let letters = self.letters.get(from as usize..to as usize);
        letters.unwrap_or_default().as_bytes()
    }

    /// Adds a respelling of one word that only Nordic languages explain.
    fn push_letters(&mut self, word: usize, letters: impl Iterator<Item = char>) {
        let from = self.letters.len() as u32;
        self.letters.extend(letters);
        self.all.push(Respelling {
            first: word as u32,
            last: word as u32,
            beside: false,
            languages: nordic(),
            letters: (from, self.letters.len() as u32),
        });
    }

    fn push(&mut self, words: (usize, usize), letters: &str, beside: bool, languages: LanguageSet) {
        let from = self.letters.len() as u32;
        self.letters.push_str(letters);
        self.all.push(Respelling {
            first: words.0 as u32,
            last: words.1 as u32,
            beside,
            languages,
            letters: (from, self.letters.len() as u32),
        });
    }
}

/// Finds the respellings of a text that has been read. `tags` holds the first and the last word of each hashtag that
/// was taken apart.
pub fn respell(text: &mut Text, tags: &[(usize, usize)]) {
    let mut respellings = Respellings::default();
    for (index, word) in text.words.iter().enumerate() {
        // A single character, an emoji among them, is itself.
        if word.length < 2 {
            continue;
        }
        let range = word.start as usize..word.end as usize;
        let bytes = text.folded.as_bytes().get(range.clone());
        let odd = Oddities::of(bytes.unwrap_or_default());
        if odd == Oddities::default() || range.len() > LONGEST {
            continue;
        }
        let Some(written) = text.folded.get(range) else {
            continue;
        };
        if odd.many {
            respell_word(index, written, &mut respellings);
        } else {
            if odd.doubled && usize::from(word.length) >= SHORTEST_DOUBLED {
                respellings.push_letters(index, single_vowels(written));
            }
            if odd.swapped {
                respellings.push_letters(index, written.chars().map(neighbour));
            }
            if odd.marked && usize::from(word.length) >= SHORTEST_BARED {
                respellings.push_letters(index, written.chars().map(lookalike::bare_letter));
            }
        }
    }
    for (first, last) in tags {
        if let (Some(from), Some(to)) = (text.words.get(*first), text.words.get(*last))
            && let Some(tag) = text.folded.get(from.start as usize..to.end as usize)
        {
            respellings.push((*first, *last), tag, true, LanguageSet::ALL);
        }
    }
    set_apart(text, &mut respellings);
    respellings.all.sort_by_key(|respelling| respelling.first);
    for respelling in &respellings.all {
        if let Some(word) = text.words.get_mut(respelling.first as usize) {
            word.respelled = true;
        }
    }
    text.respellings = respellings;
}

/// What in a folded word suggests that it may be read otherwise.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Oddities {
    /// Letters in rows, digits, two letters that may stand for one, letters of elsewhere.
    many: bool,
    /// Doubled vowels.
    doubled: bool,
    /// Letters that other keyboards have not.
    marked: bool,
    /// Those of them that have a counterpart on the neighbours' keyboards.
    swapped: bool,
}

impl Oddities {
    fn of(word: &[u8]) -> Oddities {
        let mut odd = Oddities::default();
        // Most words have nothing odd, and one quick look shows it.
        let pairs = word.iter().zip(word.get(1..).unwrap_or_default());
        let plain = word.first().is_some_and(u8::is_ascii_alphabetic)
            && pairs.fold(true, |plain, (one, next)| {
                plain
                    & next.is_ascii_alphabetic()
                    & (one != next)
                    & (*next != b'e' || *one != b'a' && *one != b'o')
            });
        if plain {
            return odd;
        }
        let mut before = [0; 3];
        for byte in word {
            let [third, second, first] = before;
            match byte {
                b'e' | b'i' | b'o' | b'u' | b'y' if *byte == first => {
                    odd.doubled = true;
                    odd.many |= *byte == second;
                }
                b'a' if first == b'a' => odd.many = true,
                b'e' if first == b'a' || first == b'o' => odd.many = true,
                b'0'..=b'9' => odd.many = true,
                0..0x80 => odd.many |= *byte == first && *byte == second,
                // The bytes of å, ä, æ, ö and ø.
                0xa5 | 0xa4 | 0xa6 | 0xb6 | 0xb8 if first == 0xc3 => {
                    odd.marked = true;
                    odd.swapped |= *byte != 0xa5;
                    odd.many |= second == *byte && third == 0xc3;
                }
                0xc3 => {}
                _ => odd.many = true,
            }
            before = [second, first, *byte];
        }
        odd
    }
}

/// Tries everything that may have been done to one word, what is likeliest first.
fn respell_word(index: usize, written: &str, to: &mut Respellings) {
    let mut known: Vec<String> = Vec::new();
    let mut add = |letters: String, languages: LanguageSet| {
        if letters != written && !known.contains(&letters) {
            to.push((index, index), &letters, false, languages);
            known.push(letters);
        }
    };
    let undisguised = digits_as_letters(&lookalike::undisguise(written));
    add(undisguised.clone(), LanguageSet::ALL);
    let squeezed = squeeze(&undisguised, 1);
    if squeezed != undisguised {
        add(squeezed.clone(), LanguageSet::ALL);
        add(squeeze(&undisguised, 2), LanguageSet::ALL);
    }
    let norwegian = squeezed
        .replace("aa", "å")
        .replace("ae", "æ")
        .replace("oe", "ø");
    add(norwegian.clone(), nordic());
    if norwegian != squeezed {
        add(norwegian.chars().map(neighbour).collect(), nordic());
    }
    add(squeezed.chars().map(neighbour).collect(), nordic());
    if norwegian.chars().count() >= SHORTEST_BARED {
        add(lookalike::bare(&norwegian), nordic());
    }
    if squeezed.chars().count() >= SHORTEST_DOUBLED || !squeezed.is_ascii() {
        add(single_vowels(&squeezed).collect(), nordic());
    }
}

fn nordic() -> LanguageSet {
    LanguageSet::ALL.without(LanguageSet::only(Language::En))
}

/// The letter that the neighbours' keyboards have in the place of this one.
fn neighbour(letter: char) -> char {
    match letter {
        'ä' => 'æ',
        'æ' => 'ä',
        'ö' => 'ø',
        'ø' => 'ö',
        _ => letter,
    }
}

/// The word with every letter that stands three times or more in a row written `keep` times.
fn squeeze(word: &str, keep: usize) -> String {
    let letters: Vec<char> = word.chars().collect();
    let runs = letters.chunk_by(|one, next| one == next);
    runs.flat_map(|run| match run.len() {
        0..=2 => run,
        _ => run.get(..keep).unwrap_or(run),
    })
    .collect()
}

/// The letters of the word with every doubled vowel written once.
fn single_vowels(word: &str) -> impl Iterator<Item = char> {
    let mut before = None;
    word.chars().filter(move |letter| {
        let again = before.replace(*letter) == Some(*letter);
        !(again && "aeiouyåäöæø".contains(*letter))
    })
}

/// The word with the digits that resemble letters read as these, if it looks like a word at all: letters prevail at
/// its end, and there are two of them at least.
fn digits_as_letters(word: &str) -> String {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let count = word.chars().count();
    let ends_with_letter = word.ends_with(char::is_alphabetic);
    if letters == count || letters < 2 || count < SHORTEST_DIGITS || !ends_with_letter {
        return word.to_string();
    }
    let letter = |digit| match digit {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        _ => digit,
    };
    word.chars().map(letter).collect()
}

/// Finds letters that each stand by themselves, the same single character between them.
fn set_apart(text: &Text, to: &mut Respellings) {
    let mut run: Option<(usize, u8)> = None;
    for index in 1..=text.words.len() {
        let separator = separator(text, index);
        let goes_on = match (run, separator) {
            (Some((_, known)), Some(separator)) => known == separator,
            (None, Some(_)) => true,
            (_, None) => false,
        };
        if !goes_on && let Some((first, _)) = run.take() {
            push_apart(text, first, index - 1, to);
        }
        if let Some(separator) = separator {
            run = run.or(Some((index - 1, separator)));
        }
    }
}

/// What parts two single letters, the second of which is the word at `index`; nothing if they are not that.
fn separator(text: &Text, index: usize) -> Option<u8> {
    let one = text.words.get(index.checked_sub(1)?)?;
    let other = text.words.get(index)?;
    let alone = one.length == 1 && other.length == 1 && one.sentence == other.sentence;
    if !alone || one.end + 1 != other.start {
        return None;
    }
    let separator = *text.folded.as_bytes().get(one.end as usize)?;
    b" .-_*|/".contains(&separator).then_some(separator)
}

fn push_apart(text: &Text, first: usize, last: usize, to: &mut Respellings) {
    let words = text.words.get(first..=last).unwrap_or_default();
    if words.len() < FEWEST_APART {
        return;
    }
    let letter = |word: &super::Word| text.folded.get(word.start as usize..word.end as usize);
    let letters: String = words.iter().filter_map(letter).collect();
    if letters.len() <= LONGEST && letters.chars().all(char::is_alphabetic) {
        to.push((first, last), &letters, true, LanguageSet::ALL);
    }
}
