//! Offsets as the browser counts them: in UTF-16 code units.

/// The length of the text, UTF-16.
pub fn length(text: &str) -> u32 {
    // Every character is one unit, those beyond the basic plane (four bytes in UTF-8) two.
    text.bytes()
        .map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0))
        .sum()
}

/// The byte offset of a UTF-16 offset; inside a character, that of its beginning; beyond the text, its end.
pub fn to_bytes(text: &str, offset: u32) -> usize {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        units += character.len_utf16() as u32;
        if units > offset {
            return byte;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_browser_does() {
        for text in ["", "abc", "åäö", "a😀b", "שלום", "e\u{301}", "\u{FFFD}"] {
            assert_eq!(length(text) as usize, text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn finds_bytes() {
        let text = "å😀b";
        let found: Vec<usize> = (0..6).map(|offset| to_bytes(text, offset)).collect();
        assert_eq!(found, [0, 2, 2, 6, 7, 7]);
    }
}
