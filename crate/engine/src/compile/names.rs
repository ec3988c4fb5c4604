//! Names of what conditions ask for, which the tables do without: for whoever wants to read them.

use super::{
    atoms::{Atoms, Source},
    concepts::Concepts,
};
use crate::{
    find::identifiers::Grade,
    policy::model::{Condition, LikenessGrade, OrganisationList},
    tables::Atom,
};

/// The names of atoms and concepts, each at its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    atoms: Vec<String>,
    concepts: Vec<String>,
}

impl Names {
    /// Collects the names.
    pub(super) fn of(atoms: &Atoms, concepts: &Concepts) -> Names {
        let mut named = vec![String::new(); atoms.count()];
        for (source, atom) in atoms.all() {
            if let Some(name) = named.get_mut(atom as usize) {
                *name = told(source);
            }
        }
        Names {
            atoms: named,
            concepts: concepts.names(),
        }
    }

    /// What is looked for under a number, such as `terms "opinion"`.
    pub fn atom(&self, atom: Atom) -> &str {
        self.atoms.get(atom as usize).map_or("?", String::as_str)
    }

    /// The name of the concept at a place.
    pub fn concept(&self, place: u32) -> &str {
        self.concepts
            .get(place as usize)
            .map_or("?", String::as_str)
    }
}

fn told(source: &Source) -> String {
    match source {
        Source::Terms(list) => format!("terms {list:?}"),
        Source::Pattern(pattern) => format!("pattern /{pattern}/"),
        Source::Identifier(name, Grade::Proved) => format!("identifier {name:?}"),
        Source::Identifier(name, Grade::Plausible) => format!("identifier {name:?}, plausible"),
        Source::Organisation(list) => organisation(*list),
        Source::Likeness(label, LikenessGrade::Likely) => format!("likeness {label:?}, likely"),
        Source::Likeness(label, LikenessGrade::Possible) => format!("likeness {label:?}, possible"),
    }
}

/// As the format writes it.
fn organisation(list: OrganisationList) -> String {
    let json = serde_json::to_value(Condition::Organisation(list)).unwrap_or_default();
    let name = json.get("organisation").and_then(|name| name.as_str());
    format!("organisation {:?}", name.unwrap_or_default())
}
