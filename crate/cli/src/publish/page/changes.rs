//! What has changed since the revision before.

use super::{worded, words::Words};
use maud::{Markup, html};
use omtanke_engine::{
    Level,
    readable::{Changes, Readable, Wording},
};

/// The section of the page; nothing when a reader finds nothing new.
pub fn section(before: &Readable, changes: &Changes, words: &Words) -> Markup {
    let heading = words
        .get("changesSince")
        .replace("{revision}", &before.revision.to_string());
    let clauses = [
        ("changeAdded", &changes.added),
        ("changeRemoved", &changes.removed),
    ];
    let hints = [
        ("changeHintsAdded", &changes.hints_added),
        ("changeHintsRemoved", &changes.hints_removed),
    ];
    let topics = [
        ("changeLeftAloneAdded", &changes.left_alone_added),
        ("changeLeftAloneRemoved", &changes.left_alone_removed),
    ];
    html! {
        @if !changes.is_empty() {
            section.changes {
                h2 { (heading) }
                @for (heading, clauses) in clauses {
                    (list(words.get(heading), clauses.iter().map(|clause| html! {
                        b { (worded(clause.title.as_ref())) } " " (worded(clause.text.as_ref()))
                    })))
                }
                (list(words.get("changeReworded"), changes.reworded.iter().map(|change| {
                    let of = |title: &Option<Wording>, text: &Option<Wording>| html! {
                        b { (worded(title.as_ref())) } " " (worded(text.as_ref()))
                    };
                    versions(
                        &of(&change.before.title, &change.before.text),
                        &of(&change.after.title, &change.after.text),
                        words,
                    )
                })))
                @for (heading, hints) in hints {
                    (list(words.get(heading), hints.iter().map(|of| said(of.level, of.hint.as_ref(), words))))
                }
                (list(words.get("changeHintsChanged"), changes.hints_changed.iter().map(|change| versions(
                    &said(change.level_before, change.hint_before.as_ref(), words),
                    &said(change.after.level, change.after.hint.as_ref(), words),
                    words,
                ))))
                @for (heading, topics) in topics {
                    (list(words.get(heading), topics.iter().map(|topic| worded(topic.title.as_ref()))))
                }
            }
        }
    }
}

/// A heading with a list below it; nothing without anything to list.
fn list(heading: &str, items: impl Iterator<Item = Markup>) -> Markup {
    let items: Vec<Markup> = items.collect();
    html! {
        @if !items.is_empty() {
            h3 { (heading) }
            ul { @for item in &items { li { (item) } } }
        }
    }
}

fn versions(before: &Markup, after: &Markup, words: &Words) -> Markup {
    html! {
        div.was { (words.get("changeBefore")) " " (before) }
        div { (words.get("changeNow")) " " (after) }
    }
}

fn said(level: Level, hint: Option<&Wording>, words: &Words) -> Markup {
    html! { b { (words.level(level)) } " " (worded(hint)) }
}
