//! A policy as employees read it: clause by clause in plain words, in their language, and what has changed since they last read it.
//!
//! [`Readable::of`] makes it of a resolved policy, [`Changes::between`] compares two. Both serialise, for pages to be made of them.

mod changes;
mod clause;
mod example;
mod wording;

pub use changes::{Changes, HintChange};
pub use clause::{ReadableClause, ReadableHint};
pub use example::{ReadableExample, ReadableExamples};
pub use wording::Wording;

use crate::{
    language::Language,
    policy::{
        Policy,
        model::{Contact, Metadata},
    },
};
use serde::{Deserialize, Serialize};

/// A whole policy for reading, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Readable {
    /// The language wanted; a text that lacks it is there in another and says so.
    pub language: Language,
    /// The policy's name that never changes.
    pub id: String,
    /// Which revision this is.
    pub revision: u64,
    /// The latest revision that everybody is asked to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_to_read: Option<u64>,
    /// What the policy is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// The first day it is in force, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// The day by which it is to be reviewed, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
    /// The day after which it is no longer trusted, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared_by: Option<String>,
    /// Who adopted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// Where the policy can be read as a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whom to ask: the policy's contact, else the organisation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// What is asked, in the order of the clauses' ids.
    pub clauses: Vec<ReadableClause>,
    /// What is never commented on, in the order of the topics' ids.
    pub left_alone: Vec<ReadableTopic>,
}

/// Something that employees write about undisturbed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadableTopic {
    /// Its id.
    pub id: String,
    /// A few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Wording>,
}

impl Readable {
    /// A resolved policy in a language.
    pub fn of(policy: &Policy, language: Language) -> Readable {
        let Metadata {
            id,
            revision,
            ask_to_read,
            title,
            valid_from,
            review_by,
            expires,
            prepared_by,
            approved_by,
            url,
            contact,
        } = policy.policy.clone();
        Readable {
            language,
            id,
            revision,
            ask_to_read,
            title: Wording::of(&title, language),
            valid_from,
            review_by,
            expires,
            prepared_by,
            approved_by,
            url,
            contact: contact.or_else(|| policy.organisation.contact.clone()),
            clauses: clause::all(policy, language),
            left_alone: topics(policy, language),
        }
    }
}

fn topics(policy: &Policy, language: Language) -> Vec<ReadableTopic> {
    let topics = policy.left_alone.iter().map(|(id, topic)| ReadableTopic {
        id: id.clone(),
        title: Wording::of(&topic.title, language),
        text: Wording::of(&topic.text, language),
    });
    topics.collect()
}

#[cfg(test)]
mod tests;
