//! Whom to believe: a list of keys, and how many of them must have signed.

use crate::key::PublicKey;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// Keys, and how many different ones must have signed a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Trust {
    keys: Vec<PublicKey>,
    threshold: usize,
}

/// The same as it is written; not yet known to make sense.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    keys: Vec<PublicKey>,
    #[serde(default = "one")]
    threshold: usize,
}

fn one() -> usize {
    1
}

impl Trust {
    /// Believes what so many of these keys have signed.
    ///
    /// # Errors
    /// When no policy could ever, or every policy would, satisfy it.
    pub fn new(keys: Vec<PublicKey>, threshold: usize) -> Result<Trust, TrustFault> {
        let mut ids = BTreeSet::new();
        if let Some(twice) = keys.iter().find(|key| !ids.insert(key.keyid())) {
            return Err(TrustFault::SameId(twice.keyid().to_string()));
        }
        // A key is one key, under however many ids it stands.
        let different: BTreeSet<&[u8; 32]> = keys.iter().map(|key| key.key().as_bytes()).collect();
        let different = different.len();
        match threshold {
            0 => Err(TrustFault::NoThreshold),
            threshold if threshold > different => Err(TrustFault::TooHigh {
                threshold,
                different,
            }),
            threshold => Ok(Trust { keys, threshold }),
        }
    }

    /// The keys.
    pub fn keys(&self) -> &[PublicKey] {
        &self.keys
    }

    /// How many different ones must have signed.
    pub fn threshold(&self) -> usize {
        self.threshold
    }
}

impl TryFrom<Written> for Trust {
    type Error = TrustFault;

    fn try_from(written: Written) -> Result<Trust, TrustFault> {
        Trust::new(written.keys, written.threshold)
    }
}

/// Why a list of keys with a threshold makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrustFault {
    /// Two keys stand under the same id.
    SameId(String),
    /// The threshold is 0: anything would be believed.
    NoThreshold,
    /// The threshold cannot be reached.
    TooHigh {
        /// How many different keys must have signed.
        threshold: usize,
        /// How many different keys there are.
        different: usize,
    },
}

impl fmt::Display for TrustFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TrustFault::SameId(id) => write!(f, "two keys have the \"keyid\" {id}"),
            TrustFault::NoThreshold => f.write_str("the threshold is 0; expected 1 or more"),
            TrustFault::TooHigh {
                threshold,
                different,
            } => write!(
                f,
                "the threshold is {threshold}, more than there are different keys ({different})"
            ),
        }
    }
}

impl std::error::Error for TrustFault {}
