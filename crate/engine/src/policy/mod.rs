//! The policy: the JSON format, and how it is read, merged and described.
//!
//! [`load`] reads an employer's file and reports every fault with its place, [`resolve`] puts it on top of the built-in
//! [`base`] policy. What comes out is one flat [`Policy`] that can be compiled.

mod forms;
pub mod model;
mod problem;

pub use model::Policy;
pub use problem::{Problem, Severity};
