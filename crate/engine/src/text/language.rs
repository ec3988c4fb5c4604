//! Which languages a sentence may be written in, from its most frequent words and its letters.

use super::Text;
use crate::language::{Language, LanguageSet};

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
/// `votes` holds one entry a sentence. A sentence that says nothing takes the language of the text, a text that says
/// nothing takes `stated`; without that every language stays possible.
pub fn decide(text: &mut Text, votes: &[Votes], stated: Option<Language>) -> Written {
    let mut total = Votes::default();
    let counted: Vec<Votes> = text
        .sentences
        .iter()
        .zip(votes)
        .map(|(sentence, votes)| with_letters(*votes, sentence.letters))
        .collect();
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
