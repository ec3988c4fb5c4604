//! Taking away what a module says about the processor features it was compiled for.
//!
//! The standard library comes compiled with reference types, and the linker notes that in the custom section `target_features`.
//! wasm-bindgen reads it and would keep JavaScript values in a second table, which wasm2js can't translate. The code itself uses no
//! such type, so without the note wasm-bindgen emits plain handles.

use crate::{
    leb128,
    section::{SectionError, header, sections},
};

/// The section that names the features.
const NAME: &[u8] = b"target_features";

/// The same module with an empty list of features.
///
/// # Errors
/// When `module` isn't a readable WebAssembly module.
pub fn forget(module: &[u8]) -> Result<Vec<u8>, SectionError> {
    let mut kept = header().to_vec();
    for section in sections(module)? {
        if section.name == Some(NAME) {
            kept.extend_from_slice(&empty_list());
        } else {
            kept.extend_from_slice(section.whole);
        }
    }
    Ok(kept)
}

/// A `target_features` section that names none.
fn empty_list() -> Vec<u8> {
    let mut content = Vec::new();
    leb128::write(NAME.len() as u32, &mut content);
    content.extend_from_slice(NAME);
    leb128::write(0, &mut content);
    let mut section = vec![0];
    leb128::write(content.len() as u32, &mut section);
    section.extend(content);
    section
}

#[cfg(test)]
mod tests {
    use super::forget;

    #[test]
    fn the_features_are_forgotten_and_the_rest_stays() {
        let module = b"\0asm\x01\0\0\0\x01\x01\x00\x00\x22\x0ftarget_features\x01+\x0freference-types\x03\x01\x00";
        let emptied = b"\0asm\x01\0\0\0\x01\x01\x00\x00\x11\x0ftarget_features\x00\x03\x01\x00";
        assert_eq!(forget(module), Ok(emptied.to_vec()));
    }
}
