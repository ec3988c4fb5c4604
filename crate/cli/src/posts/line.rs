//! A line of input: a draft, or a labelled post.

use omtanke_engine::{
    Draft, Language,
    draft::{Audience, Identity, Kind, Media, Platform, Role, Sector},
    policy::read_json,
};
use serde::{Deserialize, de::IgnoredAny};
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
    identity: Identity,
    #[serde(default)]
    role: Role,
    /// The organisation's sector, unless the line says otherwise.
    #[serde(default)]
    sector: Option<Sector>,
    #[serde(default)]
    reply_to: Option<String>,
    /// Labels, which are for judging the answer; read only where they are asked for.
    #[serde(default)]
    expect: Option<Value>,
    #[serde(default)]
    allow: Option<Value>,
    /// Whether it is speech that no policy may take away; read only where posts are learnt from.
    #[serde(default)]
    protected: bool,
    #[serde(default, rename = "note")]
    _note: Option<IgnoredAny>,
    #[serde(default, rename = "labels")]
    _labels: Option<IgnoredAny>,
}

/// What is due for a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Clauses that are due, the gravest first.
    pub expect: Vec<String>,
    /// Clauses that are acceptable.
    pub allow: Vec<String>,
    /// Whether it is speech that no policy may take away.
    pub protected: bool,
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

    /// What it is called, for messages; empty where it has no name.
    pub fn name(&self) -> String {
        match &self.id {
            Value::Null => String::new(),
            Value::String(id) => id.clone(),
            id => id.to_string(),
        }
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
            identity: self.identity,
            role: self.role,
            sector: self.sector,
            reply_to: self.reply_to.clone(),
        }
    }
    /// What is due for it. A post without `allow` allows nothing beside what is due.
    ///
    /// # Errors
    /// Why it is no labelled post.
    pub fn labels(&self) -> Result<Labels, String> {
        let expect = self.expect.as_ref().ok_or_else(|| {
            "the key \"expect\" is missing; expected the clauses that are due, or an empty list"
                .to_owned()
        })?;
        let allow = self.allow.as_ref();
        Ok(Labels {
            expect: clauses("expect", expect)?,
            allow: allow.map_or(Ok(Vec::new()), |allow| clauses("allow", allow))?,
            protected: self.protected,
        })
    }
}

fn clauses(key: &str, value: &Value) -> Result<Vec<String>, String> {
    let ids = value.as_array().map(|list| list.iter().map(Value::as_str));
    let ids: Option<Option<Vec<&str>>> = ids.map(Iterator::collect);
    match ids.flatten() {
        Some(ids) => Ok(ids.into_iter().map(str::to_owned).collect()),
        None => Err(format!(
            "{key}: found {value}, expected a list of clause ids"
        )),
    }
}
