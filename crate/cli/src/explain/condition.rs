//! Conditions as sentences.

use omtanke_engine::{
    Language,
    policy::{
        Policy,
        model::{
            Condition, ContextCondition, Emphasis, LikenessGrade, OneOrMany, Organisation,
            OrganisationList, Position, SentenceKind, Stance, Within,
        },
    },
};
use serde::Serialize;
use serde_json::Value;

/// How many words of a list are told in each language.
const TOLD: usize = 6;

/// A condition in words, with those that it is made of.
pub struct Sentence {
    words: String,
    parts: Vec<Sentence>,
}

impl Sentence {
    /// The sentence for a condition of a policy.
    pub fn of(condition: &Condition, policy: &Policy) -> Sentence {
        let alone = |words: String| Sentence {
            words,
            parts: Vec::new(),
        };
        let with = |words: &str, parts: &[Condition]| Sentence {
            words: words.to_owned(),
            parts: parts
                .iter()
                .map(|part| Sentence::of(part, policy))
                .collect(),
        };
        match condition {
            Condition::Terms(list) => Sentence {
                words: format!("a word of the list {list:?} stands in the text"),
                parts: terms(list, policy).into_iter().map(alone).collect(),
            },
            Condition::Pattern(pattern) => alone(format!("the pattern {pattern} fits in the text")),
            Condition::Identifier(asked) => alone(identifier(asked)),
            Condition::Organisation(list) => {
                let (name, words) = organisation(*list, &policy.organisation);
                let words = match words.is_empty() {
                    true => "none in this policy".to_owned(),
                    false => shortened(&words),
                };
                alone(format!(
                    "one of the employer's {name} stands in the text ({words})"
                ))
            }
            Condition::Concept(name) => with(
                &format!("the concept {name:?} holds:"),
                policy.concepts.get(name).map_or(&[], std::slice::from_ref),
            ),
            Condition::Context(context) => self::context(context, policy),
            Condition::Likeness(likeness) => alone(format!(
                "the text resembles posts of {:?}; by the model that is {}",
                likeness.to,
                match likeness.grade {
                    LikenessGrade::Likely => "likely",
                    LikenessGrade::Possible => "possible",
                }
            )),
            Condition::Language(language) => {
                alone(format!("the text is in {}", language_name(*language)))
            }
            Condition::Emphasis(Emphasis::Capitals) => {
                alone("two long words in a row stand in capitals".to_owned())
            }
            Condition::Emphasis(Emphasis::Exclamation) => {
                alone("three exclamation marks or more stand in a row".to_owned())
            }
            Condition::Sentence(SentenceKind::Question) => {
                alone("a sentence ends in a question mark".to_owned())
            }
            Condition::Quoted(part) => with(
                "this holds, counting only what stands in quotation marks:",
                std::slice::from_ref(part),
            ),
            Condition::Unquoted(part) => with(
                "this holds, counting only what does not stand in quotation marks:",
                std::slice::from_ref(part),
            ),
            Condition::Unnegated(unnegated) => with(
                &format!(
                    "this holds, counting only what no word of the list {:?} stands shortly before:",
                    unnegated.by
                ),
                std::slice::from_ref(&unnegated.of),
            ),
            Condition::All(parts) => with("all of this holds:", parts),
            Condition::Any(parts) => with("at least one of these holds:", parts),
            Condition::Not(part) => with("this does not hold:", std::slice::from_ref(part)),
            Condition::Near(near) => {
                let place = match near.within {
                    Within::Sentence => "in one sentence".to_owned(),
                    Within::Paragraph => "in one paragraph".to_owned(),
                    Within::Words(1) => "at most one word away from the first".to_owned(),
                    Within::Words(count) => format!("at most {count} words away from the first"),
                };
                let order = if near.in_order { ", in this order" } else { "" };
                with(&format!("all of this holds {place}{order}:"), &near.all)
            }
            Condition::Count(count) => with(
                &format!("this is found at least {} times:", count.min),
                std::slice::from_ref(&count.of),
            ),
            // A kind that has no words yet is told as it is written.
            other => alone(json(other)),
        }
    }

    /// Adds it and its parts as lines, each part further in.
    pub fn tell(&self, depth: usize, lines: &mut Vec<String>) {
        lines.push(format!("{}{}", "  ".repeat(depth), self.words));
        for part in &self.parts {
            part.tell(depth + 1, lines);
        }
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The first words of a list in each language, and how many more there are.
fn terms(list: &str, policy: &Policy) -> Vec<String> {
    let lists = policy.terms.get(list).into_iter().flatten();
    lists
        .map(|(language, words)| format!("{}: {}", language.code(), shortened(words)))
        .collect()
}

fn shortened(words: &[String]) -> String {
    let told = words.get(..TOLD).unwrap_or(words).join(", ");
    match words.len().saturating_sub(TOLD) {
        0 => told,
        more => format!("{told} … and {more} more"),
    }
}

fn identifier(asked: &impl Serialize) -> String {
    let asked = serde_json::to_value(asked).unwrap_or_default();
    let (kind, grade) = match &asked {
        Value::Object(asked) => (asked.get("kind"), asked.get("grade")),
        name => (Some(name), None),
    };
    let kind = kind.and_then(Value::as_str).unwrap_or("unknown");
    match grade.and_then(Value::as_str) {
        Some(grade) => format!("an identifier of the kind {kind}, {grade}, stands in the text"),
        None => format!("an identifier of the kind {kind} stands in the text"),
    }
}

/// What a list of the organisation's words is called, and the words.
fn organisation(list: OrganisationList, own: &Organisation) -> (&'static str, Vec<String>) {
    let topics = |stance: Stance| {
        let positions = own
            .positions
            .iter()
            .filter(|one: &&Position| one.stance == stance);
        positions.flat_map(|one| one.topic.clone()).collect()
    };
    match list {
        OrganisationList::Names => ("names", own.names.clone()),
        OrganisationList::Products => ("products", own.products.clone()),
        OrganisationList::Customers => ("customers", own.customers.clone()),
        OrganisationList::Partners => ("partners", own.partners.clone()),
        OrganisationList::Projects => ("projects", own.projects.clone()),
        OrganisationList::Competitors => ("competitors", own.competitors.clone()),
        OrganisationList::PositionsFor => ("topics that it is in favour of", topics(Stance::For)),
        OrganisationList::PositionsAgainst => {
            ("topics that it is against", topics(Stance::Against))
        }
        OrganisationList::OfficialAccounts => ("official accounts", own.official_accounts.clone()),
    }
}

fn language_name(language: Language) -> &'static str {
    match language {
        Language::Sv => "Swedish",
        Language::Nb => "Norwegian",
        Language::Da => "Danish",
        Language::En => "English",
    }
}

fn context(context: &ContextCondition, policy: &Policy) -> Sentence {
    let asked = [
        values("the site is", &context.platform),
        values("it is written as a", &context.kind),
        values("what is attached is", &context.media),
        values("the audience is", &context.audience),
        values("it is written in the name of a", &context.identity),
        values("the author is", &context.role),
        values("the employer's sector is", &context.sector),
    ];
    let mut parts: Vec<Sentence> = asked
        .into_iter()
        .flatten()
        .map(|words| Sentence {
            words,
            parts: Vec::new(),
        })
        .collect();
    if let Some(reply) = &context.reply_to {
        parts.push(Sentence {
            words: "of the text that is answered, this holds:".to_owned(),
            parts: vec![Sentence::of(reply, policy)],
        });
    }
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            Sentence {
                words: "all of this holds:".to_owned(),
                parts,
            }
        }
    }
}

fn values<T: Serialize>(words: &str, asked: &Option<OneOrMany<T>>) -> Option<String> {
    let asked = serde_json::to_value(asked.as_ref()?.values()).ok()?;
    let values = asked.as_array()?.iter().filter_map(Value::as_str);
    let values: Vec<&str> = values.collect();
    Some(format!("{words} {}", values.join(" or ")))
}

#[cfg(test)]
mod tests {
    use super::Sentence;
    use omtanke_engine::policy::{load, model::Condition, schema};
    use serde_json::Value;
    use std::{collections::BTreeSet, error::Error};

    /// One condition of each kind.
    const KINDS: &str = r#"[
        {"terms": "one"}, {"pattern": "one"}, {"identifier": "email"}, {"organisation": "names"}, {"concept": "one"},
        {"context": {"kind": "post"}}, {"language": "sv"}, {"likeness": {"to": "one", "grade": "likely"}}, {"emphasis": "capitals"}, {"sentence": "question"},
        {"quoted": {"terms": "one"}}, {"unquoted": {"terms": "one"}}, {"unnegated": {"of": {"terms": "one"}, "by": "not"}},
        {"all": []}, {"any": []}, {"not": {"terms": "one"}}, {"near": {"within": 2, "all": []}},
        {"count": {"of": {"terms": "one"}, "min": 2}}
    ]"#;

    #[test]
    fn every_kind_of_condition_in_the_schema_has_words() -> Result<(), Box<dyn Error>> {
        let policy = load(r#"{"format": 1, "policy": {"id": "x", "revision": 1}}"#).policy;
        let policy = policy.ok_or("no policy")?;
        let told: Vec<Value> = serde_json::from_str(KINDS)?;
        for json in &told {
            let condition: Condition = serde_json::from_value(json.clone())?;
            let words = Sentence::of(&condition, &policy).words;
            assert!(!words.starts_with('{'), "no words for {json}");
        }
        let keys = |object: &Value| -> Vec<String> {
            let keys = object.as_object().into_iter().flatten();
            keys.map(|(key, _)| key.clone()).collect()
        };
        let schema: Value = serde_json::from_str(&schema()?)?;
        let kinds = schema
            .pointer("/$defs/Condition/oneOf")
            .and_then(Value::as_array);
        let kinds = kinds.ok_or("the schema has no conditions")?.iter();
        let known: BTreeSet<String> = kinds.flat_map(|kind| keys(&kind["properties"])).collect();
        let tried: BTreeSet<String> = told.iter().flat_map(keys).collect();
        assert_eq!(tried, known);
        Ok(())
    }
}
