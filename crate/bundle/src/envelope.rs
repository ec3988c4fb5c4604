//! The envelope that a policy travels in: read and written, not yet believed.

use crate::{encoding, key::KeyId, pae::pae, refusal::Refusal};
use serde::{Deserialize, Serialize};
use serde_json::error::Category;

/// What is inside: a policy of this project, in JSON.
pub const PAYLOAD_TYPE: &str = "application/vnd.omtanke.policy+json";

/// The longest envelope that is read, in bytes.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// A policy with its signatures.
///
/// Reading one proves nothing; what is inside is to be had from [`open`](crate::open).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    payload: Vec<u8>,
    payload_type: String,
    signatures: Vec<Signature>,
}

/// One signature, as it stands in an envelope. Fields that are not known are passed over, as DSSE asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The key that is said to have made it; a hint, proved by nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyid: Option<KeyId>,
    /// The signature in Base64.
    pub sig: String,
}

/// An envelope as it is written.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    payload: String,
    payload_type: String,
    signatures: Vec<Signature>,
}

impl Envelope {
    /// An envelope around a policy, not yet signed by anybody.
    pub fn unsigned(payload: Vec<u8>) -> Envelope {
        Envelope {
            payload,
            payload_type: PAYLOAD_TYPE.to_owned(),
            signatures: Vec::new(),
        }
    }

    /// Reads an envelope.
    ///
    /// # Errors
    /// When the bytes are no envelope, or one around something else than a policy.
    pub fn read(bytes: &[u8]) -> Result<Envelope, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::TooLarge {
                size: bytes.len(),
                limit: LARGEST,
            });
        }
        let written: Written = serde_json::from_slice(bytes).map_err(|error| refusal(&error))?;
        if written.payload_type != PAYLOAD_TYPE {
            return Err(Refusal::PayloadType {
                found: written.payload_type,
            });
        }
        let payload = encoding::decode(&written.payload).ok_or(Refusal::Payload)?;
        Ok(Envelope {
            payload,
            payload_type: written.payload_type,
            signatures: written.signatures,
        })
    }

    /// The envelope as JSON, the signatures on lines of their own.
    ///
    /// # Errors
    /// When it would be too large to be read again.
    pub fn write(&self) -> Result<String, Refusal> {
        let written = Written {
            payload: encoding::encode(&self.payload),
            payload_type: self.payload_type.clone(),
            signatures: self.signatures.clone(),
        };
        // Only texts and lists of them: there is nothing that JSON could not hold.
        let text = serde_json::to_string_pretty(&written).unwrap_or_default() + "\n";
        match text.len() > LARGEST {
            true => Err(Refusal::TooLarge {
                size: text.len(),
                limit: LARGEST,
            }),
            false => Ok(text),
        }
    }

    /// What a signature must be made over.
    pub(crate) fn signed_bytes(&self) -> Vec<u8> {
        pae(&self.payload_type, &self.payload)
    }

    /// The signatures, in their order.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Adds a signature, in the place of an earlier one under the same id.
    #[cfg(feature = "sign")]
    pub(crate) fn add(&mut self, signature: Signature) {
        self.signatures.retain(|one| one.keyid != signature.keyid);
        self.signatures.push(signature);
    }

    /// What is inside, though nobody vouches for it: for showing to whoever is about to sign it.
    #[cfg(feature = "sign")]
    pub fn unproved_payload(&self) -> &[u8] {
        &self.payload
    }

    pub(crate) fn into_payload(self) -> Vec<u8> {
        self.payload
    }
}

/// Why JSON is no envelope.
fn refusal(error: &serde_json::Error) -> Refusal {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    // The place is told apart.
    let reason = match told.rsplit_once(" at line ") {
        Some((reason, _)) => reason.to_owned(),
        None => told,
    };
    match error.classify() {
        Category::Eof => Refusal::Truncated { line, column },
        Category::Data => Refusal::NoEnvelope {
            line,
            column,
            reason,
        },
        Category::Syntax | Category::Io => Refusal::NotJson {
            line,
            column,
            reason,
        },
    }
}
