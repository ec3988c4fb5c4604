//! Signed policies: how one is wrapped and signed, and what must hold before it is believed.
//!
//! A bundle is a [DSSE](https://github.com/secure-systems-lab/dsse) envelope, version 1, around a policy's JSON, signed with Ed25519
//! by one or several keys. [`open`] is the only way to what is inside: it gives the policy only if enough different keys of a list
//! signed it. The command line and the extension use this same code.

mod encoding;
mod envelope;
mod key;
mod open;
mod pae;
mod refusal;
#[cfg(feature = "sign")]
mod sign;
mod trust;

pub use envelope::{Envelope, LARGEST, PAYLOAD_TYPE, Signature};
pub use key::{KeyFault, KeyId, PublicKey};
pub use open::{Opened, open};
pub use refusal::{Refusal, SignatureFault};
#[cfg(feature = "sign")]
pub use sign::{PrivateKey, PrivateKeyFault};
pub use trust::{Trust, TrustFault};
