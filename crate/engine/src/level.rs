//! How much a hint asks of the writer.

use serde::{Deserialize, Serialize};

/// The level of a rule, from the mildest to the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Go ahead: this is welcome.
    Encourage,
    /// Something to consider.
    Suggest,
    /// Something that may do harm.
    Warn,
    /// One calm question before the post goes out.
    Ask,
    /// Not to be posted; only where the employer chose so.
    Block,
}

impl Level {
    /// Every level, from the mildest to the gravest.
    pub const ALL: [Level; 5] = [
        Level::Encourage,
        Level::Suggest,
        Level::Warn,
        Level::Ask,
        Level::Block,
    ];
}
