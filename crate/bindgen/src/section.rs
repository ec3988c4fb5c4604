//! The sections of a binary WebAssembly module, no deeper than is needed to find a custom section by its name.

use crate::leb128;

/// `\0asm` and version 1.
const HEADER: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The id of a custom section.
const CUSTOM: u8 = 0;

/// A module that can't be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SectionError {
    /// The file is something else.
    #[error(
        "not a WebAssembly module of version 1: it begins with {found:02x?}, expected {HEADER:02x?}"
    )]
    Header {
        /// The first bytes there are.
        found: Vec<u8>,
    },
    /// A section's size or name doesn't fit into the file.
    #[error("the section at byte {offset} runs past the end of the file")]
    CutShort {
        /// Where the section begins, in bytes.
        offset: usize,
    },
}

/// One section of a module.
#[derive(Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// What kind of section it is.
    pub id: u8,
    /// A custom section's name.
    pub name: Option<&'a [u8]>,
    /// The section as it stands in the file: id, size, content.
    pub whole: &'a [u8],
}

/// The sections of `module`, in order.
///
/// # Errors
/// When the header isn't WebAssembly's, or a section claims more bytes than there are.
pub fn sections(module: &[u8]) -> Result<Vec<Section<'_>>, SectionError> {
    let Some(mut rest) = module.strip_prefix(HEADER.as_slice()) else {
        return Err(SectionError::Header {
            found: module.iter().take(HEADER.len()).copied().collect(),
        });
    };
    let mut found = Vec::new();
    while !rest.is_empty() {
        let offset = module.len() - rest.len();
        let (section, after) = first(rest).ok_or(SectionError::CutShort { offset })?;
        found.push(section);
        rest = after;
    }
    Ok(found)
}

/// The header that every module begins with.
pub fn header() -> &'static [u8] {
    HEADER
}

/// The section that `bytes` begins with, and what follows it.
fn first(bytes: &[u8]) -> Option<(Section<'_>, &[u8])> {
    let (&id, after_id) = bytes.split_first()?;
    let (size, taken) = leb128::read(after_id)?;
    let content_start = 1 + taken;
    let (whole, after) =
        bytes.split_at_checked(content_start.checked_add(usize::try_from(size).ok()?)?)?;
    let content = whole.get(content_start..)?;
    let name = if id == CUSTOM {
        let (length, taken) = leb128::read(content)?;
        Some(content.get(taken..taken.checked_add(usize::try_from(length).ok()?)?)?)
    } else {
        None
    };
    Some((Section { id, name, whole }, after))
}

#[cfg(test)]
mod tests {
    use super::{Section, SectionError, sections};

    #[test]
    fn sections_are_found_with_their_names() {
        let module = b"\0asm\x01\0\0\0\x01\x01\x00\x00\x03\x01x!";
        assert_eq!(
            sections(module),
            Ok(vec![
                Section {
                    id: 1,
                    name: None,
                    whole: b"\x01\x01\x00"
                },
                Section {
                    id: 0,
                    name: Some(b"x"),
                    whole: b"\x00\x03\x01x!"
                },
            ])
        );
    }

    #[test]
    fn other_files_and_broken_modules_are_refused_with_their_place() {
        assert_eq!(
            sections(b"#!/bin/sh"),
            Err(SectionError::Header {
                found: b"#!/bin/s".to_vec()
            })
        );
        assert_eq!(
            sections(b"\0asm\x01\0\0\0\x01\x05\x00"),
            Err(SectionError::CutShort { offset: 8 })
        );
    }
}
