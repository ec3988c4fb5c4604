//! `context`: where and by whom the draft is written.

use super::Seen;
use crate::tables::ContextRow;

/// Whether the draft's context is among the allowed values of every key.
pub fn holds(row: &ContextRow, seen: &Seen) -> bool {
    let draft = seen.draft;
    allows(&row.platform, &draft.platform)
        && allows(&row.kind, &draft.kind)
        && allows(&row.media, &draft.media)
        && allows(&row.audience, &draft.audience)
        && allows(&row.identity, &draft.identity)
        && allows(&row.role, &draft.role)
        && allows(&row.sector, &seen.sector)
}

fn allows<T: PartialEq>(allowed: &[T], value: &T) -> bool {
    allowed.is_empty() || allowed.contains(value)
}
