//! What the author can ask the card for.

use omtanke_engine::Hint;

/// A wish of the author.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Make the change that the hint offers.
    Fix(Hint),
    /// Show the hint no more for this post.
    Dismiss(Hint),
    /// Put this text, which is on offer, on the clipboard.
    Copy(String),
    /// This text need not be on offer any more.
    Discard(String),
    /// Unfold or fold the reason: the card has another size now.
    Fold,
    /// Go back to the text.
    Return,
}

/// The keys that reach the card: neither the browsers nor the three sites use them, and they type no letter on any Nordic keyboard.
pub const SHORTCUT: &str = "Alt+Shift+K";
