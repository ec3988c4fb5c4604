//! A few letters that stand for a difference that was shown: these two policies, these posts.

use super::current::Current;
use crate::{failure::Failure, input};
use sha2::{Digest, Sha256};

/// Enough that no two differences are taken for each other by accident.
const BYTES: usize = 6;

/// The digest of a difference, in hexadecimal digits.
pub fn digest(
    current: Option<&Current>,
    payload: &[u8],
    posts: &[String],
) -> Result<String, Failure> {
    let mut all = Sha256::new();
    let mut add = |bytes: &[u8]| all.update(Sha256::digest(bytes));
    add(current.map_or(&[], |current| current.payload.as_slice()));
    add(payload);
    for file in posts {
        add(&input::bytes(file)?);
    }
    let digest = all.finalize();
    let bytes = digest.iter().take(BYTES);
    Ok(bytes.map(|byte| format!("{byte:02x}")).collect())
}
