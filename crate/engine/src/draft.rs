//! A draft: the text in a compose box together with what is known of its context.

use crate::language::Language;
use serde::{Deserialize, Serialize};

/// What somebody is about to post, and where.
///
/// In JSON, fields that are missing take the defaults that each type names; a bare `{"text": "…"}` is a post by an ordinary
/// employee of a private firm with nothing attached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The text as it stands in the box.
    pub text: String,
    /// The language that the author or the page says it is in; a guess, used where the text itself does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
    /// Which site it is written on.
    #[serde(default)]
    pub platform: Platform,
    /// A post of one's own or a comment.
    #[serde(default)]
    pub kind: Kind,
    /// What is attached.
    #[serde(default)]
    pub media: Media,
    /// Who will see it.
    #[serde(default)]
    pub audience: Audience,
    /// In whose name it is written.
    #[serde(default)]
    pub identity: Identity,
    /// What the author is to the employer.
    #[serde(default)]
    pub role: Role,
    /// Whether the employer is a public body; the policy's organisation knows where this does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// The text that is answered, for comments and replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

macro_rules! context {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
    };
}

context! {
    /// The site a draft is written on.
    Platform {
        /// linkedin.com
        Linkedin,
        /// facebook.com
        Facebook,
        /// instagram.com
        Instagram,
        /// Not known.
        #[default]
        Unknown,
    }
}
context! {
    /// What is being written.
    Kind {
        /// A post of one's own.
        #[default]
        Post,
        /// A comment or a reply under somebody's post.
        Comment,
    }
}
context! {
    /// What is attached to the draft. A link preview is no attachment.
    Media {
        /// Nothing.
        #[default]
        None,
        /// One or more pictures.
        Image,
        /// A film.
        Video,
        /// A document to leaf through.
        Document,
        /// The page does not tell.
        Unknown,
    }
}
context! {
    /// Who will be able to read the post.
    Audience {
        /// Everybody.
        Public,
        /// Connections, friends, or a closed group.
        Limited,
        /// The page does not tell.
        #[default]
        Unknown,
    }
}
context! {
    /// In whose name the post will stand.
    Identity {
        /// The author's own.
        Person,
        /// That of a page: a firm's, an organisation's, an official account.
        Page,
        /// The page does not tell.
        #[default]
        Unknown,
    }
}
context! {
    /// What the author is to the employer.
    Role {
        /// An employee without a special task.
        #[default]
        Employee,
        /// Somebody appointed to speak for the employer.
        Spokesperson,
        /// Somebody who runs an official account.
        AccountManager,
    }
}
context! {
    /// The employer's sector.
    Sector {
        /// A private firm or organisation.
        #[default]
        Private,
        /// A public body, under the principle of public access.
        Public,
    }
}
