//! The trie over words that all term lists share, while it is being built.

use super::{
    inflection::{Description, hash},
    word_table::Steps,
};
use crate::{
    language::LanguageSet,
    tables::{Atom, COMPOUND, TermTables, WordTable, find},
    text::{hash::WordHash, lookalike::bare},
};
use std::collections::{BTreeMap, HashSet};

/// Words shorter than this, in letters, stand as they are.
const SHORTEST_INFLECTED: usize = 3;
/// The same within terms of several words, where short words are mostly grammar.
const SHORTEST_INFLECTED_WITHIN: usize = 4;
/// The fewest letters of another spelling of a word that counts by itself.
const SHORTEST_SPELLING: usize = 6;
/// The fewest letters of a word that counts by itself without its dots, rings and strokes.
const SHORTEST_BARE: usize = 4;
/// The same for parts of compounds, which stand beside any other letters.
const SHORTEST_BARE_PART: usize = 5;

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
    /// The node that each row of `stems` leads to, and its paradigm.
    stem_rows: Vec<(u32, u16)>,
    endings: Steps,
    tails: Steps,
    /// Nodes by where they are reached from, by which word, in which forms.
    known: BTreeMap<(u32, String, u8), u32>,
    /// Paradigms by language and number, which the tables count from 1.
    paradigms: BTreeMap<(u8, usize), u16>,
    finds: Vec<BTreeMap<Atom, LanguageSet>>,
    goes_on: Vec<bool>,
    /// What is to be found without its dots and rings too.
    marked: Vec<Marked>,
}

/// A step by words that have letters with dots, rings or strokes.
struct Marked {
    from: u32,
    to: u32,
    /// Whether the words make a term by themselves.
    alone: bool,
    /// A stem and its paradigm; nothing where `forms` are all there is.
    stem: Option<(String, u16)>,
    /// The whole words.
    forms: Vec<String>,
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
            marked: Vec::new(),
        }
    }

    /// Adds a term of one or more folded words.
    pub fn add(&mut self, words: &[String], forms: Forms, atom: Atom, languages: LanguageSet) {
        let mut at = 0;
        let alone = words.len() == 1;
        for word in words {
            // Within longer terms the words of grammar stand as they are.
            let spellings = match forms {
                Forms::Inflected(language) => language.spellings(word),
                _ => &[],
            };
            let forms = match forms {
                Forms::Inflected(language) if !inflects(language, word, alone) => Forms::Exact,
                forms => forms,
            };
            if let Some(goes_on) = self.goes_on.get_mut(at as usize) {
                *goes_on = true;
            }
            let from = at;
            at = self.step(from, word, forms, alone);
            for spelling in spellings {
                // By itself a spoken form may be a word of grammar.
                if !alone || spelling.chars().count() >= SHORTEST_SPELLING {
                    self.words.add(from, hash(spelling), at);
                }
            }
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
            if let Some(bare) = bare_part(word) {
                self.stem(0, &bare, node, COMPOUND);
            }
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
                if let Some(bare) = bare_part(form) {
                    let backwards = WordHash::of(bare.bytes().rev());
                    self.tails.add(0, backwards, node);
                }
            };
            tail(word);
            if let Forms::Inflected(language) = forms {
                language.inflect(word).all().for_each(|form| tail(&form));
            }
        }
        self.find(node, atom, languages);
    }

    /// The node behind a word, with the steps that lead there.
    fn step(&mut self, from: u32, word: &str, forms: Forms, alone: bool) -> u32 {
        // Without its marks a word counts less easily alone than within a longer term: the two have nodes of their own.
        let key = match alone && bare(word) != word {
            true => format!("{word}."),
            false => word.to_string(),
        };
        let (next, new) = self.node(from, key, forms.key());
        if !new {
            return next;
        }
        if let Forms::Capital = forms {
            self.words.add(from, hash(word).as_name(), next);
            return next;
        }
        let mut whole = vec![word.to_string()];
        let mut regular = None;
        match forms {
            Forms::Exact | Forms::Capital => {}
            Forms::Genitive => whole.extend([format!("{word}s"), format!("{word}'s")]),
            Forms::Inflected(language) => {
                let inflected = language.inflect(word);
                whole.extend(inflected.irregular.iter().cloned());
                regular = inflected.regular;
            }
        }
        for form in &whole {
            self.words.add(from, hash(form), next);
        }
        whole.retain(|form| bare(form) != *form);
        let mut marked = Marked {
            from,
            to: next,
            alone,
            stem: None,
            forms: whole,
        };
        if let Some(regular) = regular {
            let paradigm = self.paradigm(forms.key(), regular.paradigm, regular.endings);
            self.stem(from, regular.stem, next, paradigm);
            if bare(regular.stem) != regular.stem {
                marked.stem = Some((regular.stem.to_string(), paradigm));
                let endings = regular.endings.iter();
                let form = |ending: &String| format!("{}{ending}", regular.stem);
                marked.forms.extend(endings.map(form));
            }
        }
        if marked.stem.is_some() || !marked.forms.is_empty() {
            self.marked.push(marked);
        }
        next
    }

    /// Adds the words without their dots, rings and strokes, as they are typed on a keyboard that has none. A word that
    /// is a term by itself is left out where it would then be one of the `common` words or another term.
    pub fn add_bare(&mut self, common: &HashSet<String>) {
        let marked = std::mem::take(&mut self.marked);
        let other = |word: &str| common.contains(word) || self.is_known(word);
        let mut words = Vec::new();
        let mut stems = Vec::new();
        for step in marked {
            let mut forms: Vec<String> = step.forms.iter().map(|form| bare(form)).collect();
            let count = forms.len();
            if step.alone {
                forms
                    .retain(|form| form.chars().count() >= SHORTEST_BARE && !common.contains(form));
                if forms.first().is_some_and(|base| other(base)) {
                    continue;
                }
            } else {
                forms.retain(|form| form.chars().count() > 1);
            }
            match step.stem {
                Some((stem, paradigm)) if forms.len() == count => {
                    stems.push((step.from, bare(&stem), step.to, paradigm));
                }
                _ => words.extend(forms.iter().map(|form| (step.from, hash(form), step.to))),
            }
        }
        for (from, word, to) in words {
            self.words.add(from, word, to);
        }
        for (from, stem, to, paradigm) in stems {
            self.stem(from, &stem, to, paradigm);
        }
    }

    /// Whether a word is a term, or one of its forms.
    fn is_known(&self, word: &str) -> bool {
        let inflected = |length: usize| {
            let (Some(stem), Some(rest)) = (word.get(..length), word.get(length..)) else {
                return false;
            };
            self.stems.nodes(0, hash(stem)).any(|row| {
                let row = self.stem_rows.get(row as usize);
                row.is_some_and(|(_, paradigm)| {
                    *paradigm != COMPOUND
                        && self
                            .endings
                            .nodes(u32::from(*paradigm), hash(rest))
                            .next()
                            .is_some()
                })
            })
        };
        self.words.nodes(0, hash(word)).next().is_some() || (1..=word.len()).any(inflected)
    }

    fn stem(&mut self, from: u32, stem: &str, to: u32, paradigm: u16) {
        let row = self.stem_rows.len() as u32;
        self.stem_rows.push((to, paradigm));
        self.stems.add(from, hash(stem), row);
    }

    /// The number of a paradigm in the tables, with its endings.
    fn paradigm(&mut self, language: u8, number: usize, endings: &[String]) -> u16 {
        let next = self.paradigms.len() as u16 + 1;
        let paradigm = *self.paradigms.entry((language, number)).or_insert(next);
        if paradigm == next {
            for ending in endings {
                self.endings.add(u32::from(paradigm), hash(ending), 1);
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
            finds.extend(node.into_iter().map(|(atom, set)| find(atom, set)));
        }
        find_starts.push(finds.len() as u32);
        let bits = |nodes: &[bool]| {
            let nodes = nodes.iter().enumerate();
            nodes.fold(0, |bits, (place, bit)| bits | u32::from(*bit) << place)
        };
        let mut stems = self.stems.table();
        let rows = stems.nodes.iter();
        let rows = rows.map(|row| {
            self.stem_rows
                .get(*row as usize)
                .copied()
                .unwrap_or_default()
        });
        let (nodes, paradigms) = rows.unzip();
        stems.nodes = nodes;
        TermTables {
            words: self.words.table(),
            stems,
            paradigms,
            endings: self.endings.table(),
            tails: self.tails.table(),
            groups: WordTable::default(),
            after_comma: WordTable::default(),
            find_starts,
            finds,
            goes_on: self.goes_on.chunks(32).map(bits).collect(),
        }
    }
}

/// A part of compounds without its dots, rings and strokes, if it has any and is long enough.
fn bare_part(word: &str) -> Option<String> {
    let bare = bare(word);
    (bare != word && bare.chars().count() >= SHORTEST_BARE_PART).then_some(bare)
}

fn inflects(language: &Description, word: &str, alone: bool) -> bool {
    let length = word.chars().count();
    match alone {
        true => length >= SHORTEST_INFLECTED || language.is_irregular(word),
        false => {
            let long = length >= SHORTEST_INFLECTED_WITHIN || language.is_irregular(word);
            long && !language.is_function_word(word)
        }
    }
}
