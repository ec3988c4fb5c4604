//! Compose boxes: what an adapter says of them, how they are found, and what is around them.

pub mod adapter;
pub mod composed;
pub mod context;
pub mod discovery;
