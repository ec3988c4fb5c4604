//! How sure it is that something is an identifier.

use serde::{Deserialize, Serialize};

/// How sure it is that something is an identifier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "IdentifierGrade"))]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// It is hardly anything else: its date and its check digits are right, or its form is unmistakable.
    #[default]
    Proved,
    /// It could be one, and will be if the words beside it say so; what is proved counts too.
    Plausible,
}
