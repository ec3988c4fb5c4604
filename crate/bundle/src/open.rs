//! The one way to what is inside a bundle: enough different keys must have signed it.

use crate::{
    encoding,
    envelope::{Envelope, Signature},
    key::{KeyId, PublicKey},
    refusal::{Refusal, SignatureFault},
    trust::Trust,
};
use std::collections::BTreeSet;

/// What is inside a bundle that is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The policy, to the byte as it was signed.
    pub payload: Vec<u8>,
    /// The keys that signed it, each once.
    pub signed_by: Vec<KeyId>,
    /// Why other signatures do not count.
    pub faults: Vec<SignatureFault>,
}

/// Opens a bundle if enough different keys signed it.
///
/// A signature counts if it names a key of the list and that key made it over what is inside and over what that is said to be. A key
/// counts once, under however many ids it stands.
///
/// # Errors
/// Why it is not believed.
pub fn open(bytes: &[u8], trust: &Trust) -> Result<Opened, Refusal> {
    let envelope = Envelope::read(bytes)?;
    let signed = envelope.signed_bytes();
    let mut counted = BTreeSet::new();
    let mut signed_by = Vec::new();
    let mut faults = Vec::new();
    for signature in envelope.signatures() {
        match judge(signature, &signed, trust) {
            Ok(key) if counted.insert(*key.key().as_bytes()) => {
                signed_by.push(key.keyid().clone());
            }
            Ok(key) => faults.push(SignatureFault::SameKey {
                keyid: key.keyid().clone(),
            }),
            Err(fault) => faults.push(fault),
        }
    }
    if signed_by.len() < trust.threshold() {
        return Err(Refusal::TooFew {
            signed: signed_by.len(),
            threshold: trust.threshold(),
            faults,
        });
    }
    Ok(Opened {
        payload: envelope.into_payload(),
        signed_by,
        faults,
    })
}

/// The key that made a signature.
fn judge<'trust>(
    signature: &Signature,
    signed: &[u8],
    trust: &'trust Trust,
) -> Result<&'trust PublicKey, SignatureFault> {
    let named = signature.keyid.as_ref();
    let keyid = named
        .filter(|keyid| !keyid.as_str().is_empty())
        .ok_or(SignatureFault::NoKeyId)?;
    let key = trust
        .keys()
        .iter()
        .find(|key| key.keyid() == keyid)
        .ok_or_else(|| SignatureFault::UnknownKey {
            keyid: keyid.clone(),
        })?;
    let wrong = || SignatureFault::Wrong {
        keyid: keyid.clone(),
    };
    let bytes = encoding::decode(&signature.sig).ok_or_else(wrong)?;
    let signature = ed25519_dalek::Signature::from_slice(&bytes).map_err(|_| wrong())?;
    key.key()
        .verify_strict(signed, &signature)
        .map_err(|_| wrong())?;
    Ok(key)
}
