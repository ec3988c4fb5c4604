//! Taking a compiled policy over from JavaScript.

use js_sys::Uint8Array;

/// How many times its own size a policy takes while it is loaded: as it came, as it stays, and what is worked out from it.
const ROOM: usize = 3;

/// The bytes of a compiled policy. Room for all that comes of them is made at once: where the module is translated to
/// JavaScript its whole memory is copied each time it grows.
pub fn taken_over(tables: &Uint8Array) -> Vec<u8> {
    let room = Vec::<u8>::with_capacity(tables.length() as usize * ROOM);
    // Without this the compiler would see that nobody uses it.
    drop(std::hint::black_box(room));
    tables.to_vec()
}
