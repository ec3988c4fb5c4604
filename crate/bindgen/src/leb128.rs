//! Unsigned LEB128: how WebAssembly writes sizes and counts.

/// Reads a number of at most 32 bits from the start of `bytes`: the number, and how many bytes it took.
/// Nothing if the bytes end within it or it is too large.
pub fn read(bytes: &[u8]) -> Option<(u32, usize)> {
    let mut value: u32 = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        let part = u32::from(byte & 0x7f);
        let shifted = part.checked_shl(u32::try_from(index).ok()? * 7)?;
        // The fifth byte has room for four bits.
        if index == 4 && part > 0x0f {
            return None;
        }
        value |= shifted;
        if byte & 0x80 == 0 {
            return Some((value, index + 1));
        }
    }
    None
}

/// Appends `value` to `bytes`.
pub fn write(mut value: u32, bytes: &mut Vec<u8>) {
    loop {
        let part = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(part);
            return;
        }
        bytes.push(part | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn every_length_survives_writing_and_reading() {
        for value in [
            0,
            1,
            127,
            128,
            16_383,
            16_384,
            2_097_152,
            268_435_456,
            u32::MAX,
        ] {
            let mut bytes = Vec::new();
            write(value, &mut bytes);
            assert_eq!(read(&bytes), Some((value, bytes.len())), "{value}");
        }
    }

    #[test]
    fn numbers_cut_short_or_too_large_are_refused() {
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[0x80]), None);
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x1f]), None);
        assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x01]), None);
    }
}
