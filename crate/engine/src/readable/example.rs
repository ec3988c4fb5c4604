//! Some examples of a clause: enough to show what is meant, few enough to be read.

use crate::{
    draft::{Audience, Kind, Media, Role},
    language::Language,
    policy::model::{Example, Rule},
};
use serde::{Deserialize, Serialize};

/// How many examples of each kind a clause shows at most.
const MOST: usize = 3;

/// Some examples of a clause, taken from its rules in turn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadableExamples {
    /// Posts that get a hint.
    pub hint: Vec<ReadableExample>,
    /// Posts that come near and get none.
    pub quiet: Vec<ReadableExample>,
}

/// An example, with what of its context matters to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadableExample {
    /// The text.
    pub text: String,
    /// Its language, if the policy says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
    /// A post or a comment.
    pub kind: Kind,
    /// What is attached.
    pub media: Media,
    /// Who will see it.
    pub audience: Audience,
    /// Who writes it.
    pub role: Role,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

impl ReadableExamples {
    pub(super) fn of(rules: &[&Rule], language: Language) -> ReadableExamples {
        let hint = rules.iter().map(|rule| rule.examples.hint.as_slice());
        let quiet = rules.iter().map(|rule| rule.examples.quiet.as_slice());
        ReadableExamples {
            hint: some(&hint.collect::<Vec<_>>(), language),
            quiet: some(&quiet.collect::<Vec<_>>(), language),
        }
    }
}

/// The first of each rule, then the second of each, until there are enough; those that do not tell their language come last.
fn some(of_rules: &[&[Example]], language: Language) -> Vec<ReadableExample> {
    let mut chosen = Vec::new();
    for lang in [Some(language), None] {
        let read: Vec<Vec<ReadableExample>> = of_rules
            .iter()
            .map(|examples| {
                let read = examples.iter().map(ReadableExample::of);
                read.filter(|example| example.lang == lang).collect()
            })
            .collect();
        let deepest = read.iter().map(Vec::len).max().unwrap_or_default();
        let in_turn = (0..deepest).flat_map(|nth| read.iter().filter_map(move |r| r.get(nth)));
        for example in in_turn {
            if chosen.len() < MOST && !chosen.contains(example) {
                chosen.push(example.clone());
            }
        }
    }
    chosen
}

impl ReadableExample {
    fn of(example: &Example) -> ReadableExample {
        match example {
            Example::Text(text) => ReadableExample {
                text: text.clone(),
                lang: None,
                kind: Kind::default(),
                media: Media::default(),
                audience: Audience::default(),
                role: Role::default(),
                reply_to: None,
            },
            Example::Draft(draft) => ReadableExample {
                text: draft.text.clone(),
                lang: draft.lang,
                kind: draft.kind,
                media: draft.media,
                audience: draft.audience,
                role: draft.role,
                reply_to: draft.reply_to.clone(),
            },
        }
    }
}
