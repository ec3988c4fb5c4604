//! A line of input, and the line that answers it.

use omtanke_engine::{
    Draft, Hint, Language, Level, Span,
    draft::{Audience, Kind, Media, Platform, Role, Sector},
    policy::read_json,
};
use serde::{Deserialize, Serialize, de::IgnoredAny};
use serde_json::Value;

/// A draft or a labelled post.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whatever the post is called; the answer has the same.
    #[serde(default)]
    pub id: Value,
    /// The text of the post.
    pub text: String,
    /// Any language tag; one that Omtanke does not speak says nothing.
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    platform: Platform,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    media: Media,
    #[serde(default)]
    audience: Audience,
    #[serde(default)]
    role: Role,
    /// The organisation's sector, unless the line says otherwise.
    #[serde(default)]
    sector: Option<Sector>,
    #[serde(default)]
    reply_to: Option<String>,
    /// Labels, which are for judging the answer.
    #[serde(default, rename = "expect")]
    _expect: Option<IgnoredAny>,
    #[serde(default, rename = "allow")]
    _allow: Option<IgnoredAny>,
    #[serde(default, rename = "note")]
    _note: Option<IgnoredAny>,
    #[serde(default, rename = "labels")]
    _labels: Option<IgnoredAny>,
}

impl Line {
    /// A post with nothing but its text.
    pub fn of_text(text: &str) -> Line {
        Line {
            text: text.to_owned(),
            ..Line::default()
        }
    }

    /// Reads a line; nothing for an empty one. A line without an id gets its number.
    ///
    /// # Errors
    /// Why it is no draft.
    pub fn read(bytes: &[u8], number: usize) -> Result<Option<Line>, String> {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| format!("not UTF-8 text from byte {} on", error.valid_up_to() + 1))?;
        let text = text.trim_end_matches(['\n', '\r']);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let mut line: Line = read_json(text).map_err(|problems| {
            let told = problems.iter().map(|problem| {
                let column = problem.column.unwrap_or(1);
                let separator = if problem.path.is_empty() { "" } else { ": " };
                format!(
                    "column {column}: {}{separator}{}",
                    problem.path, problem.message
                )
            });
            told.collect::<Vec<String>>().join("; ")
        })?;
        if line.id.is_null() {
            line.id = number.to_string().into();
        }
        Ok(Some(line))
    }

    /// The draft that it describes.
    pub fn draft(&self) -> Draft {
        Draft {
            text: self.text.clone(),
            lang: self.lang.as_deref().and_then(Language::from_tag),
            platform: self.platform,
            kind: self.kind,
            media: self.media,
            audience: self.audience,
            role: self.role,
            sector: self.sector,
            reply_to: self.reply_to.clone(),
        }
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    clause: &'a str,
    level: Level,
    spans: &'a [Span],
    hint: &'a str,
}

/// The answer to a line, as a line of JSON.
///
/// # Errors
/// It could not be written as JSON.
pub fn answer(line: &Line, hints: &[Hint]) -> serde_json::Result<String> {
    let mut findings = Vec::new();
    for hint in hints {
        findings.push(Finding {
            rule: &hint.rule,
            clause: &hint.clause,
            level: hint.level,
            spans: &hint.spans,
            hint: &hint.hint,
        });
    }
    serde_json::to_string(&Answer {
        id: &line.id,
        findings,
    })
}
