//! Compose boxes: how they are found, by what an adapter says of them, and what is around them.

pub mod composed;
pub mod context;
pub mod discovery;
pub mod usable;
