//! Term lists to tables: entries with their marks, the organisation's names, the words that vote on the language.

use super::{
    atoms::Atoms,
    inflection::{Description, hash},
    trie::{Forms, Trie},
    word_table::Steps,
};
use crate::{
    language::LanguageSet,
    policy::{
        Policy, Problem,
        model::{Organisation, OrganisationList, Stance},
    },
    tables::{Atom, TermTables, VOTE, WordTable},
    text::{language::LONGEST_GROUP, lookalike::bare, read::read},
};
use std::collections::{BTreeMap, HashSet};

/// The fewest letters of a word that compounds are looked for with.
const SHORTEST_COMPOUNDED: usize = 3;
/// The most words of one term: more would be a text, and following it from every word would take long.
const MOST_WORDS: usize = 12;

/// The tables of all lists that rules ask for, and of the words that vote on the language.
pub fn tables(
    policy: &Policy,
    atoms: &Atoms,
    languages: &[Description],
    problems: &mut Vec<Problem>,
) -> TermTables {
    let mut trie = Trie::new();
    let common: HashSet<String> = languages
        .iter()
        .flat_map(|language| language.function_words.iter().chain(&language.plain_words))
        .cloned()
        .collect();
    for language in languages {
        add_function_words(&mut trie, language, &common);
    }
    for (list, atom) in atoms.terms() {
        for (language, entries) in policy.terms.get(list).into_iter().flatten() {
            let Some(description) = languages.iter().find(|d| d.language == *language) else {
                continue;
            };
            for (index, entry) in entries.iter().enumerate() {
                if let Err(message) = add_entry(&mut trie, entry, description, atom) {
                    let path = format!("terms.{list}.{}[{index}]", language.code());
                    problems.push(Problem::error(path, message));
                }
            }
        }
    }
    for (list, atom) in atoms.organisation() {
        let (key, names) = organisation_list(&policy.organisation, list);
        for (index, name) in names.into_iter().enumerate() {
            let added = match list {
                OrganisationList::PositionsFor | OrganisationList::PositionsAgainst => languages
                    .iter()
                    .try_for_each(|language| add_entry(&mut trie, name, language, atom)),
                _ => add_name(&mut trie, name, languages, atom),
            };
            if let Err(message) = added {
                let path = format!("organisation.{key}[{index}]");
                problems.push(Problem::error(path, message));
            }
        }
    }
    trie.add_bare(&common);
    TermTables {
        groups: letter_groups(languages, problems),
        after_comma: after_comma(languages),
        ..trie.finish()
    }
}

/// The groups of letters that tell languages apart.
fn letter_groups(languages: &[Description], problems: &mut Vec<Problem>) -> WordTable {
    let mut groups: BTreeMap<&str, LanguageSet> = BTreeMap::new();
    for language in languages {
        let set = LanguageSet::only(language.language);
        for (index, group) in language.letter_groups.iter().enumerate() {
            if group.len() > LONGEST_GROUP {
                let path = format!(
                    "languages.{}.letterGroups[{index}]",
                    language.language.code()
                );
                let message = format!("{group:?} is longer than {LONGEST_GROUP} bytes");
                problems.push(Problem::error(path, message));
            }
            let known = groups.entry(group).or_insert(LanguageSet::NONE);
            *known = known.union(set);
        }
    }
    let mut steps = Steps::default();
    for (group, set) in groups {
        steps.add(0, hash(group), u32::from(set.bits()));
    }
    steps.table()
}

/// The words that a comma may stand before.
fn after_comma(languages: &[Description]) -> WordTable {
    let mut steps = Steps::default();
    for word in languages.iter().flat_map(|language| &language.after_comma) {
        steps.add(0, hash(word), 1);
    }
    steps.table()
}

/// Adds the words that vote for a language, without their dots and rings too where that makes no other common word.
fn add_function_words(trie: &mut Trie, language: &Description, common: &HashSet<String>) {
    let set = LanguageSet::only(language.language);
    for word in &language.function_words {
        trie.add(&words_of(word), Forms::Exact, VOTE, set);
        let bare = bare(word);
        if bare.chars().count() > 1 && !common.contains(&bare) {
            trie.add(&[bare], Forms::Exact, VOTE, set);
        }
    }
}

/// A list of the organisation's, under its key in the policy.
fn organisation_list(
    organisation: &Organisation,
    list: OrganisationList,
) -> (&'static str, Vec<&str>) {
    let topics = |stance: Stance| {
        let positions = organisation.positions.iter();
        let taken = positions.filter(|position| position.stance == stance);
        taken.flat_map(|position| &position.topic).collect()
    };
    let (key, words): (_, Vec<&String>) = match list {
        OrganisationList::Names => ("names", organisation.names.iter().collect()),
        OrganisationList::Products => ("products", organisation.products.iter().collect()),
        OrganisationList::Customers => ("customers", organisation.customers.iter().collect()),
        OrganisationList::Partners => ("partners", organisation.partners.iter().collect()),
        OrganisationList::Projects => ("projects", organisation.projects.iter().collect()),
        OrganisationList::Competitors => ("competitors", organisation.competitors.iter().collect()),
        OrganisationList::OfficialAccounts => (
            "officialAccounts",
            organisation.official_accounts.iter().collect(),
        ),
        OrganisationList::PositionsFor => ("positions", topics(Stance::For)),
        OrganisationList::PositionsAgainst => ("positions", topics(Stance::Against)),
    };
    (key, words.into_iter().map(String::as_str).collect())
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

/// Adds an entry of a term list with its marks.
///
/// # Errors
/// If the entry has no word, or asks for compounds with something that is not a word of some length.
fn add_entry(
    trie: &mut Trie,
    entry: &str,
    language: &Description,
    atom: Atom,
) -> Result<(), String> {
    let set = LanguageSet::only(language.language);
    let (exact, rest) = match entry.trim().strip_prefix('=') {
        Some(rest) => (true, rest),
        None => (false, entry.trim()),
    };
    let (ends_compounds, rest) = match rest.strip_prefix('*') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let (begins_compounds, rest) = match rest.strip_suffix('*') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let words = words_of(rest);
    let forms = match exact {
        true => Forms::Exact,
        false => Forms::Inflected(language),
    };
    if words.is_empty() {
        return Err(format!("\"{entry}\" has no word in it"));
    }
    if words.len() > MOST_WORDS {
        return Err(too_long(&words));
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
            trie.add_head(word, atom, set);
        }
        if ends_compounds {
            trie.add_tail(word, forms, atom, set);
        }
    }
    trie.add(&words, forms, atom, set);
    Ok(())
}

/// Adds a name of the organisation's: it counts in every language, written together too, as hashtags do.
///
/// # Errors
/// If the name has no word, or too many.
fn add_name(
    trie: &mut Trie,
    name: &str,
    languages: &[Description],
    atom: Atom,
) -> Result<(), String> {
    let words = words_of(name);
    let ordinary = |word: &String| {
        word.chars().count() == 1 || languages.iter().any(|l| l.is_function_word(word))
    };
    match words.as_slice() {
        [] => return Err(format!("{name:?} has no word in it")),
        [word] if ordinary(word) => trie.add(&words, Forms::Capital, atom, LanguageSet::ALL),
        [_] => trie.add(&words, Forms::Genitive, atom, LanguageSet::ALL),
        _ if words.len() > MOST_WORDS => return Err(too_long(&words)),
        _ => {
            trie.add(&words, Forms::Genitive, atom, LanguageSet::ALL);
            trie.add(&[words.concat()], Forms::Genitive, atom, LanguageSet::ALL);
        }
    }
    Ok(())
}

fn too_long(words: &[String]) -> String {
    format!("{} words; expected at most {MOST_WORDS}", words.len())
}
