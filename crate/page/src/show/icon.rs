//! The signs of the levels: each has a shape of its own, so that colour is never all that tells them apart.

use omtanke_engine::Level;

/// A cross.
pub const CLOSE: &str = "M5.5 5.5l9 9m0-9l-9 9";

/// A heart, for what is said in support.
pub const HEART: &str =
    "M10 16.4S3.4 12.6 3.4 8.2A3.4 3.4 0 0 1 10 6.8a3.4 3.4 0 0 1 6.6 1.4c0 4.4-6.6 8.2-6.6 8.2z";

/// An eye, for who will see the post.
pub const EYE: &str = "M2.2 10S5 5 10 5s7.8 5 7.8 5-2.8 5-7.8 5-7.8-5-7.8-5zM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z";

/// The outline for a level, drawn with a stroke.
pub fn path(level: Level) -> &'static str {
    match level {
        Level::Encourage => "M4.5 10.5l3.5 3.5 7.5-8",
        Level::Suggest => "M7.5 13.2a5 5 0 1 1 5 0v1.3h-5zM8.3 17h3.4",
        Level::Warn => "M10 3.2l7.3 12.9H2.7zM10 8.2v3.6M10 13.9v.1",
        Level::Ask => "M7.2 7.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.3M10 15.2v.1",
        Level::Block => "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4zM6.4 10h7.2",
    }
}
