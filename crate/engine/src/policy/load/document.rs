//! A JSON text as a tree that knows where everything stands.

use super::path::{Path, Step};
use crate::policy::{Problem, Severity};
use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{ObjectProp, Value},
    common::Ranged,
    errors::ParseErrorKind,
    parse_to_ast,
};
use serde::de::IgnoredAny;

/// The longest text that is read, in bytes: far above any policy, far below what makes a browser falter.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// How deep objects and lists may lie in each other.
pub const DEEPEST: usize = 64;

/// A parsed JSON text.
pub(in crate::policy) struct Document<'a> {
    text: &'a str,
    /// Byte offsets of the beginnings of the lines.
    lines: Vec<usize>,
    /// The root of the tree.
    pub root: Value<'a>,
}

impl<'a> Document<'a> {
    /// Parses strictly: no comments, no trailing commas. A text that is no JSON gives one problem, at the place where it goes wrong.
    pub fn parse(text: &'a str) -> Result<Document<'a>, Problem> {
        let lines = line_starts(text);
        let problem = |at, message: String| problem_at(text, &lines, at, &Path::default(), message);
        if text.len() > LONGEST {
            let message = format!(
                "the file is {} bytes long; at most {LONGEST} are read",
                text.len()
            );
            return Err(problem(0, message));
        }
        if text.starts_with('\u{feff}') {
            let message =
                "the file begins with a byte order mark (U+FEFF); save it as UTF-8 without one";
            return Err(problem(0, message.to_owned()));
        }
        if let Some(at) = too_deep(text) {
            let message =
                format!("objects and lists lie more than {DEEPEST} deep in each other here");
            return Err(problem(at, message));
        }
        let root = match parse_to_ast(text, &CollectOptions::default(), &strict()) {
            Ok(parsed) => parsed.value,
            Err(error) => {
                let message = in_words(error.kind(), lines.len());
                return Err(problem(error.range().start, message));
            }
        };
        let Some(root) = root else {
            return Err(problem(0, "the file is empty; expected an object".into()));
        };
        // The tree's parser lets a few things pass that JSON does not, such as a line break in a text.
        if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
            let line = lines.get(error.line().saturating_sub(1)).copied();
            let at = line.unwrap_or_default() + error.column().saturating_sub(1);
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default();
            return Err(problem(at, format!("this is not JSON: {reason}")));
        }
        Ok(Document { text, lines, root })
    }

    /// A problem at a byte offset.
    pub fn problem(&self, at: usize, path: &Path, message: String) -> Problem {
        problem_at(self.text, &self.lines, at, path, message)
    }

    /// A problem at the value that a path leads to, or at its key.
    pub fn problem_on(
        &self,
        path: &Path,
        key: bool,
        severity: Severity,
        message: String,
    ) -> Problem {
        let problem = self.problem(self.find(path, key), path, message);
        Problem {
            severity,
            ..problem
        }
    }

    /// What stands there, cut short.
    pub fn quote(&self, value: &Value<'_>) -> String {
        const LONGEST_QUOTE: usize = 40;
        let range = value.range();
        let text = self.text.get(range.start..range.end).unwrap_or_default();
        let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((end, _)) = words.char_indices().nth(LONGEST_QUOTE) {
            words.truncate(end);
            words.push('…');
        }
        words
    }

    /// Whether there is a value at a path.
    pub fn holds(&self, path: &Path) -> bool {
        let step = |value, step: &Step| below(value, step).map(|(_, value)| value);
        path.0.iter().try_fold(&self.root, step).is_some()
    }

    /// The place, among the rules, of the first with this id.
    pub fn rule(&self, id: &str) -> Option<usize> {
        let rules = property(&self.root, "rules")?.value.as_array()?;
        rules.elements.iter().position(|rule| {
            let found = rule.as_object().and_then(|rule| rule.get_string("id"));
            found.is_some_and(|found| found.value == id)
        })
    }

    /// Byte offset of the value at a path, as far as the path exists.
    fn find(&self, path: &Path, key: bool) -> usize {
        let mut value = &self.root;
        let mut at = value.start();
        for (place, step) in path.0.iter().enumerate() {
            let Some((entry, next)) = below(value, step) else {
                break;
            };
            let last = place + 1 == path.0.len();
            at = if key && last { entry } else { next.start() };
            value = next;
        }
        at
    }
}

/// The value a step further down, and where its entry begins: its key, or itself in a list.
fn below<'a, 'b>(value: &'b Value<'a>, step: &Step) -> Option<(usize, &'b Value<'a>)> {
    match step {
        Step::Key(name) => {
            let property = property(value, name)?;
            Some((property.start(), &property.value))
        }
        Step::Index(index) => {
            let element = value.as_array()?.elements.get(*index)?;
            Some((element.start(), element))
        }
    }
}

/// The property of an object with this name.
pub(in crate::policy) fn property<'a, 'b>(
    value: &'b Value<'a>,
    name: &str,
) -> Option<&'b ObjectProp<'a>> {
    value.as_object().and_then(|object| object.get(name))
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Byte offset of the first bracket that lies too deep. Looked for before parsing, because parsing goes down by calling itself.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' if depth == DEEPEST => return Some(at),
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(breaks).collect()
}

fn problem_at(text: &str, lines: &[usize], at: usize, path: &Path, message: String) -> Problem {
    let line = lines.partition_point(|start| *start <= at).max(1);
    let start = lines.get(line - 1).copied().unwrap_or_default();
    let before = text.as_bytes().get(start..at).unwrap_or_default();
    // Every byte but the continuations of a character begins one.
    let column = before
        .iter()
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000)
        .count()
        + 1;
    Problem {
        line: u32::try_from(line).ok(),
        column: u32::try_from(column).ok(),
        ..Problem::error(path.to_string(), message)
    }
}

fn in_words(kind: &ParseErrorKind, lines: usize) -> String {
    let ends =
        |what| format!("{what} that begins here is never closed; the file ends at line {lines}");
    match kind {
        ParseErrorKind::UnterminatedObject => ends("the object"),
        ParseErrorKind::UnterminatedArray => ends("the list"),
        ParseErrorKind::String(kind)
            if *kind == jsonc_parser::ParseStringErrorKind::UnterminatedStringLiteral =>
        {
            ends("the text")
        }
        ParseErrorKind::TrailingCommasNotAllowed => {
            "a comma before a closing bracket; JSON allows none there".to_owned()
        }
        ParseErrorKind::CommentsNotAllowed => "a comment; JSON allows none".to_owned(),
        other => {
            let words = other.to_string();
            let mut letters = words.chars();
            let first = letters.next().map(|c| c.to_lowercase().to_string());
            format!("{}{}", first.unwrap_or_default(), letters.as_str())
        }
    }
}
