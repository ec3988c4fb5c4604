//! What the page shows around a compose box: attachments, audience, the text that is answered.

use super::adapter::{Answered, AudienceSigns, Compose, MediaSigns};
use super::composed;
use super::discovery::Place;
use omtanke_engine::draft::{Audience, Media};
use web_sys::Element;

/// How much of an answered text is looked at, in characters.
const ANSWERED_LENGTH: usize = 4000;

/// What is known besides the text. It is read anew with every check, since it changes while one writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// What is attached.
    pub media: Media,
    /// Who will see it.
    pub audience: Audience,
    /// The text that is answered.
    pub reply_to: Option<String>,
}

impl Context {
    /// Reads it from the page.
    pub fn read(place: &Place, compose: &Compose) -> Context {
        Context {
            media: compose
                .media
                .as_ref()
                .map_or(Media::Unknown, |signs| media(&place.root, signs)),
            audience: compose
                .audience
                .as_ref()
                .map_or(Audience::Unknown, |signs| audience(&place.root, signs)),
            reply_to: compose
                .reply_to
                .iter()
                .find_map(|answered| reply_to(&place.editable, answered)),
        }
    }
}

fn media(root: &Element, signs: &MediaSigns) -> Media {
    let counts = |element: &Element| {
        !signs
            .without
            .iter()
            .any(|selector| element.matches(selector).unwrap_or(false))
    };
    let shows = |selectors: &[String]| {
        selectors
            .iter()
            .any(|selector| composed::all_visible(root, selector).any(|element| counts(&element)))
    };
    if shows(&signs.video) {
        Media::Video
    } else if shows(&signs.image) {
        Media::Image
    } else if shows(&signs.document) {
        Media::Document
    } else {
        signs.otherwise
    }
}

/// A text in small letters.
fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn audience(root: &Element, signs: &AudienceSigns) -> Audience {
    let Some(control) = composed::first_visible(root, &signs.r#where) else {
        return Audience::Unknown;
    };
    let label = control.get_attribute("aria-label").unwrap_or_default();
    let text = control.text_content().unwrap_or_default();
    let said = lower(&[label, text].join(" "));
    let says = |words: &[String]| words.iter().any(|word| has_words(&said, &lower(word)));
    if says(&signs.limited) {
        Audience::Limited
    } else if says(&signs.public) {
        Audience::Public
    } else {
        Audience::Unknown
    }
}

/// Whether the words stand in the text as words of their own.
fn has_words(text: &str, words: &str) -> bool {
    let letter = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(start, found)| {
        let before = text
            .get(..start)
            .and_then(|before| before.chars().next_back());
        let after = text
            .get(start + found.len()..)
            .and_then(|after| after.chars().next());
        !letter(before) && !letter(after)
    })
}

fn reply_to(editable: &Element, answered: &Answered) -> Option<String> {
    let holder = composed::closest(editable, &answered.inside).ok()??;
    let text = composed::all_visible(&holder, &answered.text)
        .find(|text| !text.contains(Some(editable)) && !left_out(text, answered))?;
    let mut said = text.text_content()?;
    if !answered.without.is_empty() {
        for part in composed::all_visible(&text, &answered.without) {
            said = said.replacen(&part.text_content().unwrap_or_default(), "", 1);
        }
    }
    let said: String = said.trim().chars().take(ANSWERED_LENGTH).collect();
    (!said.is_empty()).then_some(said)
}

fn left_out(text: &Element, answered: &Answered) -> bool {
    !answered.without.is_empty() && text.closest(&answered.without).ok().flatten().is_some()
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_stand_alone() {
        assert!(has_words("edit privacy. sharing with friends. ", "friends"));
        assert!(!has_words("kalla", "alla"));
        assert!(has_words("alla", "alla"));
    }
}
