//! What is said to somebody who tells of harm suffered: whom to turn to. It is no hint, for nothing is asked.

use crate::{
    hints::in_language,
    language::Language,
    tables::{ContactRow, SupportRow},
};
use serde::{Deserialize, Serialize};

/// What is said in support of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Its id in the policy.
    pub rule: String,
    /// The words.
    pub hint: String,
    /// Whom to turn to at this employer's, if the policy names anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// Whom to turn to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A person or a function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// An e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The words of a row, in the wanted language if it has them.
pub fn said(row: &SupportRow, contact: Option<&ContactRow>, wanted: Language) -> Support {
    Support {
        rule: row.id.clone(),
        hint: in_language(&row.hint, wanted),
        contact: contact.cloned().map(|contact| Contact {
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            url: contact.url,
        }),
    }
}
