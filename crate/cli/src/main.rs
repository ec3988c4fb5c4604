//! The admin's command line.
fn main() {}
