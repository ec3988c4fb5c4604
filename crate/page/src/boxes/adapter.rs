//! The format of `rules/sites/*.json`: everything that is known of a site's compose boxes, as data.
//!
//! Every list of selectors is ordered: the first that finds something counts, so later ones are fallbacks for other layouts.

use omtanke_engine::draft::{Kind, Media, Platform};
use serde::Deserialize;

/// A list of CSS selectors, the surest first.
pub type Selectors = Vec<String>;

/// One site.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Site {
    /// A note for the reader of the file.
    #[serde(default)]
    pub about: String,
    /// Which site it is.
    pub site: Platform,
    /// The host names it is served under.
    pub hosts: Vec<String>,
    /// What is known of WebAssembly there. For the loader, which would otherwise have to try, and a page can notice that.
    #[serde(default)]
    pub web_assembly: Option<WebAssembly>,
    /// Paths that are never touched. An entry ends with `/` and covers everything that begins with it, a missing final `/` allowed.
    #[serde(default)]
    pub exclude_paths: Vec<String>,
    /// A box is never touched if it matches one of these, or if one of its ancestors does, outside its shadow root too.
    #[serde(default)]
    pub exclude: Selectors,
    /// The compose boxes; the first that fits counts, so narrow ones stand before wide ones.
    pub boxes: Vec<Compose>,
}

/// What a site's Content-Security-Policy means for WebAssembly in Chromium's content scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WebAssembly {
    /// It does not run.
    Blocked,
}

/// One kind of compose box.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Compose {
    /// Its name in status messages.
    pub id: String,
    /// A note for the reader of the file.
    #[serde(default)]
    pub about: String,
    /// A post of one's own or a comment.
    pub kind: Kind,
    /// Which editor it is.
    pub editor: Editor,
    /// The box counts only on paths that begin with one of these; everywhere if there are none.
    #[serde(default)]
    pub paths: Vec<String>,
    /// The editable element itself.
    pub r#match: Selectors,
    /// An ancestor of the editable element that must be there, outside its shadow root too; none needed if there are none.
    #[serde(default)]
    pub inside: Selectors,
    /// Parts of the editable element that are not the author's text, such as placeholders.
    #[serde(default)]
    pub ignore: Selectors,
    /// The ancestor that is the whole composer: what is looked for below is looked for in it. One that holds something that `submit`
    /// finds goes before one that does not; if there is none at all, the nearest ancestor that does.
    #[serde(default)]
    pub root: Selectors,
    /// What sends the post, or leads on to where it is sent; the card keeps clear of it. A press of it is held while a question is open.
    #[serde(default)]
    pub submit: Selectors,
    /// The keys that send the post from the text.
    #[serde(default)]
    pub submit_keys: Vec<SubmitKeys>,
    /// What tells whether something is attached. Without it, that is unknown.
    #[serde(default)]
    pub media: Option<MediaSigns>,
    /// What tells who will see the post. Without it, that is unknown.
    #[serde(default)]
    pub audience: Option<AudienceSigns>,
    /// Where the text that is answered stands.
    #[serde(default)]
    pub reply_to: Vec<Answered>,
}

/// Keys that send a post, written as in `aria-keyshortcuts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum SubmitKeys {
    /// Enter alone.
    Enter,
    /// Enter with Ctrl.
    #[serde(rename = "Control+Enter")]
    ControlEnter,
    /// Enter with the Command key, or the one with the Windows sign.
    #[serde(rename = "Meta+Enter")]
    MetaEnter,
}

impl SubmitKeys {
    /// What stands on the keys.
    pub fn label(self) -> &'static str {
        match self {
            SubmitKeys::Enter => "Enter",
            SubmitKeys::ControlEnter => "Ctrl+Enter",
            SubmitKeys::MetaEnter => "⌘+Enter",
        }
    }
}

/// The editors that the sites use. Reading and writing differ between `textarea` and all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Editor {
    /// Facebook's and Instagram's.
    Lexical,
    /// LinkedIn's classic one.
    Quill,
    /// LinkedIn's new one, by way of TipTap.
    Prosemirror,
    /// A bare editable element.
    Contenteditable,
    /// A form field.
    Textarea,
}

/// Visible elements in the composer that tell of an attachment. A film goes before a picture, a picture before a document.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MediaSigns {
    /// A film is attached.
    #[serde(default)]
    pub video: Selectors,
    /// A picture is attached.
    #[serde(default)]
    pub image: Selectors,
    /// A document is attached.
    #[serde(default)]
    pub document: Selectors,
    /// What must not count: link previews, pictures inside the text.
    #[serde(default)]
    pub without: Selectors,
    /// What holds if nothing is found; nothing attached if not given.
    #[serde(default)]
    pub otherwise: Media,
}

/// A control in the composer whose label or text says who will see the post.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AudienceSigns {
    /// The control.
    pub r#where: Selectors,
    /// Words for everybody, in the languages of the site.
    pub public: Vec<String>,
    /// Words for some people only; they go before the words for everybody.
    pub limited: Vec<String>,
}

/// Where a text that is answered stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Answered {
    /// The ancestor of the box that holds the text.
    pub inside: String,
    /// The text, in that ancestor, outside the box.
    pub text: String,
    /// Parts of it that are not text of the author, or ancestors whose text does not count.
    #[serde(default)]
    pub without: String,
}

impl Site {
    /// Whether nothing on that path may be touched.
    pub fn excludes_path(&self, path: &str) -> bool {
        self.exclude_paths
            .iter()
            .any(|start| begins_with(path, start))
    }
}

impl Compose {
    /// Whether the box may stand on that path.
    pub fn allows_path(&self, path: &str) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|start| begins_with(path, start))
    }
}

fn begins_with(path: &str, start: &str) -> bool {
    path.starts_with(start) || start.strip_suffix('/') == Some(path)
}
