//! What a folder holds already.

use super::folder::BUNDLE;
use crate::{
    failure::Failure,
    policy::{self, Source},
};
use omtanke_bundle::Envelope;
use omtanke_engine::policy::{Policy, model::Metadata, resolve};
use std::{fs, io, path::Path};

/// The policy in a folder. Who signed it is not asked: it is only compared with.
pub struct Current {
    /// What it is called, and which revision it is.
    pub about: Metadata,
    /// The policy, to the byte.
    pub payload: Vec<u8>,
    name: String,
}

impl Current {
    /// The policy in a folder; nothing if there is none yet.
    ///
    /// # Errors
    /// When something lies there that cannot be compared with: it is not overwritten.
    pub fn in_folder(folder: &Path) -> Result<Option<Current>, Failure> {
        let file = folder.join(BUNDLE);
        let name = file.display().to_string();
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::Reading(name, error)),
        };
        let envelope =
            Envelope::read(&bytes).map_err(|refusal| Failure::Bundle(name.clone(), refusal))?;
        let payload = envelope.unproved_payload().to_vec();
        let source = of_payload(&name, &payload);
        match source.policy {
            Some(policy) => Ok(Some(Current {
                about: policy.policy,
                payload,
                name,
            })),
            None => Err(Failure::Unusable(source.problems)),
        }
    }

    /// Whether an envelope holds the same policy, to the byte.
    pub fn is_in(&self, bundle: &[u8]) -> bool {
        Envelope::read(bundle).is_ok_and(|other| other.unproved_payload() == self.payload)
    }

    /// The policy with what it builds on; nothing when this version can no longer read it.
    pub fn flat(&self) -> Option<Policy> {
        let policy = self.source().policy?;
        Some(resolve(policy).0)
    }

    /// The policy with the text it was read from.
    pub fn source(&self) -> Source {
        of_payload(&self.name, &self.payload)
    }
}

fn of_payload(name: &str, payload: &[u8]) -> Source {
    policy::of_text(name, String::from_utf8_lossy(payload).into_owned())
}
