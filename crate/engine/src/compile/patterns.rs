//! Patterns to automata: built ahead of time, as few as fit into a size limit.

use crate::{
    policy::{Problem, pattern_faults},
    tables::{Atom, PatternGroup},
};
use regex_automata::{
    Anchored, MatchKind,
    dfa::{Automaton, StartKind, dense},
    nfa::thompson,
    util::{start, syntax},
};

/// The largest automaton, in bytes. Patterns that do not fit into one are spread over several.
const LARGEST_AUTOMATON: usize = 1 << 20;
/// A pattern that can begin with more letters than this can begin at any word.
const MOST_FIRST_LETTERS: usize = 16;

/// Whether a pattern can be used, and why not.
///
/// # Errors
/// If the pattern is no good by itself, is too large, or can begin at any word.
pub fn judge(pattern: &str) -> Result<(), String> {
    if let Some(fault) = pattern_faults(pattern).into_iter().next() {
        return Err(fault);
    }
    let automaton = build(&[pattern])
        .ok_or_else(|| format!("the pattern {pattern:?} is too large; expected a shorter one"))?;
    let config = start::Config::new().anchored(Anchored::Yes);
    let start = automaton
        .start_state(&config)
        .map_err(|error| error.to_string())?;
    let goes_on = |byte: u8| {
        let next = automaton.next_state(start, byte);
        !automaton.is_dead_state(next) && !automaton.is_quit_state(next)
    };
    if (b'a'..=b'z').filter(|letter| goes_on(*letter)).count() > MOST_FIRST_LETTERS {
        return Err(format!(
            "the pattern {pattern:?} can begin at any word; expected it to begin with something definite"
        ));
    }
    Ok(())
}

/// Groups of patterns, each with its automaton.
pub fn groups(patterns: Vec<(&str, Atom)>, problems: &mut Vec<Problem>) -> Vec<PatternGroup> {
    let mut groups = Vec::new();
    let mut waiting = vec![patterns];
    while let Some(mut patterns) = waiting.pop() {
        if patterns.is_empty() {
            continue;
        }
        let sources: Vec<&str> = patterns.iter().map(|(pattern, _)| *pattern).collect();
        let automaton = build(&sources).and_then(|dense| dense.to_sparse().ok());
        match automaton.map(|sparse| sparse.to_bytes_little_endian()) {
            Some(automaton) => groups.push(PatternGroup {
                automaton,
                atoms: patterns.iter().map(|(_, atom)| *atom).collect(),
            }),
            None if patterns.len() > 1 => {
                let half = patterns.split_off(patterns.len() / 2);
                waiting.extend([half, patterns]);
            }
            None => problems.push(Problem::error(
                "rules",
                format!("the pattern {sources:?} cannot be built"),
            )),
        }
    }
    groups
}

/// One automaton that is anchored at its start and reports every pattern. Letters are those of the lower-cased text.
fn build(patterns: &[&str]) -> Option<dense::DFA<Vec<u32>>> {
    dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::All)
                .dfa_size_limit(Some(LARGEST_AUTOMATON))
                .determinize_size_limit(Some(LARGEST_AUTOMATON * 16)),
        )
        .thompson(thompson::Config::new().nfa_size_limit(Some(LARGEST_AUTOMATON * 4)))
        .syntax(syntax::Config::new().unicode(true).utf8(true))
        .build_many(patterns)
        .ok()
}
