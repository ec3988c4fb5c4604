//! The policy: the JSON format, and how it is read, merged and described.
//!
//! [`load`] reads an employer's file and reports every fault with its place, [`resolve`] puts it on top of the built-in
//! [`base`] policy. What comes out is one flat [`Policy`] that can be compiled.

mod about;
mod base;
mod check;
mod concepts;
mod forms;
mod load;
mod locate;
pub mod model;
mod nearest;
mod organisation;
mod problem;
mod resolve;
#[cfg(feature = "schema")]
mod schema;
mod sites;

pub use about::About;
pub use base::{BASE, BaseInUse, base, base_of, set_base};
pub(crate) use check::{never_proved, pattern_faults};
pub(crate) use concepts::{names as concept_names, order as concept_order};
pub use load::{DEEPEST, LONGEST, Loaded, load, read_json};
pub use locate::locate;
pub use model::Policy;
pub use organisation::overlay;
pub use problem::{Problem, Severity};
pub use resolve::resolve;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use sites::built_in_sites;
