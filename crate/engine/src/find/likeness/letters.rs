//! The letters of a word as likeness sees them: without accents, none twice in a row, and the pieces of the word as hashes.

/// A hash of part of a word, or of a feature.
pub type Hash = u32;

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

/// Takes a folded word to pieces.
pub fn pieces(word: &str) -> Pieces {
    let mut whole = EMPTY;
    let (mut short, mut long) = (EMPTY, EMPTY);
    let mut sound = EMPTY;
    let mut sounds = 0;
    let mut letters = 0;
    let mut last = '\0';
    let mut last_sound = '\0';
    for character in word.chars() {
        let letter = plain(character);
        // Numbers keep their digits: 1100 is not 10.
        if letter == last && !letter.is_ascii_digit() {
            continue;
        }
        last = letter;
        whole = push(whole, letter as u32);
        letters += 1;
        match letters {
            ..=4 => (short, long) = (whole, whole),
            5 | 6 => long = whole,
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
    let tail = (letters >= LONG_WORD).then(|| {
        let last = word.chars().rev().take(TAIL);
        last.fold(EMPTY, |hash, letter| push(hash, plain(letter) as u32))
    });
    Pieces {
        word: whole,
        short,
        long,
        tail,
        sound: (sounds >= 3).then_some(sound),
        letters,
        number: word.starts_with(|first: char| first.is_ascii_digit()),
    }
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

    #[test]
    fn accents_and_doubled_letters_make_no_difference() {
        assert_eq!(pieces("möööte"), pieces("mote"));
        assert_ne!(pieces("1100").word, pieces("10").word);
    }

    #[test]
    fn words_that_begin_alike_share_their_beginning() {
        let (one, other) = (pieces("kundmötet"), pieces("kundens"));
        assert_eq!(one.short, other.short);
        assert_ne!(one.long, other.long);
        assert_eq!(pieces("du").short, pieces("du").word);
    }

    #[test]
    fn compounds_share_their_end_and_neighbouring_languages_their_sounds() {
        assert_eq!(pieces("fredagsmötet").tail, pieces("kundmötet").tail);
        assert_eq!(pieces("mötet").tail, None);
        assert_eq!(pieces("bedrift").sound, pieces("bedrifft").sound);
        assert_eq!(pieces("dag").sound, None);
    }
}
