//! The policy as a page for employees, in each language: what it asks, what they may be told, and what has changed. No script.

mod changes;
mod words;

use crate::failure::Failure;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use omtanke_engine::{
    Language,
    policy::Policy,
    readable::{Changes, Readable, ReadableClause, ReadableExample, ReadableTopic, Wording},
};
use words::Words;

/// What the pages look like. It goes along in each, so that no server needs to know of another kind of file.
const STYLE: &str = include_str!("page.css");

/// Each language with what it calls itself.
const LANGUAGES: [(Language, &str); 4] = [
    (Language::Sv, "Svenska"),
    (Language::Nb, "Norsk"),
    (Language::Da, "Dansk"),
    (Language::En, "English"),
];

/// The pages of a resolved policy, with their names. `before` is the one that it takes the place of.
pub fn pages(policy: &Policy, before: Option<&Policy>) -> Result<Vec<(String, String)>, Failure> {
    let pages = LANGUAGES.into_iter().map(|(language, _)| {
        let words = Words::of(language)?;
        let readable = Readable::of(policy, language);
        let before = before.map(|before| Readable::of(before, language));
        let page = page(&readable, before.as_ref(), &words);
        Ok((name(language), page.into_string()))
    });
    pages.collect()
}

/// What the pages are called.
pub fn names() -> impl Iterator<Item = String> {
    LANGUAGES.into_iter().map(|(language, _)| name(language))
}

/// What the page in a language is called.
fn name(language: Language) -> String {
    format!("policy.{}.html", language.code())
}

fn page(readable: &Readable, before: Option<&Readable>, words: &Words) -> Markup {
    let title = readable
        .title
        .as_ref()
        .map_or(readable.id.as_str(), |title| title.text.as_str());
    html! {
        (DOCTYPE)
        html lang=(readable.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#content" { (words.get("skip")) }
                nav aria-label=(words.get("languageChoice")) {
                    @for (language, called) in LANGUAGES {
                        @if language == readable.language {
                            span aria-current="page" { (called) }
                        } @else {
                            a href=(name(language)) lang=(language.code()) { (called) }
                        }
                    }
                }
                main #content {
                    h1 { (title) }
                    (facts(readable, words))
                    @if let Some(before) = before {
                        (changes::section(before, &Changes::between(before, readable), words))
                    }
                    h2 { (words.get("policyClauses")) }
                    @for clause in &readable.clauses { (self::clause(clause, words)) }
                    (left_alone(&readable.left_alone, words))
                }
            }
        }
    }
}

/// Who is behind the policy, and how long it holds.
fn facts(readable: &Readable, words: &Words) -> Markup {
    let contact = readable.contact.as_ref();
    let contact = contact.map(|to| [&to.name, &to.email, &to.phone].into_iter().flatten());
    let contact = contact.map(|parts| parts.cloned().collect::<Vec<_>>().join(", "));
    let facts = [
        ("popupRevision", Some(readable.revision.to_string())),
        ("popupValidFrom", readable.valid_from.clone()),
        ("policyExpires", readable.expires.clone()),
        ("popupReviewBy", readable.review_by.clone()),
        ("policyPreparedBy", readable.prepared_by.clone()),
        ("popupApprovedBy", readable.approved_by.clone()),
        ("policyContact", contact.filter(|told| !told.is_empty())),
    ];
    html! {
        dl {
            @for (key, value) in facts {
                @if let Some(value) = value { dt { (words.get(key)) } dd { (value) } }
            }
        }
    }
}

fn clause(clause: &ReadableClause, words: &Words) -> Markup {
    let examples = [
        ("policyExampleHint", &clause.examples.hint),
        ("policyExampleQuiet", &clause.examples.quiet),
    ];
    html! {
        article id={ "clause-" (clause.id) } {
            h3 { (worded(clause.title.as_ref())) }
            p { (worded(clause.text.as_ref())) }
            @if !clause.hints.is_empty() {
                h4 { (words.get("policyHints")) }
                ul {
                    @for hint in &clause.hints {
                        li { b { (words.level(hint.level)) } " " (worded(hint.hint.as_ref())) }
                    }
                }
            }
            @for (heading, examples) in examples {
                @if !examples.is_empty() {
                    h4 { (words.get(heading)) }
                    ul { @for example in examples { (self::example(example)) } }
                }
            }
        }
    }
}

fn example(example: &ReadableExample) -> Markup {
    html! { li { q lang=[example.lang.map(Language::code)] { (example.text) } } }
}

fn left_alone(topics: &[ReadableTopic], words: &Words) -> Markup {
    html! {
        @if !topics.is_empty() {
            h2 { (words.get("policyLeftAlone")) }
            p { (words.get("policyLeftAloneText")) }
            @for topic in topics {
                h3 { (worded(topic.title.as_ref())) }
                p { (worded(topic.text.as_ref())) }
            }
        }
    }
}

/// A text that says which language it is in, for it need not be the page's.
fn worded(wording: Option<&Wording>) -> Markup {
    html! { @if let Some(Wording { text, lang }) = wording { span lang=(lang.code()) { (text) } } }
}
