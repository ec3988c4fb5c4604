//! The plain tables between the two halves: what a policy is compiled to, and all that a page loads of it.

mod plain;

use crate::{
    draft::{Audience, Identity, Kind, Media, Platform, Role, Sector},
    find::identifiers::Grade,
    language::{Language, LanguageSet},
    level::Level,
};
use serde::{Deserialize, Serialize};

/// The version of these tables; a checker reads no other.
pub const VERSION: u32 = 11;

/// A number for something that can be found: a term list, a pattern, an identifier, a list of the organisation's words.
pub type Atom = u32;

/// Texts in the order of [`Language::ALL`]; empty where there is none.
pub type TextRow = [String; Language::ALL.len()];

/// A compiled policy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// The version of the tables.
    pub version: u32,
    /// The organisation's sector.
    pub sector: Sector,
    /// Words of all lists.
    pub terms: TermTables,
    /// Hashes of words that a full stop follows without ending a sentence, sorted.
    pub abbreviations: Vec<(u32, u32)>,
    /// Automata for the patterns.
    pub patterns: Vec<PatternGroup>,
    /// The model of likeness, if a rule asks for it.
    pub likeness: Option<LikenessTables>,
    /// Identifiers that a rule asks for, by name, and the grade that they must have.
    pub identifiers: Vec<(String, Grade, Atom)>,
    /// How streets are told.
    pub streets: Streets,
    /// Conditions that rules share; each asks only for those before it.
    pub concepts: Vec<Condition>,
    /// Rules, in the order of the policy.
    pub rules: Vec<RuleRow>,
    /// For each atom, where its rules begin in `triggered`; one entry more than there are atoms.
    pub trigger_starts: Vec<u32>,
    /// The rules that can only hold if the atom is found.
    pub triggered: Vec<u32>,
    /// The rules that can hold whatever is found.
    pub always: Vec<u32>,
    /// The clauses that rules serve.
    pub clauses: Vec<ClauseRow>,
    /// What is said in support, in the order of the policy.
    pub support: Vec<SupportRow>,
    /// Whom employees turn to.
    pub contact: Option<ContactRow>,
}

/// Tables of words: whole words, words by stem and ending, ends of compounds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TermTables {
    /// Whole words, as steps from node to node.
    pub words: WordTable,
    /// Stems, as steps from node to node.
    pub stems: WordTable,
    /// For each step of `stems` the paradigm that says what may follow the stem in the word.
    #[serde(with = "plain")]
    pub paradigms: Vec<u16>,
    /// The endings of each paradigm, as steps from the paradigm.
    pub endings: WordTable,
    /// Words that compounds end with, hashed from the last byte to the first.
    pub tails: WordTable,
    /// Groups of letters, as steps to the languages whose words have them, as bits of the set.
    pub groups: WordTable,
    /// Words that a comma may stand before within a term, as steps from node 0.
    pub after_comma: WordTable,
    /// For each node, where its finds begin in `finds`; one entry more than there are nodes.
    #[serde(with = "plain")]
    pub find_starts: Vec<u32>,
    /// What is found at a node.
    #[serde(with = "plain")]
    pub finds: Vec<Find>,
    /// Whether terms go on behind a node, a bit each.
    #[serde(with = "plain")]
    pub goes_on: Vec<u32>,
}

/// The paradigm of words that compounds begin with: anything may follow that is long enough to be a word.
pub const COMPOUND: u16 = 0;

/// An atom and the languages in which it counts, in one number: see [`find`] and [`found`].
pub type Find = u32;

/// The atom that stands for no list but for a vote on the language.
pub const VOTE: Atom = MOST_ATOMS;

/// How many atoms there may be.
pub const MOST_ATOMS: Atom = Find::MAX >> LANGUAGE_BITS;

/// How many bits of a find are its languages.
const LANGUAGE_BITS: u32 = 8;

/// An atom that counts in these languages.
pub fn find(atom: Atom, languages: LanguageSet) -> Find {
    atom << LANGUAGE_BITS | u32::from(languages.bits())
}

/// The atom of a find, and the languages in which it counts.
#[inline]
pub fn found(find: Find) -> (Atom, LanguageSet) {
    let languages = LanguageSet::of_bits(find as u8);
    (find >> LANGUAGE_BITS, languages)
}

/// A table from a hash to one or more nodes: buckets without gaps, which a page loads as they stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WordTable {
    /// A bitmap over the hashes, which turns most words away before the table is looked at.
    #[serde(with = "plain")]
    pub filter: Vec<u32>,
    /// Where each bucket begins in `checks` and `nodes`; one entry more than there are buckets.
    #[serde(with = "plain")]
    pub starts: Vec<u32>,
    /// The checking half of each hash.
    #[serde(with = "plain")]
    pub checks: Vec<u32>,
    /// The node of each hash.
    #[serde(with = "plain")]
    pub nodes: Vec<u32>,
}

/// Several patterns in one automaton.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PatternGroup {
    /// The sparse DFA of `regex-automata`, little-endian.
    #[serde(with = "plain")]
    pub automaton: Vec<u8>,
    /// The atom of each pattern.
    pub atoms: Vec<Atom>,
}

/// How streets are told from other words, all folded. Lists of words are sorted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Streets {
    /// How the names of streets end.
    pub endings: Vec<StreetEnding>,
    /// Words for streets that stand behind the number and the name, and the languages of sentences in which they count.
    pub kinds: Vec<(String, LanguageSet)>,
    /// Ordinary words that end like the names of streets.
    pub ordinary: Vec<String>,
    /// Words that make a measure of the number before them.
    pub measures: Vec<String>,
    /// Words for a floor, a door or a flat.
    pub places: Vec<String>,
}

/// How the names of some streets end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StreetEnding {
    /// The ending; it may be the whole of a name's last word.
    pub ending: String,
    /// Whether few other words end so.
    pub sure: bool,
    /// The languages of sentences in which it counts.
    pub languages: LanguageSet,
}

/// A linear model of what posts resemble, with the labels that rules ask for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LikenessTables {
    /// Weights of features, packed.
    #[serde(with = "plain")]
    pub weights: Vec<u8>,
    /// The labels, in the order in which weights number them.
    pub labels: Vec<LikenessLabel>,
    /// The lists whose hits are features, with the hashes of their names, by atom.
    pub lists: Vec<(Atom, u32)>,
}

/// A label of the model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LikenessLabel {
    /// The score of a text of which nothing is known.
    pub bias: i32,
    /// The scores from which on something is found, and the atoms that are found.
    pub grades: Vec<(i32, Atom)>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// Its clause, as an index.
    pub clause: u32,
    /// Its level.
    pub level: Level,
    /// What must hold.
    pub when: Condition,
    /// What must not.
    pub unless: Option<Condition>,
    /// The hint.
    pub hint: TextRow,
    /// Whether people may mute it for good.
    pub may_mute: bool,
    /// What one click can do.
    pub fix: Option<FixRow>,
}

/// What one click can do about a hint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FixRow {
    /// Put a sentence at the end.
    Append(TextRow),
    /// Put other words in the place of what was found.
    Replace(TextRow),
}

/// A clause, as hints quote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClauseRow {
    /// Its id.
    pub id: String,
    /// A few words.
    pub title: TextRow,
    /// What it says.
    pub text: TextRow,
    /// Where the full text stands.
    pub url: Option<String>,
    /// Whom to ask about it, in one line.
    pub contact: Option<String>,
    /// Whether its hints say who will see the post.
    pub tell_audience: bool,
}

/// What is said in support of somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportRow {
    /// Its id.
    pub id: String,
    /// What must hold.
    pub when: Condition,
    /// What must not.
    pub unless: Option<Condition>,
    /// The words.
    pub hint: TextRow,
}

/// Whom employees turn to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContactRow {
    /// A person or a function.
    pub name: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// A page.
    pub url: Option<String>,
}

/// A condition over what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// The atom was found.
    Found(Atom),
    /// The concept at this place holds.
    Concept(u32),
    /// The context is one of these.
    Context(ContextRow),
    /// The text answered fulfils this.
    ReplyTo(Box<Condition>),
    /// The text is in this language.
    Language(Language),
    /// Two words or more in capitals.
    Capitals,
    /// Three exclamation marks or more.
    Exclamation,
    /// A sentence is a question.
    Question,
    /// It holds, counting only what stands in quotation marks.
    Quoted(Box<Condition>),
    /// It holds, counting only what does not stand in quotation marks.
    Unquoted(Box<Condition>),
    /// It holds, counting only what the atom does not stand before.
    Unnegated(Box<Condition>, Atom),
    /// All hold.
    All(Vec<Condition>),
    /// One holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// All hold in one window.
    Near(NearRow),
    /// It is found so many times.
    Count(Box<Condition>, u32),
}

/// Allowed values of the context; an empty list allows all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContextRow {
    /// The site.
    pub platform: Vec<Platform>,
    /// Post or comment.
    pub kind: Vec<Kind>,
    /// What is attached.
    pub media: Vec<Media>,
    /// Who will see it.
    pub audience: Vec<Audience>,
    /// In whose name it is written.
    pub identity: Vec<Identity>,
    /// What the author is to the employer.
    pub role: Vec<Role>,
    /// The employer's sector.
    pub sector: Vec<Sector>,
}

/// Conditions that must hold in one window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NearRow {
    /// How large the window is.
    pub window: Window,
    /// The atoms around which windows are opened.
    pub anchors: Vec<Atom>,
    /// What must hold in it.
    pub all: Vec<Condition>,
    /// Whether each must find something behind what those before it find.
    pub in_order: bool,
}

/// The size of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// A sentence.
    Sentence,
    /// A paragraph.
    Paragraph,
    /// So many words to either side, within the paragraph.
    Words(u32),
}

/// Why tables could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TablesError {
    /// The bytes are no tables, or damaged.
    Malformed(&'static str),
    /// The tables are of another version.
    Version {
        /// The version found.
        found: u32,
    },
}

impl std::fmt::Display for TablesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TablesError::Malformed(what) => write!(f, "the policy's tables are damaged: {what}"),
            TablesError::Version { found } => write!(
                f,
                "the policy's tables have version {found}, expected {VERSION}"
            ),
        }
    }
}

impl std::error::Error for TablesError {}

impl Tables {
    /// Reads tables from bytes.
    ///
    /// # Errors
    /// If the bytes are damaged, of another version, or point outside themselves.
    pub fn read(bytes: &[u8]) -> Result<Tables, TablesError> {
        let (version, _) = postcard::take_from_bytes::<u32>(bytes)
            .map_err(|_| TablesError::Malformed("no version at the start"))?;
        if version != VERSION {
            return Err(TablesError::Version { found: version });
        }
        postcard::from_bytes(bytes).map_err(|_| TablesError::Malformed("not the tables' layout"))
    }

    /// The tables as bytes.
    pub fn write(&self) -> Vec<u8> {
        // Nothing in the tables can fail to serialise into memory; an empty answer is refused by `read`.
        postcard::to_allocvec(self).unwrap_or_default()
    }
}
