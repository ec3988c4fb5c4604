//! What a policy says about itself, as it is shown to employees.

use super::{
    Policy,
    model::{Metadata, Signing},
};
use crate::draft::Sector;
use serde::Serialize;

/// What is shown of a policy, and what the pages need to know beside its tables.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// What it is called, which revision it is, and how long it is valid.
    #[serde(flatten)]
    pub metadata: Metadata,
    /// The employer's sector.
    pub sector: Sector,
    /// Who is to sign from now on, where that changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing: Option<Signing>,
}

impl About {
    /// What a policy says about itself.
    pub fn of(policy: &Policy) -> About {
        About {
            metadata: policy.policy.clone(),
            sector: policy.organisation.sector,
            signing: policy.signing.clone(),
        }
    }
}
