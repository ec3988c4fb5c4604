//! Patterns: automata built ahead of time, run from the start of each word.

use super::hits::Hit;
use crate::{
    tables::{Atom, PatternGroup, TablesError},
    text::Text,
};
use regex_automata::{
    Anchored,
    dfa::{Automaton, sparse::DFA},
    util::{primitives::StateID, start},
};

/// The longest match, in bytes of folded text. It keeps the work linear in the text whatever the pattern.
pub const LONGEST_MATCH: usize = 200;

/// Patterns ready to run.
#[derive(Debug)]
pub struct Patterns {
    automaton: DFA<Vec<u8>>,
    atoms: Vec<Atom>,
    start: StateID,
    /// Whether a match can begin with each byte: at most words none begins.
    begins: [bool; 256],
}

impl Patterns {
    /// Loads a group of patterns.
    ///
    /// # Errors
    /// If the automaton is damaged.
    pub fn load(group: &PatternGroup) -> Result<Patterns, TablesError> {
        let (automaton, _) = DFA::from_bytes(&group.automaton)
            .map_err(|_| TablesError::Malformed("an automaton does not load"))?;
        let start = automaton
            .start_state(&start::Config::new().anchored(Anchored::Yes))
            .map_err(|_| TablesError::Malformed("an automaton does not start"))?;
        let leads_on = |byte| !automaton.is_dead_state(automaton.next_state(start, byte));
        Ok(Patterns {
            begins: std::array::from_fn(|byte| u8::try_from(byte).is_ok_and(leads_on)),
            start,
            automaton: automaton.to_owned(),
            atoms: group.atoms.clone(),
        })
    }

    /// Adds the longest match of each pattern at each start of a word.
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let bytes = text.folded.as_bytes();
        let mut ends: Vec<(Atom, u32)> = Vec::new();
        for word in &text.words {
            let begin = word.start as usize;
            if begin > 0 && matches!(bytes.get(begin - 1), Some(b'#' | b'@' | b'&' | b'+')) {
                self.run(text, begin - 1, &mut ends);
                push(text, begin - 1, &mut ends, hits);
            }
            self.run(text, begin, &mut ends);
            push(text, begin, &mut ends, hits);
        }
    }

    fn run(&self, text: &Text, begin: usize, ends: &mut Vec<(Atom, u32)>) {
        let bytes = text.folded.as_bytes();
        let rest = bytes.get(begin..).unwrap_or_default();
        let first = rest.first().map_or(0, |byte| usize::from(*byte));
        if self.begins.get(first) != Some(&true) {
            return;
        }
        let mut state = self.start;
        for (index, byte) in rest.iter().take(LONGEST_MATCH).enumerate() {
            state = self.automaton.next_state(state, *byte);
            if self.automaton.is_special_state(state) {
                if self.automaton.is_match_state(state) {
                    self.matched(state, text, begin + index, ends);
                } else if self.automaton.is_dead_state(state) || self.automaton.is_quit_state(state)
                {
                    return;
                }
            }
        }
        if rest.len() <= LONGEST_MATCH {
            state = self.automaton.next_eoi_state(state);
            if self.automaton.is_match_state(state) {
                self.matched(state, text, begin + rest.len(), ends);
            }
        }
    }

    /// Notes the patterns that match up to `end`, if a word ends there.
    fn matched(&self, state: StateID, text: &Text, end: usize, ends: &mut Vec<(Atom, u32)>) {
        if !ends_word(&text.folded, end) {
            return;
        }
        for index in 0..self.automaton.match_len(state) {
            let pattern = self.automaton.match_pattern(state, index);
            let Some(atom) = self.atoms.get(pattern.as_usize()).copied() else {
                continue;
            };
            match ends.iter_mut().find(|known| known.0 == atom) {
                Some(known) => known.1 = end as u32,
                None => ends.push((atom, end as u32)),
            }
        }
    }
}

/// A match covers whole words: it must not end between two letters.
fn ends_word(folded: &str, end: usize) -> bool {
    let bytes = folded.as_bytes();
    let before = end.checked_sub(1).and_then(|index| bytes.get(index));
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(before) && plain(bytes.get(end)) {
        return false;
    }
    let (Some(before), Some(after)) = (folded.get(..end), folded.get(end..)) else {
        return false;
    };
    let inside =
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
    !inside
}

fn push(text: &Text, begin: usize, ends: &mut Vec<(Atom, u32)>, hits: &mut Vec<Hit>) {
    for (atom, end) in ends.drain(..) {
        hits.push(Hit::of_bytes(text, atom, begin as u32, end));
    }
}
