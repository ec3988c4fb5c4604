//! Base64: written in the standard alphabet with padding; read in either alphabet, as DSSE asks, with padding or without.

use base64::{
    Engine,
    alphabet::{STANDARD, URL_SAFE},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

const CONFIG: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const PLAIN: GeneralPurpose = GeneralPurpose::new(&STANDARD, CONFIG);
const FOR_ADDRESSES: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, CONFIG);

/// Bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    PLAIN.encode(bytes)
}

/// Text as bytes; nothing if it is not Base64.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let engine = match text.contains(['-', '_']) {
        true => FOR_ADDRESSES,
        false => PLAIN,
    };
    engine.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn both_alphabets_are_read_with_padding_or_without() {
        let bytes = vec![0xfb, 0xff, 0xbf, 0xfe];
        assert_eq!(encode(&bytes), "+/+//g==");
        for text in ["+/+//g==", "+/+//g", "-_-__g==", "-_-__g"] {
            assert_eq!(decode(text), Some(bytes.clone()), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        // Both alphabets at once, spaces, a lone letter, bits left over that say something.
        for text in ["+/-_", "+/+/ /g==", "A", "+/+//h==", "å"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
