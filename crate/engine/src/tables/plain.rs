//! Long rows of numbers as they stand in memory, little-endian: the JavaScript translation of the module would take
//! hundreds of milliseconds to read them one by one.

use bytemuck::Pod;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes a row.
pub fn serialize<T: Pod, S: Serializer>(row: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytemuck::cast_slice(row))
}

/// Reads a row.
///
/// # Errors
/// If the bytes are no whole numbers.
pub fn deserialize<'de, T: Pod, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let bytes = <&[u8]>::deserialize(deserializer)?;
    match bytes.len() % size_of::<T>() {
        0 => Ok(bytemuck::pod_collect_to_vec(bytes)),
        _ => Err(D::Error::custom("not whole numbers")),
    }
}
