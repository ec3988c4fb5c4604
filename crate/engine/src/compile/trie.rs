//! The trie over words that all term lists share, while it is being built.

use super::{
    inflection::{Description, hash},
    word_table::Steps,
};
use crate::{
    language::LanguageSet,
    tables::{Atom, COMPOUND, TermTables},
    text::hash::WordHash,
};
use std::collections::BTreeMap;

/// Words shorter than this, in letters, stand as they are.
const SHORTEST_INFLECTED: usize = 3;
/// The same within terms of several words, where short words are mostly grammar.
const SHORTEST_INFLECTED_WITHIN: usize = 4;

/// Which forms of a term's words count.
#[derive(Clone, Copy)]
pub enum Forms<'a> {
    /// The word as it stands.
    Exact,
    /// Every inflected form.
    Inflected(&'a Description),
    /// The word and its genitive: names.
    Genitive,
    /// The word only where a capital shows that it is a name: names that are ordinary words too.
    Capital,
}

impl Forms<'_> {
    /// Tells apart the nodes that different forms of the same word lead to.
    fn key(&self) -> u8 {
        match self {
            Forms::Exact => 0,
            Forms::Inflected(language) => LanguageSet::only(language.language).bits(),
            Forms::Genitive => u8::MAX,
            Forms::Capital => u8::MAX - 1,
        }
    }
}

/// A trie whose steps are words in all their forms.
pub struct Trie {
    words: Steps,
    stems: Steps,
    stem_rows: Vec<(u32, u32)>,
    endings: Steps,
    tails: Steps,
    /// Nodes by where they are reached from, by which word, in which forms.
    known: BTreeMap<(u32, String, u8), u32>,
    /// Paradigms by language and number, which the tables count from 1.
    paradigms: BTreeMap<(u8, usize), u32>,
    finds: Vec<BTreeMap<Atom, LanguageSet>>,
    goes_on: Vec<bool>,
}

impl Trie {
    /// A trie without terms.
    pub fn new() -> Trie {
        Trie {
            words: Steps::default(),
            stems: Steps::default(),
            stem_rows: vec![(0, COMPOUND)],
            endings: Steps::default(),
            tails: Steps::default(),
            known: BTreeMap::new(),
            paradigms: BTreeMap::new(),
            finds: vec![BTreeMap::new()],
            goes_on: vec![true],
        }
    }

    /// Adds a term of one or more folded words.
    pub fn add(&mut self, words: &[String], forms: Forms, atom: Atom, languages: LanguageSet) {
        let mut at = 0;
        let alone = words.len() == 1;
        for word in words {
            // Within longer terms the words of grammar stand as they are.
            let forms = match forms {
                Forms::Inflected(language) if !inflects(language, word, alone) => Forms::Exact,
                forms => forms,
            };
            if let Some(goes_on) = self.goes_on.get_mut(at as usize) {
                *goes_on = true;
            }
            at = self.step(at, word, forms);
        }
        if at != 0 {
            self.find(at, atom, languages);
        }
    }

    /// Adds a word that compounds begin with.
    pub fn add_head(&mut self, word: &str, atom: Atom, languages: LanguageSet) {
        let (node, new) = self.node(0, format!("{word}*"), 0);
        if new {
            self.stem(0, word, node, COMPOUND);
        }
        self.find(node, atom, languages);
    }

    /// Adds a word that compounds end with.
    pub fn add_tail(&mut self, word: &str, forms: Forms, atom: Atom, languages: LanguageSet) {
        let (node, new) = self.node(0, format!("*{word}"), forms.key());
        if new {
            let mut tail = |form: &str| {
                let backwards = WordHash::of(form.bytes().rev());
                self.tails.add(0, backwards, node);
            };
            tail(word);
            if let Forms::Inflected(language) = forms {
                language.inflect(word).all().for_each(|form| tail(&form));
            }
        }
        self.find(node, atom, languages);
    }

    /// The node behind a word, with the steps that lead there.
    fn step(&mut self, from: u32, word: &str, forms: Forms) -> u32 {
        let (next, new) = self.node(from, word.to_string(), forms.key());
        if !new {
            return next;
        }
        if let Forms::Capital = forms {
            self.words.add(from, hash(word).as_name(), next);
            return next;
        }
        self.words.add(from, hash(word), next);
        match forms {
            Forms::Exact | Forms::Capital => {}
            Forms::Genitive => {
                self.words.add(from, hash(&format!("{word}s")), next);
                self.words.add(from, hash(&format!("{word}'s")), next);
            }
            Forms::Inflected(language) => {
                let inflected = language.inflect(word);
                for form in inflected.irregular {
                    self.words.add(from, hash(form), next);
                }
                if let Some(regular) = inflected.regular {
                    let paradigm = self.paradigm(forms.key(), regular.paradigm, regular.endings);
                    self.stem(from, regular.stem, next, paradigm);
                }
            }
        }
        next
    }

    fn stem(&mut self, from: u32, stem: &str, to: u32, paradigm: u32) {
        let row = self.stem_rows.len() as u32;
        self.stem_rows.push((to, paradigm));
        self.stems.add(from, hash(stem), row);
    }

    /// The number of a paradigm in the tables, with its endings.
    fn paradigm(&mut self, language: u8, number: usize, endings: &[String]) -> u32 {
        let next = self.paradigms.len() as u32 + 1;
        let paradigm = *self.paradigms.entry((language, number)).or_insert(next);
        if paradigm == next {
            for ending in endings {
                self.endings.add(paradigm, hash(ending), 1);
            }
        }
        paradigm
    }

    /// The node for a word, and whether it is new.
    fn node(&mut self, from: u32, word: String, forms: u8) -> (u32, bool) {
        let next = self.finds.len() as u32;
        let node = *self.known.entry((from, word, forms)).or_insert(next);
        if node == next {
            self.finds.push(BTreeMap::new());
            self.goes_on.push(false);
        }
        (node, node == next)
    }

    fn find(&mut self, node: u32, atom: Atom, languages: LanguageSet) {
        if let Some(finds) = self.finds.get_mut(node as usize) {
            let known = finds.entry(atom).or_insert(LanguageSet::NONE);
            *known = known.union(languages);
        }
    }

    /// The tables.
    pub fn finish(self) -> TermTables {
        let mut find_starts = Vec::with_capacity(self.finds.len() + 1);
        let mut finds = Vec::new();
        for node in self.finds {
            find_starts.push(finds.len() as u32);
            finds.extend(node);
        }
        find_starts.push(finds.len() as u32);
        TermTables {
            words: self.words.table(),
            stems: self.stems.table(),
            stem_rows: self.stem_rows,
            endings: self.endings.table(),
            tails: self.tails.table(),
            find_starts,
            finds,
            goes_on: self.goes_on,
        }
    }
}

fn inflects(language: &Description, word: &str, alone: bool) -> bool {
    let length = word.chars().count();
    match alone {
        true => length >= SHORTEST_INFLECTED,
        false => length >= SHORTEST_INFLECTED_WITHIN && !language.is_function_word(word),
    }
}
