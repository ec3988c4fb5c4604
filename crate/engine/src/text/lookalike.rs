//! Look-alikes: characters that stand for a letter without being it, and letters without their marks.

/// The plain letter or digit that a character of another alphabet's design stands for: full-width, mathematical,
/// circled and squared ones.
pub fn designed(character: char) -> Option<char> {
    let code = character as u32;
    let letter = |offset: u32| char::from_u32('a' as u32 + offset % 26);
    match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0).map(|c| c.to_ascii_lowercase()),
        0x1d400..=0x1d6a3 => letter(code - 0x1d400),
        0x1d7ce..=0x1d7ff => char::from_u32('0' as u32 + (code - 0x1d7ce) % 10),
        0x24b6..=0x24e9 => letter(code - 0x24b6),
        0x1f130..=0x1f149 => letter(code - 0x1f130),
        0x1f150..=0x1f169 => letter(code - 0x1f150),
        // Letters that are missing among the mathematical ones, because they were there before.
        0x210e => Some('h'),
        0x2102 | 0x212d => Some('c'),
        0x210a => Some('g'),
        0x210b..=0x210d => Some('h'),
        0x2110 | 0x2111 => Some('i'),
        0x2112 | 0x2113 => Some('l'),
        0x2115 => Some('n'),
        0x2119 => Some('p'),
        0x211a => Some('q'),
        0x211b..=0x211d => Some('r'),
        0x2124 | 0x2128 => Some('z'),
        0x212c => Some('b'),
        0x212f | 0x2130 => Some('e'),
        0x2131 => Some('f'),
        0x2133 => Some('m'),
        0x2134 => Some('o'),
        _ => None,
    }
}

/// A folded word in Latin letters, where some of its letters only look it, or bear accents that the languages here
/// do not have. A word that is all in another alphabet stays.
pub fn undisguise(word: &str) -> String {
    let latin = word.contains(|letter: char| letter.is_ascii_alphabetic());
    word.chars()
        .map(|letter| match latin {
            true => foreign(letter).or_else(|| accent(letter)).unwrap_or(letter),
            false => accent(letter).unwrap_or(letter),
        })
        .collect()
}

/// The Latin letter that a lower-case Cyrillic or Greek one looks like.
fn foreign(letter: char) -> Option<char> {
    Some(match letter {
        'а' | 'α' => 'a',
        'в' | 'β' | 'ь' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'ԍ' => 'g',
        'һ' | 'н' => 'h',
        'і' | 'ι' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'η' | 'п' => 'n',
        'о' | 'ο' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'μ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        'ӓ' => 'ä',
        'ӧ' => 'ö',
        _ => return None,
    })
}

/// The letter without an accent that no word of the languages here needs.
fn accent(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ā' | 'ɑ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => 'e',
        'ɡ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' => 'o',
        'š' | 'ś' => 's',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        _ => return None,
    })
}

/// A folded word as it is typed on a keyboard that has none of its dots, rings, strokes and accents.
pub fn bare(word: &str) -> String {
    word.chars().map(bare_letter).collect()
}

/// One letter of such a word.
pub fn bare_letter(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'æ' => 'a',
        'ö' | 'ø' => 'o',
        _ if letter.is_ascii() => letter,
        _ => accent(letter).unwrap_or(letter),
    }
}
