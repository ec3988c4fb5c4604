//! Packs the modules.
fn main() {}
