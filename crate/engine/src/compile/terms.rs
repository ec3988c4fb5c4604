//! Term lists to tables: inflected, compounded, joined into one trie over words.

use super::{
    atoms::Atoms,
    inflection::{Description, hash},
    word_table::Steps,
};
use crate::{
    language::LanguageSet,
    policy::{
        Policy, Problem,
        model::{Organisation, OrganisationList, Stance},
    },
    tables::{Atom, TermTables, VOTE},
    text::{hash::WordHash, read::read},
};
use std::collections::{BTreeMap, BTreeSet};

/// Words shorter than this, in letters, stand as they are.
const SHORTEST_INFLECTED: usize = 3;
/// The same within terms of several words, where short words are mostly grammar.
const SHORTEST_INFLECTED_WITHIN: usize = 4;
/// The fewest letters of a word that compounds are looked for with.
const SHORTEST_COMPOUNDED: usize = 3;

/// The tables of all lists that rules ask for, and of the words that vote on the language.
pub fn tables(
    policy: &Policy,
    atoms: &Atoms,
    languages: &[Description],
    problems: &mut Vec<Problem>,
) -> TermTables {
    let mut trie = Trie::new();
    for language in languages {
        let set = LanguageSet::only(language.language);
        for word in &language.function_words {
            trie.add(&words_of(word), &Forms::Exact, VOTE, set);
        }
    }
    for (list, atom) in atoms.terms() {
        for (language, entries) in policy.terms.get(list).into_iter().flatten() {
            let Some(description) = languages.iter().find(|d| d.language == *language) else {
                continue;
            };
            for (index, entry) in entries.iter().enumerate() {
                if let Err(message) = trie.add_entry(entry, description, atom) {
                    let path = format!("terms.{list}.{}[{index}]", language.code());
                    problems.push(Problem::error(path, message));
                }
            }
        }
    }
    for (list, atom) in atoms.organisation() {
        for name in organisation_list(&policy.organisation, list) {
            trie.add_name(name, atom);
        }
    }
    trie.finish()
}

fn organisation_list(organisation: &Organisation, list: OrganisationList) -> Vec<&str> {
    let topics = |stance: Stance| {
        let positions = organisation.positions.iter();
        let topics = positions.filter(move |position| position.stance == stance);
        topics.flat_map(|position| &position.topic)
    };
    let words: Vec<&String> = match list {
        OrganisationList::Names => organisation.names.iter().collect(),
        OrganisationList::Products => organisation.products.iter().collect(),
        OrganisationList::Customers => organisation.customers.iter().collect(),
        OrganisationList::Partners => organisation.partners.iter().collect(),
        OrganisationList::Projects => organisation.projects.iter().collect(),
        OrganisationList::Competitors => organisation.competitors.iter().collect(),
        OrganisationList::OfficialAccounts => organisation.official_accounts.iter().collect(),
        OrganisationList::PositionsFor => topics(Stance::For).collect(),
        OrganisationList::PositionsAgainst => topics(Stance::Against).collect(),
    };
    words.into_iter().map(String::as_str).collect()
}

/// The folded words of an entry.
fn words_of(entry: &str) -> Vec<String> {
    let text = read(entry, |_| true);
    let word = |start: u32, end: u32| {
        let slice = text.folded.get(start as usize..end as usize);
        slice.unwrap_or_default().to_string()
    };
    text.words.iter().map(|w| word(w.start, w.end)).collect()
}

/// Which forms of an entry's words count.
enum Forms<'a> {
    /// The word as it stands.
    Exact,
    /// Every inflected form.
    Inflected(&'a Description),
    /// The word and its genitive: names.
    Genitive,
}

impl Forms<'_> {
    /// The forms of a folded word; `alone` says that the term has no other word.
    fn of(&self, word: &str, alone: bool) -> BTreeSet<String> {
        match self {
            Forms::Inflected(language) if inflects(language, word, alone) => language.forms(word),
            Forms::Genitive => [word.into(), format!("{word}s"), format!("{word}'s")].into(),
            Forms::Exact | Forms::Inflected(_) => [word.into()].into(),
        }
    }

    fn marks(&self) -> &'static str {
        match self {
            Forms::Exact => "=",
            Forms::Inflected(_) => "",
            Forms::Genitive => "'",
        }
    }
}

/// Whether a word takes other forms. Within longer terms the words of grammar stand as they are.
fn inflects(language: &Description, word: &str, alone: bool) -> bool {
    let length = word.chars().count();
    match alone {
        true => length >= SHORTEST_INFLECTED,
        false => length >= SHORTEST_INFLECTED_WITHIN && !language.is_function_word(word),
    }
}

/// A trie over words, whose steps are all forms of a word.
struct Trie {
    words: Steps,
    heads: Steps,
    tails: Steps,
    /// Nodes by where they are reached from and by what.
    known: BTreeMap<(u32, String), u32>,
    finds: Vec<BTreeMap<Atom, LanguageSet>>,
    goes_on: Vec<bool>,
}

impl Trie {
    fn new() -> Trie {
        Trie {
            words: Steps::default(),
            heads: Steps::default(),
            tails: Steps::default(),
            known: BTreeMap::new(),
            finds: vec![BTreeMap::new()],
            goes_on: vec![true],
        }
    }

    /// Adds an entry of a term list with its marks.
    fn add_entry(&mut self, entry: &str, language: &Description, atom: Atom) -> Result<(), String> {
        let set = LanguageSet::only(language.language);
        let entry = entry.trim();
        let (exact, entry) = match entry.strip_prefix('=') {
            Some(rest) => (true, rest),
            None => (false, entry),
        };
        let (ends_compounds, entry) = match entry.strip_prefix('*') {
            Some(rest) => (true, rest),
            None => (false, entry),
        };
        let (begins_compounds, entry) = match entry.strip_suffix('*') {
            Some(rest) => (true, rest),
            None => (false, entry),
        };
        let words = words_of(entry);
        let forms = match exact {
            true => Forms::Exact,
            false => Forms::Inflected(language),
        };
        if words.is_empty() {
            return Err(format!("\"{entry}\" has no word in it"));
        }
        if begins_compounds || ends_compounds {
            let word = match words.as_slice() {
                [word] if word.chars().count() >= SHORTEST_COMPOUNDED => word,
                _ => {
                    return Err(format!(
                        "\"{entry}\" cannot be part of a compound; expected `*` at one word of at \
                         least {SHORTEST_COMPOUNDED} letters"
                    ));
                }
            };
            if begins_compounds {
                let node = self.node(0, &format!("{word}*"));
                self.heads.add(0, hash(word), node);
                self.find(node, atom, set);
            }
            if ends_compounds {
                let node = self.node(0, &format!("*{}{word}{}", forms.marks(), set.bits()));
                for form in forms.of(word, true) {
                    let backwards = WordHash::of(form.bytes().rev());
                    self.tails.add(0, backwards, node);
                }
                self.find(node, atom, set);
            }
        }
        self.add(&words, &forms, atom, set);
        Ok(())
    }

    /// Adds a name of the organisation's: it counts in every language, written together too, as hashtags do.
    fn add_name(&mut self, name: &str, atom: Atom) {
        let words = words_of(name);
        self.add(&words, &Forms::Genitive, atom, LanguageSet::ALL);
        if words.len() > 1 {
            self.add(&[words.concat()], &Forms::Genitive, atom, LanguageSet::ALL);
        }
    }

    fn add(&mut self, words: &[String], forms: &Forms, atom: Atom, languages: LanguageSet) {
        let mut at = 0;
        let alone = words.len() == 1;
        for word in words {
            let language = match forms {
                Forms::Inflected(_) => languages.bits(),
                Forms::Exact | Forms::Genitive => 0,
            };
            let key = format!("{}{language}{}{word}", forms.marks(), u8::from(alone));
            let known = self.known.contains_key(&(at, key.clone()));
            let next = self.node(at, &key);
            if !known {
                for form in forms.of(word, alone) {
                    self.words.add(at, hash(&form), next);
                }
            }
            if let Some(goes_on) = self.goes_on.get_mut(at as usize) {
                *goes_on = true;
            }
            at = next;
        }
        if at != 0 {
            self.find(at, atom, languages);
        }
    }

    fn node(&mut self, from: u32, by: &str) -> u32 {
        let next = self.finds.len() as u32;
        let node = *self.known.entry((from, by.to_string())).or_insert(next);
        if node == next {
            self.finds.push(BTreeMap::new());
            self.goes_on.push(false);
        }
        node
    }

    fn find(&mut self, node: u32, atom: Atom, languages: LanguageSet) {
        if let Some(finds) = self.finds.get_mut(node as usize) {
            let known = finds.entry(atom).or_insert(LanguageSet::NONE);
            *known = known.union(languages);
        }
    }

    fn finish(self) -> TermTables {
        let mut find_starts = Vec::with_capacity(self.finds.len() + 1);
        let mut finds = Vec::new();
        for node in self.finds {
            find_starts.push(finds.len() as u32);
            finds.extend(node);
        }
        find_starts.push(finds.len() as u32);
        TermTables {
            words: self.words.table(),
            heads: self.heads.table(),
            tails: self.tails.table(),
            find_starts,
            finds,
            goes_on: self.goes_on,
        }
    }
}
