//! The policy: the JSON format, and how it is read, merged and described.

pub mod model;
