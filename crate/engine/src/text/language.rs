//! Which languages a sentence may be written in, from its most frequent words and its letters.

use super::{Text, hash::WordHash};
use crate::{
    language::{Language, LanguageSet},
    tables::WordTable,
};

/// By how many votes the letter groups of a sentence must tell the languages apart between which its words are undecided.
const LEAST_LEAD: u32 = 4;
/// The same where no word votes: a single name says nothing.
const FEWEST_GROUP_VOTES: u32 = 6;
/// The longest letter group in bytes, with the marks for the beginning and the end of a word.
pub const LONGEST_GROUP: usize = 7;
/// How many words of a sentence are looked at for letter groups.
const MOST_GROUPED: usize = 40;

/// Letters that only some of the languages have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters {
    swedish: u16,
    norwegian_or_danish: u16,
}

impl Letters {
    /// Notes a folded letter.
    pub fn note(&mut self, letter: char) {
        match letter {
            'ä' | 'ö' => self.swedish = self.swedish.saturating_add(1),
            'æ' | 'ø' => self.norwegian_or_danish = self.norwegian_or_danish.saturating_add(1),
            _ => {}
        }
    }
}

/// How often each language was voted for, in the order of [`Language::ALL`].
pub type Votes = [u32; Language::ALL.len()];

/// Adds the votes of a word: one for each of its languages, two if it has only one.
pub fn vote(votes: &mut Votes, languages: LanguageSet) {
    let weight = 1 + u32::from(languages.single().is_some());
    for (count, language) in votes.iter_mut().zip(Language::ALL) {
        *count += weight * u32::from(languages.contains(language));
    }
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The languages it may be written in.
    pub languages: LanguageSet,
    /// The one of them that has most votes; the first of several.
    pub foremost: Option<Language>,
}

/// Decides for each sentence, and for the whole text.
///
/// `votes` holds one entry a sentence; where they leave it open, `groups` says which languages have which groups of
/// letters. A sentence that says nothing takes the language of the text, a text that says
/// nothing takes `stated`; without that every language stays possible.
pub fn decide(
    text: &mut Text,
    votes: &[Votes],
    groups: &WordTable,
    stated: Option<Language>,
) -> Written {
    let mut total = Votes::default();
    let mut counted = Vec::with_capacity(votes.len());
    for (index, (sentence, votes)) in text.sentences.iter().zip(votes).enumerate() {
        let votes = with_letters(*votes, sentence.letters);
        let open = match likely(&votes) {
            Some(languages) if languages.single().is_some() => None,
            Some(languages) => Some((languages, LEAST_LEAD)),
            None => Some((LanguageSet::ALL, FEWEST_GROUP_VOTES)),
        };
        counted.push(match open {
            Some((open, fewest)) => with_groups(votes, open, fewest, text, index as u32, groups),
            None => votes,
        });
    }
    for votes in &counted {
        for (sum, count) in total.iter_mut().zip(votes) {
            *sum += count;
        }
    }
    let whole = match likely(&total) {
        Some(languages) => languages,
        None => stated.map_or(LanguageSet::ALL, LanguageSet::only),
    };
    for (sentence, votes) in text.sentences.iter_mut().zip(&counted) {
        sentence.languages = match likely(votes) {
            // One word may stray in from anywhere: by itself it does not overrule the text.
            Some(languages) if votes.iter().max() > Some(&2) => languages,
            Some(languages) => languages.union(whole),
            None => whole,
        };
    }
    Written {
        languages: whole,
        foremost: foremost(&total).or(stated),
    }
}

fn foremost(votes: &Votes) -> Option<Language> {
    let most = votes.iter().copied().max().filter(|most| *most > 0)?;
    let index = votes.iter().position(|count| *count == most)?;
    Language::ALL.get(index).copied()
}

fn with_letters(mut votes: Votes, letters: Letters) -> Votes {
    for (count, language) in votes.iter_mut().zip(Language::ALL) {
        *count += match language {
            Language::Sv => u32::from(letters.swedish.min(2)),
            Language::Nb | Language::Da => u32::from(letters.norwegian_or_danish.min(2)),
            Language::En => 0,
        };
    }
    votes
}

/// The votes with those of the groups of letters in the sentence's words, for the languages that are still `open`;
/// unchanged where the groups do not tell these apart by `fewest` votes at least.
fn with_groups(
    mut votes: Votes,
    open: LanguageSet,
    fewest: u32,
    text: &Text,
    sentence: u32,
    groups: &WordTable,
) -> Votes {
    let words = text.sentence_words(sentence);
    let words = text.words.get(words.start as usize..words.end as usize);
    let mut of_groups = Votes::default();
    for word in words.unwrap_or_default().iter().take(MOST_GROUPED) {
        let letters = text.folded.get(word.start as usize..word.end as usize);
        let letters = letters.unwrap_or_default().as_bytes();
        vote_groups(letters, groups, &mut of_groups);
    }
    let counts = || {
        let all = of_groups.iter().zip(Language::ALL);
        all.filter(|(_, language)| open.contains(*language))
            .map(|(count, _)| *count)
    };
    if counts().max() >= counts().min().map(|least| least + fewest) {
        for (count, (more, language)) in votes.iter_mut().zip(of_groups.iter().zip(Language::ALL)) {
            if open.contains(language) {
                *count += *more;
            }
        }
    }
    votes
}

/// Adds the votes of the groups in one word. `^` stands for its beginning, `$` for its end.
fn vote_groups(letters: &[u8], groups: &WordTable, votes: &mut Votes) {
    for start in 0..=letters.len() {
        let begin = match start {
            0 => WordHash::EMPTY.push(b'^'),
            _ => WordHash::EMPTY,
        };
        let rest = letters.get(start.saturating_sub(1)..).unwrap_or_default();
        let end = rest.iter().chain(b"$").take(LONGEST_GROUP);
        let mut hash = begin;
        for byte in end {
            hash = hash.push(*byte);
            groups.nodes_at(hash.at_node(0), |languages| {
                vote(votes, LanguageSet::of_bits(languages as u8));
            });
        }
    }
}

/// The languages that have nearly as many votes as the one with most; nothing where nobody voted.
fn likely(votes: &Votes) -> Option<LanguageSet> {
    let most = votes.iter().copied().max().filter(|most| *most > 0)?;
    let mut set = LanguageSet::NONE;
    for (count, language) in votes.iter().zip(Language::ALL) {
        if *count * 5 >= most * 4 {
            set = set.union(LanguageSet::only(language));
        }
    }
    Some(set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_ties_stay_open_and_clear_cases_close() {
        let both = LanguageSet::only(Language::Nb).union(LanguageSet::only(Language::Da));
        assert_eq!(likely(&[2, 10, 9, 0]), Some(both));
        assert_eq!(
            likely(&[10, 5, 5, 0]),
            Some(LanguageSet::only(Language::Sv))
        );
        assert_eq!(likely(&[0, 0, 0, 0]), None);
    }
}
