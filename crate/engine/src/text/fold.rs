//! Folding: the form in which text is compared. Lower case, composed letters, plain apostrophes, nothing invisible.

use super::lookalike;

/// What becomes of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// It is read as this one.
    As(char),
    /// It is passed over: it shows nothing.
    Nothing,
    /// It is passed over, but belongs to what stands before it: an accent, a skin tone.
    Modifier,
}

/// Folds one character.
pub fn fold(character: char) -> Folded {
    if character.is_ascii() {
        return Folded::As(character.to_ascii_lowercase());
    }
    match character {
        // The letters of the Nordic languages among others; there is one more in the row, which is none.
        'à'..='ö' | 'ø'..='ÿ' => Folded::As(character),
        'À'..='Ö' | 'Ø'..='Þ' => {
            let lower = char::from_u32(u32::from(character) + 0x20);
            Folded::As(lower.unwrap_or(character))
        }
        // Soft hyphen, zero-width characters, direction marks.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => Folded::Nothing,
        // Combining marks that `compose` did not take up, variation selectors, skin tones.
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' => {
            Folded::Modifier
        }
        '’' | '‘' | '´' | 'ʼ' => Folded::As('\''),
        '“' | '”' | '„' | '«' | '»' => Folded::As('"'),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Folded::As(' '),
        '\u{2028}' | '\u{2029}' => Folded::As('\n'),
        _ => {
            let plain = lookalike::designed(character);
            let lower = || character.to_lowercase().next().unwrap_or(character);
            Folded::As(plain.unwrap_or_else(lower))
        }
    }
}

/// The letter that a folded letter and a combining mark make together, for the letters of the Nordic languages.
///
/// Text pasted from macOS comes decomposed (Unicode normalisation form D).
pub fn compose(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{30a}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('e', '\u{301}') => 'é',
        ('a', '\u{301}') => 'á',
        ('a', '\u{300}') => 'à',
        ('e', '\u{300}') => 'è',
        ('o', '\u{301}') => 'ó',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_lower_case_and_the_invisible_goes() {
        for (written, folded) in [('Å', 'å'), ('ø', 'ø'), ('Þ', 'þ'), ('×', '×'), ('÷', '÷')]
        {
            assert_eq!(fold(written), Folded::As(folded));
        }
        assert_eq!(fold('’'), Folded::As('\''));
        assert_eq!(fold('\u{200b}'), Folded::Nothing);
    }
}
