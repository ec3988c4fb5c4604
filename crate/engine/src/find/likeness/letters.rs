//! The letters of a word as likeness sees them: without accents, none twice in a row, and the pieces of the word as hashes.

/// A hash of part of a word, or of a feature.
pub type Hash = u32;

/// What stands for the beginning and the end of a word among its letters.
const BEGIN: u32 = 1;
const END: u32 = 2;
/// The fewest letters of a word whose end says something beside its beginning.
const LONG_WORD: u32 = 9;
/// How many letters the end has.
const TAIL: usize = 5;

/// The pieces of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pieces {
    /// The whole word.
    pub word: Hash,
    /// Its first four letters; the whole word if it has no more.
    pub short: Hash,
    /// Its first five, which stand for it beside its neighbours.
    pub stem: Hash,
    /// Its first six.
    pub long: Hash,
    /// Its last letters, if it is long enough to be a compound.
    pub tail: Option<Hash>,
    /// Its consonants, where related languages write the same word with other letters.
    pub sound: Option<Hash>,
    /// How many letters and digits it has, squeezed.
    pub letters: u32,
    /// Whether it begins with a digit.
    pub number: bool,
}

/// The hash of nothing.
pub const EMPTY: Hash = 0x811c_9dc5;

/// The hash with another value in it.
#[inline]
pub const fn push(hash: Hash, value: u32) -> Hash {
    (hash ^ value).wrapping_mul(0x0100_0193)
}

/// The hash of a name, such as that of a word list.
pub fn of_name(name: &str) -> Hash {
    name.bytes()
        .fold(EMPTY, |hash, byte| push(hash, u32::from(byte)))
}

/// Takes a folded word to pieces, and tells the hash of every four letters in a row to `gram`, its ends being letters too.
pub fn pieces(word: &str, mut gram: impl FnMut(Hash)) -> Pieces {
    let mut whole = EMPTY;
    let (mut short, mut stem, mut long) = (EMPTY, EMPTY, EMPTY);
    let mut sound = EMPTY;
    let mut sounds = 0;
    let mut letters = 0;
    let mut last = '\0';
    let mut last_sound = '\0';
    let mut ring = [0u32; TAIL];
    let mut four = [0, 0, BEGIN];
    for character in word.chars() {
        let letter = plain(character);
        // Numbers keep their digits: 1100 is not 10.
        if letter == last && !letter.is_ascii_digit() {
            continue;
        }
        last = letter;
        whole = push(whole, letter as u32);
        if let Some(slot) = ring.get_mut(letters as usize % TAIL) {
            *slot = letter as u32;
        }
        letters += 1;
        four = next_gram(four, letter as u32, &mut gram);
        match letters {
            ..=4 => (short, stem, long) = (whole, whole, whole),
            5 => (stem, long) = (whole, whole),
            6 => long = whole,
            _ => {}
        }
        let heard = heard(letter, letters == 1);
        if let Some(heard) = heard.filter(|heard| *heard != last_sound) {
            last_sound = heard;
            sounds += 1;
            if sounds <= 4 {
                sound = push(sound, heard as u32);
            }
        }
    }
    next_gram(four, END, &mut gram);
    let tail = (letters >= LONG_WORD).then(|| {
        let oldest = letters as usize % TAIL;
        let (behind, before) = ring.split_at_checked(oldest).unwrap_or_default();
        before.iter().chain(behind).copied().fold(EMPTY, push)
    });
    Pieces {
        word: whole,
        short,
        stem,
        long,
        tail,
        sound: (sounds >= 3).then_some(sound),
        letters,
        number: word.starts_with(|first: char| first.is_ascii_digit()),
    }
}

/// Tells the four letters that end with this one, if there are four; the last three remain.
#[inline]
fn next_gram(last: [u32; 3], letter: u32, gram: &mut impl FnMut(Hash)) -> [u32; 3] {
    let [first, second, third] = last;
    if first != 0 {
        gram(push(push(push(push(EMPTY, first), second), third), letter));
    }
    [second, third, letter]
}

/// The letter without accents and rings.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'æ' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        _ => letter,
    }
}

/// The sound that a letter stands for, across the four languages; a vowel only where it begins the word.
fn heard(letter: char, first: bool) -> Option<char> {
    Some(match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => return first.then_some('a'),
        'h' | 'j' => return first.then_some(letter),
        'b' => 'p',
        'd' => 't',
        'g' | 'c' | 'q' => 'k',
        'v' | 'w' => 'f',
        'z' | 'x' => 's',
        _ => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Pieces {
        pieces(word, |_| {})
    }

    fn grams(word: &str) -> Vec<Hash> {
        let mut grams = Vec::new();
        pieces(word, |gram| grams.push(gram));
        grams
    }

    #[test]
    fn four_letters_in_a_row_are_told_with_the_ends_of_the_word() {
        assert_eq!(grams("du").len(), 1);
        assert_eq!(grams("kund").len(), 3);
        assert!(grams("storkund").contains(&grams("kund")[1]));
        assert_ne!(grams("kund")[0], grams("kund")[1]);
    }

    #[test]
    fn accents_and_doubled_letters_make_no_difference() {
        assert_eq!(of("möööte"), of("mote"));
        assert_ne!(of("1100").word, of("10").word);
    }

    #[test]
    fn words_that_begin_alike_share_their_beginning() {
        let (one, other) = (of("kundmötet"), of("kundens"));
        assert_eq!(one.short, other.short);
        assert_ne!(one.stem, other.stem);
        assert_eq!(of("du").short, of("du").word);
    }

    #[test]
    fn compounds_share_their_end_and_neighbouring_languages_their_sounds() {
        assert_eq!(of("fredagsmötet").tail, of("kundmötet").tail);
        assert_eq!(of("mötet").tail, None);
        assert_eq!(of("bedrift").sound, of("bedrifft").sound);
        assert_eq!(of("dag").sound, None);
    }
}
