//! The Omtanke engine: a policy and a draft in, findings and hints out.
//!
//! Two halves with plain tables between them. *Compile* (feature `compile`) turns an employer's policy into [`Tables`];
//! it runs rarely, in the background and the command line. *Check* ([`Checker`]) turns a [`Draft`] into findings and is
//! all that a page loads. Neither touches a browser, a file or a clock.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

mod checker;
#[cfg(feature = "compile")]
mod compile;
pub mod draft;
pub mod find;
mod hints;
pub mod language;
#[cfg(feature = "learn")]
pub mod learn;
pub mod level;
#[cfg(feature = "compile")]
pub mod policy;
#[cfg(feature = "compile")]
pub mod readable;
mod rule;
pub mod site;
mod support;
pub mod tables;
mod text;

pub use checker::{Answer, Checker, Finding};
#[cfg(feature = "compile")]
pub use checker::{Fate, Trace};
#[cfg(feature = "compile")]
pub use compile::{Compiled, Names, compile};
pub use draft::Draft;
pub use hints::{Hint, HintFix, MOST_SHOWN, Quiet, Span};
pub use language::{Language, LanguageSet};
pub use level::Level;
#[cfg(feature = "compile")]
pub use rule::trace::Step;
pub use support::{Contact, Support};
pub use tables::{Tables, TablesError};
pub use text::language::Written;
