//! Public keys: read from what an employer has set, checked, and named by their fingerprints.

use crate::encoding;
use ed25519_dalek::{PUBLIC_KEY_LENGTH, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};

/// The name of a key: the SHA-256 of its 32 bytes in hexadecimal digits, where `omtanke keygen` made it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(String);

impl KeyId {
    /// The id of a key's bytes.
    pub fn of(key: &[u8; PUBLIC_KEY_LENGTH]) -> KeyId {
        let mut id = String::new();
        for byte in Sha256::digest(key) {
            // Writing to a string cannot fail.
            let _ = write!(id, "{byte:02x}");
        }
        KeyId(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for KeyId {
    fn from(id: &str) -> KeyId {
        KeyId(id.to_owned())
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key that may sign policies, as it stands in the managed setting `keys`: `{"keyid": …, "publicKey": …, "name": …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct PublicKey {
    keyid: KeyId,
    name: Option<String>,
    key: VerifyingKey,
}

/// A public key as it is written.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    keyid: KeyId,
    /// 32 bytes in Base64.
    public_key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

impl PublicKey {
    /// A key under the id that its bytes give it, and a name for people, such as "HR".
    #[cfg(any(test, feature = "sign"))]
    pub(crate) fn named(key: VerifyingKey, name: Option<String>) -> PublicKey {
        PublicKey {
            keyid: KeyId::of(key.as_bytes()),
            name,
            key,
        }
    }

    /// What signatures call it.
    pub fn keyid(&self) -> &KeyId {
        &self.keyid
    }

    /// What people call it; its id where it has no name.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(self.keyid.as_str())
    }

    /// The key itself.
    pub(crate) fn key(&self) -> &VerifyingKey {
        &self.key
    }
}

impl TryFrom<Written> for PublicKey {
    type Error = KeyFault;

    fn try_from(written: Written) -> Result<PublicKey, KeyFault> {
        let Written {
            keyid,
            public_key,
            name,
        } = written;
        if keyid.as_str().is_empty() {
            return Err(KeyFault::NoKeyId);
        }
        let bytes = encoding::decode(&public_key)
            .ok_or_else(|| KeyFault::NotBase64(keyid.clone(), public_key))?;
        let bytes: [u8; PUBLIC_KEY_LENGTH] = bytes
            .as_slice()
            .try_into()
            .map_err(|_| KeyFault::Length(keyid.clone(), bytes.len()))?;
        match VerifyingKey::from_bytes(&bytes) {
            Ok(key) if !key.is_weak() => Ok(PublicKey { keyid, name, key }),
            _ => Err(KeyFault::NoKey(keyid)),
        }
    }
}

impl From<PublicKey> for Written {
    fn from(key: PublicKey) -> Written {
        Written {
            public_key: encoding::encode(key.key.as_bytes()),
            keyid: key.keyid,
            name: key.name,
        }
    }
}

/// Why something is no public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// Its `keyid` is empty.
    NoKeyId,
    /// Its `publicKey` is not Base64.
    NotBase64(KeyId, String),
    /// It is so many bytes long.
    Length(KeyId, usize),
    /// The bytes are no Ed25519 key, or one that anybody can sign for.
    NoKey(KeyId),
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyFault::NoKeyId => f.write_str("a key has an empty \"keyid\""),
            KeyFault::NotBase64(id, found) => write!(
                f,
                "the \"publicKey\" of {id} is {found:?}; expected 32 bytes in Base64"
            ),
            KeyFault::Length(id, found) => write!(
                f,
                "the \"publicKey\" of {id} is {found} bytes long; expected {PUBLIC_KEY_LENGTH}"
            ),
            KeyFault::NoKey(id) => {
                write!(f, "the \"publicKey\" of {id} is no Ed25519 key to rely on")
            }
        }
    }
}

impl std::error::Error for KeyFault {}

#[cfg(test)]
mod tests {
    use super::PublicKey;

    // The first key of RFC 8032, and its SHA-256.
    const KEY: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    const ID: &str = "21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9";

    fn read(json: &str) -> Result<PublicKey, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_key_is_read_and_written_again() -> Result<(), String> {
        let json = format!(r#"{{"keyid":"{ID}","publicKey":"{KEY}","name":"HR"}}"#);
        let key = read(&json)?;
        assert_eq!(key.name(), "HR");
        assert_eq!(PublicKey::named(*key.key(), Some("HR".to_owned())), key);
        assert_eq!(serde_json::to_string(&key).ok(), Some(json));
        Ok(())
    }

    #[test]
    fn what_is_no_key_is_told_with_what_was_expected() {
        let zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        for (keyid, key, told) in [
            ("", KEY, "empty \"keyid\""),
            ("a", "hello!", "expected 32 bytes in Base64"),
            ("a", "aGVsbG8=", "5 bytes long; expected 32"),
            ("a", zeros, "no Ed25519 key to rely on"),
        ] {
            let error = read(&format!(r#"{{"keyid":"{keyid}","publicKey":"{key}"}}"#));
            assert!(
                error.as_ref().is_err_and(|error| error.contains(told)),
                "{error:?}"
            );
        }
    }
}
