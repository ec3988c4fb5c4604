//! What the author can ask the card for.

/// A wish of the author.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Make the change that the hint of this rule offers.
    Fix(String),
    /// Say no more of this rule for this post.
    Dismiss(String),
    /// Mute this rule for good, or let it be heard again.
    Mute(String, bool),
    /// It need not be said any more that a rule was muted.
    Muted,
    /// The author points at the hint of this rule, or at none any more.
    Point(Option<String>),
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
