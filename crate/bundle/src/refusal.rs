//! Why a bundle is not believed, in plain words.

use crate::key::KeyId;
use serde::Serialize;
use std::fmt;

/// Why a bundle is not believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Refusal {
    /// It is longer than is read.
    TooLarge {
        /// In bytes.
        size: usize,
        /// In bytes.
        limit: usize,
    },
    /// It ends in the middle.
    Truncated {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
    },
    /// It is not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
        /// What stands there, and what was expected.
        reason: String,
    },
    /// It is JSON, but no envelope.
    NoEnvelope {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
        /// What stands there, and what was expected.
        reason: String,
    },
    /// Something else than a policy is inside.
    PayloadType {
        /// What it is said to be.
        found: String,
    },
    /// What is inside is not Base64.
    Payload,
    /// Not enough different keys of the list signed it.
    TooFew {
        /// How many keys signed it.
        signed: usize,
        /// How many must.
        threshold: usize,
        /// Why the other signatures do not count, in their order.
        faults: Vec<SignatureFault>,
    },
}

/// Why a signature does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum SignatureFault {
    /// It does not say which key made it.
    NoKeyId,
    /// Its key is not in the list.
    UnknownKey {
        /// The key that it names.
        keyid: KeyId,
    },
    /// Its key did not sign this: the policy was changed, or the signature was.
    Wrong {
        /// The key that it names.
        keyid: KeyId,
    },
    /// The same key has signed already, if under another id.
    SameKey {
        /// The key that it names.
        keyid: KeyId,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::TooLarge { size, limit } => {
                write!(f, "it is {size} bytes long; at most {limit} are read")
            }
            Refusal::Truncated { line, column } => {
                write!(f, "it ends in the middle, at line {line}, column {column}")
            }
            Refusal::NotJson {
                line,
                column,
                reason,
            } => write!(f, "line {line}, column {column}: it is not JSON: {reason}"),
            Refusal::NoEnvelope {
                line,
                column,
                reason,
            } => write!(
                f,
                "line {line}, column {column}: it is no envelope of a policy: {reason}"
            ),
            Refusal::PayloadType { found } => write!(
                f,
                "\"payloadType\" is {found:?}; expected {:?}",
                crate::PAYLOAD_TYPE
            ),
            Refusal::Payload => f.write_str("\"payload\" is not Base64"),
            Refusal::TooFew {
                signed,
                threshold,
                faults,
            } => {
                write!(f, "{signed} of {threshold} needed keys signed it")?;
                for fault in faults {
                    write!(f, "; {fault}")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for SignatureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SignatureFault::NoKeyId => f.write_str("a signature has no \"keyid\""),
            SignatureFault::UnknownKey { keyid } => {
                write!(f, "the key {keyid} is not in the list of keys")
            }
            SignatureFault::Wrong { keyid } => write!(
                f,
                "the signature of {keyid} is wrong: the policy or the signature was changed"
            ),
            SignatureFault::SameKey { keyid } => {
                write!(
                    f,
                    "the signature of {keyid} is by a key that counts already"
                )
            }
        }
    }
}

impl std::error::Error for Refusal {}
