//! `near` with `inOrder`: conditions hold one behind the other.

use super::{Evidence, Scope, Seen, concept, sieve, sieve::Mesh};
use crate::tables::{Atom, Condition};

/// Whether each condition that finds something does so behind those before it. The evidence is what stands in order.
///
/// All conditions must be known to hold in the window.
pub fn holds(
    conditions: &[Condition],
    seen: &Seen,
    window: &Scope,
    evidence: &mut Vec<Evidence>,
) -> bool {
    // From the left: each as early as it can be, so that the most is left for those behind it.
    let mut placed = Vec::with_capacity(conditions.len());
    let mut start = window.start;
    for condition in conditions.iter().filter(|one| finds(one)) {
        match place(condition, seen, &(start..window.end), Side::Left) {
            Place::At(end) => {
                placed.push((condition, start));
                start = end;
            }
            Place::Anywhere => {}
            Place::Nowhere => return false,
        }
    }
    // From the right: each may reach as far as the latest place of the one behind it. All that it finds up to there counts.
    let mut end = window.end;
    for (condition, start) in placed.into_iter().rev() {
        let scope = start..end;
        if let Place::At(latest) = place(condition, seen, &scope, Side::Right) {
            end = latest;
        }
        if !super::holds(condition, seen, &scope, evidence) {
            return false;
        }
    }
    true
}

/// Whether a condition finds something rather than asking about all of the window.
fn finds(condition: &Condition) -> bool {
    !matches!(
        condition,
        Condition::Not(_)
            | Condition::Context(_)
            | Condition::ReplyTo(_)
            | Condition::Language(_)
            | Condition::Question
    )
}

/// From which end of a scope the shortest piece is wanted in which a condition holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// From its beginning: the place is the first word behind the piece.
    Left,
    /// From its end: the place is the first word of the piece.
    Right,
}

/// Where a condition holds in a scope.
#[derive(Clone, Copy)]
enum Place {
    /// It does not.
    Nowhere,
    /// It holds without finding anything.
    Anywhere,
    /// Up to this word, or from this one on.
    At(u32),
}

impl Side {
    /// The place that makes the piece shorter.
    fn nearer(self, one: u32, other: u32) -> u32 {
        match self {
            Side::Left => one.min(other),
            Side::Right => one.max(other),
        }
    }

    /// The place that makes it longer.
    fn farther(self, one: u32, other: u32) -> u32 {
        match self {
            Side::Left => one.max(other),
            Side::Right => one.min(other),
        }
    }

    /// Where one of two conditions holds.
    fn either(self, one: Place, other: Place) -> Place {
        match (one, other) {
            (Place::At(one), Place::At(other)) => Place::At(self.nearer(one, other)),
            (Place::At(at), _) | (_, Place::At(at)) => Place::At(at),
            (Place::Anywhere, _) | (_, Place::Anywhere) => Place::Anywhere,
            (Place::Nowhere, Place::Nowhere) => Place::Nowhere,
        }
    }

    /// Where two conditions hold both.
    fn both(self, one: Place, other: Place) -> Place {
        match (one, other) {
            (Place::At(one), Place::At(other)) => Place::At(self.farther(one, other)),
            (Place::Nowhere, _) | (_, Place::Nowhere) => Place::Nowhere,
            (Place::At(at), _) | (_, Place::At(at)) => Place::At(at),
            (Place::Anywhere, Place::Anywhere) => Place::Anywhere,
        }
    }
}

/// Where a condition holds in the scope.
fn place(condition: &Condition, seen: &Seen, scope: &Scope, side: Side) -> Place {
    let inner = |condition: &Condition, seen: &Seen| place(condition, seen, scope, side);
    match condition {
        Condition::Found(atom) => of_hits(*atom, seen, scope, side),
        Condition::Any(list) => list
            .iter()
            .map(|one| inner(one, seen))
            .fold(Place::Nowhere, |one, other| side.either(one, other)),
        Condition::All(list) => list
            .iter()
            .map(|one| inner(one, seen))
            .fold(Place::Anywhere, |one, other| side.both(one, other)),
        Condition::Quoted(of) => sieve::through(Mesh::Quoted(true), seen, |seen| inner(of, seen)),
        Condition::Unquoted(of) => {
            sieve::through(Mesh::Quoted(false), seen, |seen| inner(of, seen))
        }
        Condition::Unnegated(of, by) => {
            sieve::through(Mesh::Unnegated(*by), seen, |seen| inner(of, seen))
        }
        Condition::Concept(place) => {
            concept::of(*place, seen).map_or(Place::Nowhere, |(of, seen)| inner(of, &seen))
        }
        _ => by_search(condition, seen, scope, side),
    }
}

/// Where an atom was found.
fn of_hits(atom: Atom, seen: &Seen, scope: &Scope, side: Side) -> Place {
    let hits = seen.hits.within(atom, scope).iter();
    let mut hits = hits.filter(|hit| sieve::lets_through(seen, hit.word));
    let at = match side {
        Side::Right => hits.next_back().map(|hit| hit.word),
        Side::Left => hits.next().map(|first| {
            let behind = |last: u32| last.saturating_add(1).min(scope.end);
            let mut end = behind(first.last_word);
            // One that begins later may end sooner, as "boss" does in "boss of bosses".
            for hit in hits.take_while(|hit| hit.word < behind(first.last_word)) {
                end = end.min(behind(hit.last_word));
            }
            end
        }),
    };
    at.map_or(Place::Nowhere, Place::At)
}

/// Where a condition holds of which only judging it tells: tried at what it finds, halving what is left.
fn by_search(condition: &Condition, seen: &Seen, scope: &Scope, side: Side) -> Place {
    let mut found = Vec::new();
    if !super::holds(condition, seen, scope, &mut found) {
        return Place::Nowhere;
    }
    let word_at = |byte: u32| seen.text.word_at(byte).clamp(scope.start, scope.end);
    let mut places: Vec<u32> = found
        .iter()
        .map(|(start, end)| match side {
            Side::Left => word_at(*end),
            // What stands behind a word, as exclamation marks do, counts with it.
            Side::Right => word_at(start.saturating_add(1))
                .saturating_sub(1)
                .max(scope.start),
        })
        .collect();
    places.sort();
    places.dedup();
    let held = |piece: Scope| super::holds(condition, seen, &piece, &mut Vec::new());
    let place = match side {
        Side::Left => {
            let first = places.partition_point(|end| !held(scope.start..*end));
            places.get(first)
        }
        Side::Right => {
            let behind = places.partition_point(|start| held(*start..scope.end));
            behind.checked_sub(1).and_then(|last| places.get(last))
        }
    };
    match place {
        Some(place) => Place::At(*place),
        None if found.is_empty() => Place::Anywhere,
        None => Place::At(match side {
            Side::Left => scope.end,
            Side::Right => scope.start,
        }),
    }
}
