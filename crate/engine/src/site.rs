//! The format of `rules/sites/*.json`: everything that is known of a site's compose boxes, as data. A policy may carry newer ones.
//!
//! Every list of selectors is ordered: the first that finds something counts, so later ones are fallbacks for other layouts.

use crate::draft::{Identity, Kind, Media, Platform};
use serde::{Deserialize, Serialize};

/// A list of CSS selectors, the surest first.
pub type Selectors = Vec<String>;

/// One site, or a part of one with hosts of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Site {
    /// A note for the reader of the file.
    #[serde(default)]
    pub about: String,
    /// The adapter's name, which never changes.
    pub id: String,
    /// A number that rises with every change.
    pub version: u32,
    /// Which site it is.
    pub site: Platform,
    /// The host names it is served under.
    pub hosts: Vec<String>,
    /// What is known of WebAssembly there. For the loader, which would otherwise have to try, and a page can notice that.
    #[serde(default)]
    pub web_assembly: Option<WebAssembly>,
    /// Paths that are never touched. An entry ends with `/` and covers everything that begins with it, a missing final `/` allowed; a
    /// step `*` stands for any one.
    #[serde(default)]
    pub exclude_paths: Vec<String>,
    /// A box is never touched if it matches one of these, or if one of its ancestors does, outside its shadow root too.
    #[serde(default)]
    pub exclude: Selectors,
    /// The compose boxes; the first that fits counts, so narrow ones stand before wide ones.
    pub boxes: Vec<Compose>,
}

/// What a site's Content-Security-Policy means for WebAssembly in Chromium's content scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum WebAssembly {
    /// It does not run.
    Blocked,
}

/// One kind of compose box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The box counts only on paths that begin with one of these, read as those that are never touched; everywhere if there are none.
    #[serde(default)]
    pub paths: Vec<String>,
    /// The editable element itself.
    pub r#match: Selectors,
    /// The editable element, where the site has changed and `match` finds nothing: it is looked after, and the status says that
    /// something may not work.
    #[serde(default)]
    pub fallback: Selectors,
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
    /// What tells in whose name it is written. Without it, that is unknown.
    #[serde(default)]
    pub identity: Option<IdentitySigns>,
    /// Where the text that is answered stands.
    #[serde(default)]
    pub reply_to: Vec<Answered>,
}

/// Keys that send a post, written as in `aria-keyshortcuts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AudienceSigns {
    /// The control.
    pub r#where: Selectors,
    /// Words for everybody, in the languages of the site.
    pub public: Vec<String>,
    /// Words for some people only; they go before the words for everybody.
    pub limited: Vec<String>,
}

/// Visible elements in the composer that tell in whose name it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct IdentitySigns {
    /// In the name of a page.
    #[serde(default)]
    pub page: Selectors,
    /// In one's own name.
    #[serde(default)]
    pub person: Selectors,
    /// What holds if nothing is found, or both are; unknown if not given.
    #[serde(default)]
    pub otherwise: Identity,
}

/// Where a text that is answered stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Answered {
    /// The ancestor of the box that holds the text.
    pub inside: String,
    /// The text, in that ancestor, outside the box. `{handle}` stands for the name after the `@` that the author's text begins with;
    /// without such a name the text is not there.
    pub text: String,
    /// Whether only texts above the box count, the nearest of them, rather than the first of all.
    #[serde(default)]
    pub above: bool,
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
    /// Every list of selectors, with the keys that lead to it; those of `replyTo` are none.
    pub fn selectors(&self) -> Vec<(&'static [&'static str], &Selectors)> {
        let own: [(&'static [&'static str], _); 6] = [
            (&["match"], &self.r#match),
            (&["fallback"], &self.fallback),
            (&["inside"], &self.inside),
            (&["ignore"], &self.ignore),
            (&["root"], &self.root),
            (&["submit"], &self.submit),
        ];
        let mut all = own.to_vec();
        if let Some(media) = &self.media {
            all.push((&["media", "video"], &media.video));
            all.push((&["media", "image"], &media.image));
            all.push((&["media", "document"], &media.document));
            all.push((&["media", "without"], &media.without));
        }
        if let Some(audience) = &self.audience {
            all.push((&["audience", "where"], &audience.r#where));
        }
        if let Some(identity) = &self.identity {
            all.push((&["identity", "page"], &identity.page));
            all.push((&["identity", "person"], &identity.person));
        }
        all
    }

    /// Whether the box may stand on that path.
    pub fn allows_path(&self, path: &str) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|start| begins_with(path, start))
    }
}

/// Whether the path begins with these steps; `*` stands for any one step.
fn begins_with(path: &str, start: &str) -> bool {
    let mut steps = path.split('/');
    let start = start.strip_suffix('/').unwrap_or(start);
    start.split('/').all(|wanted| {
        let step = steps.next();
        step == Some(wanted) || (wanted == "*" && step.is_some_and(|step| !step.is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use super::begins_with;

    #[test]
    fn paths_begin_with_whole_steps() {
        for (path, start) in [
            ("/messaging", "/messaging/"),
            ("/messaging/thread/1/", "/messaging/"),
            ("/company/17/admin/page-posts/", "/company/*/admin/"),
            ("/company/17/admin", "/company/*/admin/"),
            ("/anything", "/"),
        ] {
            assert!(begins_with(path, start), "{path} {start}");
        }
        for (path, start) in [
            ("/messaging-tips/", "/messaging/"),
            ("/company/17/", "/company/*/admin/"),
            ("/company//admin/", "/company/*/admin/"),
            ("/feed/messaging/", "/messaging/"),
        ] {
            assert!(!begins_with(path, start), "{path} {start}");
        }
    }
}
