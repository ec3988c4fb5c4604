//! The Omtanke engine: a policy and a draft in, findings and hints out.
//!
//! Two halves with plain tables between them. *Compile* (feature `compile`) turns an employer's policy into [`Tables`];
//! it runs rarely, in the background and the command line. *Check* ([`Checker`]) turns a [`Draft`] into findings and is
//! all that a page loads. Neither touches a browser, a file or a clock.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod draft;
pub mod language;
pub mod level;
#[cfg(feature = "compile")]
pub mod policy;
