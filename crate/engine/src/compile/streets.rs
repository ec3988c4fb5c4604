//! Streets: how they are told from other words, from `rules/identifiers/streets.json`.

use super::atoms::Atoms;
use crate::{
    find::identifiers::street_address,
    language::{Language, LanguageSet},
    policy::Problem,
    tables::{StreetEnding, Streets},
};
use serde::Deserialize;

const SOURCE: &str = include_str!("../../../../rules/identifiers/streets.json");

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    streets: Vec<Group>,
    ordinary: Vec<String>,
    measures: Vec<String>,
    places: Vec<String>,
}

/// Streets of some countries.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Group {
    /// Where they are; for whoever reads the file.
    #[serde(rename = "in")]
    _in: String,
    /// Endings that few other words have.
    #[serde(default)]
    endings: Vec<String>,
    /// Endings that ordinary words have too.
    #[serde(default)]
    unsure_endings: Vec<String>,
    /// Words that stand behind the number and the name.
    #[serde(default)]
    kinds: Vec<String>,
    /// Languages in which too many other words end so.
    #[serde(default)]
    not_in_sentences_in: Vec<Language>,
}

/// The tables of streets, empty if no rule asks for addresses.
pub fn wanted(atoms: &Atoms, problems: &mut Vec<Problem>) -> Streets {
    let mut kinds = atoms.identifiers().into_iter();
    match kinds.any(|(kind, _, _)| kind == street_address::IDENTIFIER.name) {
        true => streets(problems),
        false => Streets::default(),
    }
}

fn streets(problems: &mut Vec<Problem>) -> Streets {
    match serde_json::from_str::<Description>(SOURCE) {
        Ok(description) => description.tables(),
        Err(error) => {
            let message = format!("the description of streets does not load: {error}");
            problems.push(Problem::error("streets", message));
            Streets::default()
        }
    }
}

impl Description {
    fn tables(self) -> Streets {
        let mut streets = Streets {
            ordinary: sorted(self.ordinary),
            measures: sorted(self.measures),
            places: sorted(self.places),
            ..Streets::default()
        };
        for group in self.streets {
            let without = group.not_in_sentences_in.into_iter();
            let languages = without.fold(LanguageSet::ALL, |languages, language| {
                languages.without(LanguageSet::only(language))
            });
            let ending = |sure: bool| {
                move |ending: String| StreetEnding {
                    ending,
                    sure,
                    languages,
                }
            };
            streets
                .endings
                .extend(group.endings.into_iter().map(ending(true)));
            streets
                .endings
                .extend(group.unsure_endings.into_iter().map(ending(false)));
            let kinds = group.kinds.into_iter();
            streets.kinds.extend(kinds.map(|kind| (kind, languages)));
        }
        streets
    }
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::streets;
    use crate::{
        find::identifiers::{Grade, named},
        language::LanguageSet,
        text::{Text, read::read},
    };

    /// Addresses of a grade in a text of unknown language.
    fn found(grade: Grade, text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let streets = streets(&mut problems);
        assert_eq!(problems, []);
        let text: Text = read(text, |_| false);
        let mut hits = Vec::new();
        let kind = named("street-address").expect("a kind of identifier");
        kind.find(grade, 0, &text, &streets, &mut hits);
        let words = hits
            .iter()
            .map(|hit| text.folded[hit.start as usize..hit.end as usize].to_owned());
        words.collect()
    }

    #[test]
    fn addresses_are_found_with_floor_postcode_and_town() {
        for address in [
            "Storgatan 12 B",
            "Storgatan 12B",
            "Storgatan 12, 114 56 Stockholm",
            "Norra Hamngatan 4, lgh 1102",
            "Kungens gata 4",
            "Strandveien 4",
            "Karl Johans gate 22, 0159 Oslo",
            "Nørregade 31, 2. tv",
            "Nørregade 31, 2100 København",
            "Vestre Boulevard 12",
            "Björkvägen 7, 123 45 Småstad",
            "12 High Street",
            "221b Baker Street",
            "4 Mill Hill Lane",
        ] {
            let text = format!("Hon bor på {address}.");
            assert_eq!(
                found(Grade::Proved, &text),
                [address.to_lowercase()],
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_written_as_a_name_is_plausible() {
        for address in ["storgatan 12", "björkvägen 7", "strandveien 4"] {
            let text = format!("hon bor på {address}");
            assert_eq!(found(Grade::Proved, &text), [""; 0], "{text}");
            assert_eq!(found(Grade::Plausible, &text), [address], "{text}");
        }
    }

    #[test]
    fn measures_and_ordinary_words_are_none() {
        for text in [
            "Vi cyklade på Strandvägen 4 km.",
            "Motorvägen 3 stängd",
            "på vägen 12 gånger",
            "Hon bor på Storgatan.",
            "Storgatan 2026 blir bilfri.",
            "gatan 12",
            "a 5 minute walk down the street",
            "Storgatan 12 % dyrare",
            "Storgatan 12:30",
        ] {
            assert_eq!(found(Grade::Plausible, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn every_list_is_in_lower_case_and_not_empty() {
        let streets = streets(&mut Vec::new());
        let endings = streets.endings.iter().map(|ending| &ending.ending);
        let kinds = streets.kinds.iter().map(|(kind, _)| kind);
        let lists = [&streets.ordinary, &streets.measures, &streets.places];
        assert!(lists.iter().all(|list| !list.is_empty()));
        for word in endings.chain(kinds).chain(lists.into_iter().flatten()) {
            assert_eq!(*word, word.to_lowercase());
        }
        assert!(
            streets
                .endings
                .iter()
                .all(|ending| ending.languages != LanguageSet::NONE)
        );
    }
}
