//! Private keys: made, kept as PKCS#8 in PEM, and used to sign.

use crate::{
    encoding,
    envelope::{Envelope, Signature},
    key::PublicKey,
};
use ed25519_dalek::{
    SECRET_KEY_LENGTH, Signer, SigningKey,
    pkcs8::{
        DecodePrivateKey, EncodePrivateKey, KeypairBytes,
        spki::der::{pem::LineEnding, zeroize::Zeroizing},
    },
};
use std::fmt;

/// A key that signs. It is wiped from memory when it is dropped, and shows nothing of itself.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// A new key. `fill` must fill the bytes with what nobody can guess.
    ///
    /// # Errors
    /// Those of `fill`.
    pub fn generate<E>(fill: impl FnOnce(&mut [u8]) -> Result<(), E>) -> Result<PrivateKey, E> {
        let mut bytes = Zeroizing::new([0; SECRET_KEY_LENGTH]);
        fill(bytes.as_mut_slice())?;
        Ok(PrivateKey(SigningKey::from_bytes(&bytes)))
    }

    /// Reads a key: PKCS#8 in PEM, as OpenSSL writes it too.
    ///
    /// # Errors
    /// When the text is no such key.
    pub fn read(pem: &str) -> Result<PrivateKey, PrivateKeyFault> {
        SigningKey::from_pkcs8_pem(pem)
            .map(PrivateKey)
            .map_err(|_| PrivateKeyFault)
    }

    /// The key as PKCS#8 in PEM.
    ///
    /// # Errors
    /// Never for a key that there is; the encoder's interface has it so.
    pub fn write(&self) -> Result<Zeroizing<String>, PrivateKeyFault> {
        // Without the public key, which OpenSSL does not read here and which follows from the private one.
        let bytes = KeypairBytes {
            secret_key: self.0.to_bytes(),
            public_key: None,
        };
        bytes
            .to_pkcs8_pem(LineEnding::LF)
            .map_err(|_| PrivateKeyFault)
    }

    /// The public key that goes with it, under a name for people.
    pub fn public(&self, name: Option<String>) -> PublicKey {
        PublicKey::named(self.0.verifying_key(), name)
    }

    /// Adds this key's signature to an envelope.
    pub fn sign(&self, envelope: &mut Envelope) {
        let signature = self.0.sign(&envelope.signed_bytes());
        envelope.add(Signature {
            keyid: Some(self.public(None).keyid().clone()),
            sig: encoding::encode(&signature.to_bytes()),
        });
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey")
    }
}

/// A text that is no private key. It says nothing of what was found, for that may be secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrivateKeyFault;

impl fmt::Display for PrivateKeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "it is no private key; expected Ed25519 as PKCS#8 in PEM, as `omtanke keygen` makes it",
        )
    }
}

impl std::error::Error for PrivateKeyFault {}
