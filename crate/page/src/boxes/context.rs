//! What the page shows around a compose box: attachments, audience, in whose name it is written, the text that is answered.

use super::composed;
use super::discovery::Place;
use omtanke_engine::draft::{Audience, Identity, Media};
use omtanke_engine::site::{Answered, AudienceSigns, Compose, IdentitySigns, MediaSigns};
use web_sys::{Element, Node};

/// How much of an answered text is looked at, in characters.
const ANSWERED_LENGTH: usize = 4000;
/// What stands for the name of whom the author answers.
const HANDLE: &str = "{handle}";

/// What is known besides the text. It is read anew with every check, since it changes while one writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// What is attached.
    pub media: Media,
    /// Who will see it.
    pub audience: Audience,
    /// In whose name it is written.
    pub identity: Identity,
    /// The text that is answered.
    pub reply_to: Option<String>,
}

impl Context {
    /// Reads it from the page, for the text that the author has written.
    pub fn read(place: &Place, compose: &Compose, written: &str) -> Context {
        Context {
            media: compose
                .media
                .as_ref()
                .map_or(Media::Unknown, |signs| media(&place.root, signs)),
            audience: compose
                .audience
                .as_ref()
                .map_or(Audience::Unknown, |signs| audience(&place.root, signs)),
            identity: compose
                .identity
                .as_ref()
                .map_or(Identity::Unknown, |signs| identity(&place.root, signs)),
            reply_to: compose
                .reply_to
                .iter()
                .find_map(|answered| reply_to(&place.editable, answered, written)),
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

fn identity(root: &Element, signs: &IdentitySigns) -> Identity {
    let shows = |selectors| composed::first_visible(root, selectors).is_some();
    match (shows(&signs.page), shows(&signs.person)) {
        (true, false) => Identity::Page,
        (false, true) => Identity::Person,
        _ => signs.otherwise,
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

fn reply_to(editable: &Element, answered: &Answered, written: &str) -> Option<String> {
    let holder = composed::closest(editable, &answered.inside).ok()??;
    let selector = match answered.text.contains(HANDLE) {
        true => &answered.text.replace(HANDLE, handle(written)?),
        false => &answered.text,
    };
    let counts = |text: &Element| !text.contains(Some(editable)) && !left_out(text, answered);
    let mut texts = composed::all_visible(&holder, selector).filter(counts);
    let text = match answered.above {
        true => texts.take_while(|text| is_above(text, editable)).last(),
        false => texts.next(),
    }?;
    let mut said = text.text_content()?;
    if !answered.without.is_empty() {
        for part in composed::all_visible(&text, &answered.without) {
            said = said.replacen(&part.text_content().unwrap_or_default(), "", 1);
        }
    }
    let said: String = said.trim().chars().take(ANSWERED_LENGTH).collect();
    (!said.is_empty()).then_some(said)
}

/// The name after the `@` that a text begins with.
fn handle(written: &str) -> Option<&str> {
    let rest = written.trim_start().strip_prefix('@')?;
    let name = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
    let end = rest.find(|c| !name(c)).unwrap_or(rest.len());
    rest.get(..end).filter(|handle| !handle.is_empty())
}

/// Whether the text comes before the box in the page.
fn is_above(text: &Element, editable: &Element) -> bool {
    text.compare_document_position(editable) & Node::DOCUMENT_POSITION_FOLLOWING != 0
}

fn left_out(text: &Element, answered: &Answered) -> bool {
    !answered.without.is_empty() && text.closest(&answered.without).ok().flatten().is_some()
}

#[cfg(test)]
mod tests {
    use super::{handle, has_words};

    #[test]
    fn a_handle_stands_at_the_beginning() {
        assert_eq!(handle("@bo.test_1 hej"), Some("bo.test_1"));
        assert_eq!(handle(" @bo"), Some("bo"));
        assert_eq!(handle("hej @bo"), None);
        assert_eq!(handle("@ bo"), None);
        assert_eq!(handle("@\"] *"), None);
    }

    #[test]
    fn words_stand_alone() {
        assert!(has_words("edit privacy. sharing with friends. ", "friends"));
        assert!(!has_words("kalla", "alla"));
        assert!(has_words("alla", "alla"));
    }
}
