//! The policy format as types. Their documentation becomes the descriptions in the JSON Schema.

use crate::{
    draft::{Audience, Draft, Identity, Kind, Media, Platform, Role, Sector},
    find::identifiers::Grade,
    language::Language,
    level::Level,
    site::Site,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in the languages it has been written in.
pub type Texts = BTreeMap<Language, String>;

/// The version of the format that this engine reads.
pub const FORMAT: u32 = 1;

macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        pub struct $name { $($body)* }
    };
}

record! {
    /// An employer's whole policy: who they are, clauses, rules and hint texts.
    Policy {
        /// Where an editor finds the JSON Schema of this format; of no meaning to the engine.
        #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// The version of this format; always 1.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
        pub format: u32,
        /// What the policy is called, which revision it is, and how long it is valid.
        pub policy: Metadata,
        /// Who is to sign from now on, where that changes. It counts once those who signed so far have signed this policy, and these too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signing: Option<Signing>,
        /// Policies that this one builds on; `omtanke:base@1` is the built-in one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub extends: Vec<String>,
        /// The employer's own names and words.
        #[serde(default)]
        pub organisation: Organisation,
        /// What the policy asks, clause by clause, under the clauses' ids.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub clauses: BTreeMap<String, Clause>,
        /// What is never commented on, such as talk of pay: told to employees, topic by topic, under ids. What is left alone indeed is
        /// for the rules to say, with `unless`.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub left_alone: BTreeMap<String, Topic>,
        /// Word lists that rules name. A word is a base form; `=word` refuses inflection, `word*` also finds compounds that begin with
        /// it, `*word` those that end with it.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub terms: BTreeMap<String, BTreeMap<Language, Vec<String>>>,
        /// Conditions that rules share, under names: `{"concept": "work-related"}` asks for one. They may name each other, but not
        /// in a circle.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub concepts: BTreeMap<String, Condition>,
        /// The model that `{"likeness": …}` asks; learnt with `omtanke learn`, not written by hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub likeness: Option<LikenessModel>,
        /// What is looked for and what is said about it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rules: Vec<Rule>,
        /// The levels whose hints people may mute for good, each on their own machine; `encourage` and `suggest` unless this says
        /// otherwise. A rule's own `mayMute` goes before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub may_mute: Option<Vec<Level>>,
        /// What is said to somebody who tells of harm suffered: whom to turn to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub support: Vec<Support>,
        /// Changes to single rules, to whole clauses or to what is said in support, of the policies built on, under its id.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub adjust: BTreeMap<String, Adjustment>,
        /// Newer adapters of the sites, for when a site has changed: in the format of the files in `rules/sites`, each for the hosts of a
        /// built-in one and with a higher version. They can leave more alone than the built-in ones do, never less.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub sites: Vec<Site>,
    }
}

impl Policy {
    /// Whether people may mute this rule's hint for good; never one that forbids.
    pub fn lets_mute(&self, rule: &Rule) -> bool {
        let levels = self.may_mute.as_deref();
        let levels = levels.unwrap_or(&[Level::Encourage, Level::Suggest]);
        let of_level = || {
            rule.level
                .level()
                .is_some_and(|level| levels.contains(&level))
        };
        rule.level != RuleLevel::Block && rule.may_mute.unwrap_or_else(of_level)
    }
}

record! {
    /// What a policy is called, and from when to when it is valid. Dates are `YYYY-MM-DD`.
    Metadata {
        /// A name that never changes, such as `se.example.social`.
        pub id: String,
        /// A number that rises with every change.
        pub revision: u64,
        /// The latest revision that everybody is asked to read: whoever has confirmed only an earlier one, or none, is asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ask_to_read: Option<u64>,
        /// What the policy is called.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub title: Texts,
        /// The first day it is in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$")))]
        pub valid_from: Option<String>,
        /// The day by which it is to be reviewed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$")))]
        pub review_by: Option<String>,
        /// The day after which it is no longer trusted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$")))]
        pub expires: Option<String>,
        /// Who wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub prepared_by: Option<String>,
        /// Who adopted it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub approved_by: Option<String>,
        /// Where the policy can be read as a page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// Whom to ask.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contact: Option<Contact>,
    }
}

record! {
    /// Who is to sign policies.
    Signing {
        /// The keys, as `omtanke keygen` writes them.
        pub keys: Vec<SigningKey>,
        /// How many different ones of them must sign a policy.
        #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
        pub threshold: u32,
    }
}

record! {
    /// A key that may sign policies.
    SigningKey {
        /// What signatures call it.
        pub keyid: String,
        /// Ed25519, 32 bytes in Base64.
        pub public_key: String,
        /// What people call it, such as `HR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }
}

record! {
    /// Whom to turn to.
    #[derive(Default)]
    Contact {
        /// A person or a function.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// An e-mail address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// A telephone number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// A page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }
}

impl Contact {
    /// All that is given, in one line; nothing if nothing is.
    pub fn in_one_line(&self) -> Option<String> {
        let parts = [&self.name, &self.email, &self.phone, &self.url];
        let given: Vec<&str> = parts
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!given.is_empty()).then(|| given.join(", "))
    }
}

record! {
    /// The employer's own names and words, which rules ask for with `organisation`.
    #[derive(Default)]
    Organisation {
        /// What the employer is called, short forms too.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub names: Vec<String>,
        /// Whether the employer is a private firm or a public body.
        #[serde(default)]
        pub sector: Sector,
        /// Products and services.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub products: Vec<String>,
        /// Customers, clients, principals.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub customers: Vec<String>,
        /// Partners and suppliers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub partners: Vec<String>,
        /// Projects and their code names.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub projects: Vec<String>,
        /// Competitors.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub competitors: Vec<String>,
        /// Stands that the organisation has taken publicly.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub positions: Vec<Position>,
        /// Accounts, pages and groups in the employer's name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub official_accounts: Vec<String>,
        /// Whom employees turn to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contact: Option<Contact>,
    }
}

record! {
    /// A stand that the organisation has taken publicly.
    Position {
        /// Words for what it is about: base forms, with the marks of word lists.
        pub topic: Vec<String>,
        /// On which side the organisation stands.
        pub stance: Stance,
    }
}

/// A side in a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// In favour.
    For,
    /// Against.
    Against,
}

record! {
    /// One thing the policy asks.
    Clause {
        /// A few words.
        pub title: Texts,
        /// What it says, in plain language.
        pub text: Texts,
        /// Where the full text stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
        /// Whom to ask about it, if not the policy's contact.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contact: Option<Contact>,
        /// Whether its hints say who will see the post, where the page tells: for what concerns others, or the employer's inside.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub tell_audience: bool,
    }
}

record! {
    /// Something that employees write about undisturbed.
    Topic {
        /// A few words.
        pub title: Texts,
        /// One or two sentences, in plain language.
        pub text: Texts,
    }
}

record! {
    /// A clause, a level, a condition, a hint, and examples of both kinds.
    Rule {
        /// A name that never changes: the clause's id, a dot, and a word.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$")))]
        pub id: String,
        /// The clause it serves.
        pub clause: String,
        /// How much its hint asks of the writer.
        pub level: RuleLevel,
        /// What must hold for the hint to be due.
        pub when: Condition,
        /// What switches it off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unless: Option<Condition>,
        /// The hint: one friendly sentence in each language.
        pub hint: Texts,
        /// What one click can do about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fix: Option<Fix>,
        /// Whether people may mute it for good, each on their own machine, whatever the policy says of its level.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub may_mute: Option<bool>,
        /// Texts that must and must not get the hint; they run as tests.
        #[serde(default)]
        pub examples: Examples,
    }
}

record! {
    /// A kind word for somebody who tells of harm suffered: whom to turn to. It serves no clause, has no level and asks nothing;
    /// the organisation's contact is named with it.
    Support {
        /// A name that never changes: `support`, a dot, and a word.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^support(\.[a-z0-9]+(-[a-z0-9]+)*)+$")))]
        pub id: String,
        /// What must hold for it to be said.
        pub when: Condition,
        /// What switches it off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unless: Option<Condition>,
        /// The words: one or two friendly sentences in each language.
        pub hint: Texts,
        /// Texts that must and must not get it; they run as tests.
        #[serde(default)]
        pub examples: Examples,
    }
}

/// A rule's level, or `off`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum RuleLevel {
    /// The rule does not apply.
    Off,
    /// Go ahead: this is welcome.
    Encourage,
    /// Something to consider.
    Suggest,
    /// Something that may do harm.
    Warn,
    /// One calm question before the post goes out.
    Ask,
    /// Not to be posted.
    Block,
}

impl RuleLevel {
    /// The level of the hints; nothing for `off`.
    pub fn level(self) -> Option<Level> {
        Some(match self {
            RuleLevel::Off => return None,
            RuleLevel::Encourage => Level::Encourage,
            RuleLevel::Suggest => Level::Suggest,
            RuleLevel::Warn => Level::Warn,
            RuleLevel::Ask => Level::Ask,
            RuleLevel::Block => Level::Block,
        })
    }
}

/// What one click can do about a hint. The words come in the language of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Fix {
    /// Put a sentence at the end.
    Append(Texts),
    /// Put other words in the place of what was found.
    Replace(Texts),
}

record! {
    /// Texts that must get the hint and near misses that must not.
    #[derive(Default)]
    Examples {
        /// Drafts that must get the hint.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub hint: Vec<Example>,
        /// Drafts that must not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub quiet: Vec<Example>,
    }
}

/// An example: a bare text, or a draft with its context.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Example {
    /// A post with nothing attached.
    Text(String),
    /// A draft with its context.
    Draft(Draft),
}

record! {
    /// A change to a rule, to all rules of a clause, or to what is said in support.
    #[derive(Default)]
    Adjustment {
        /// The level instead of the rule's own; `off` switches it off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub level: Option<RuleLevel>,
        /// The hint instead of the rule's own, language by language.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub hint: Texts,
        /// Whether people may mute the hint for good, each on their own machine.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub may_mute: Option<bool>,
    }
}

/// What can be asked of a draft. Conditions nest into a tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Condition {
    /// A word of this list stands in the text.
    Terms(String),
    /// This regular expression matches in the text in lower case. A match covers whole words and at most 200 bytes.
    Pattern(String),
    /// An identifier of this kind stands in the text.
    Identifier(AskedIdentifier),
    /// One of the organisation's own words stands in the text.
    Organisation(OrganisationList),
    /// The condition of this name, from `concepts`, holds.
    Concept(String),
    /// The draft's context is one of these; every key given must hold.
    Context(ContextCondition),
    /// The text resembles the posts of a label. Found are the words that say so most.
    Likeness(Likeness),
    /// The text is written in this language.
    Language(Language),
    /// The text is emphasised in this way.
    Emphasis(Emphasis),
    /// A sentence is of this kind.
    Sentence(SentenceKind),
    /// This holds, counting only what stands in quotation marks, or in a line that begins with `>`.
    Quoted(Box<Condition>),
    /// This holds, counting only what does not stand in quotation marks, nor in a line that begins with `>`.
    Unquoted(Box<Condition>),
    /// This holds, counting only what is not negated.
    Unnegated(Unnegated),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// All of these hold close to each other.
    Near(Near),
    /// This is found a number of times.
    Count(Count),
}

/// A kind of identifier, such as `se-personnummer`, which must then be proved; or a kind and how sure it must be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum AskedIdentifier {
    /// A kind.
    Kind(String),
    /// A kind and a grade.
    Graded(GradedIdentifier),
}

record! {
    /// A kind of identifier and how sure it must be.
    GradedIdentifier {
        /// The kind.
        pub kind: String,
        /// How sure it must be.
        #[serde(default)]
        pub grade: Grade,
    }
}

impl AskedIdentifier {
    /// The kind.
    pub fn kind(&self) -> &str {
        match self {
            AskedIdentifier::Kind(kind) => kind,
            AskedIdentifier::Graded(graded) => &graded.kind,
        }
    }

    /// How sure it must be.
    pub fn grade(&self) -> Grade {
        match self {
            AskedIdentifier::Kind(_) => Grade::Proved,
            AskedIdentifier::Graded(graded) => graded.grade,
        }
    }
}

/// A list of the organisation's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OrganisationList {
    /// What the employer is called.
    Names,
    /// Products and services.
    Products,
    /// Customers.
    Customers,
    /// Partners and suppliers.
    Partners,
    /// Projects.
    Projects,
    /// Competitors.
    Competitors,
    /// Topics that the organisation is in favour of.
    PositionsFor,
    /// Topics that the organisation is against.
    PositionsAgainst,
    /// Accounts in the employer's name.
    OfficialAccounts,
}

impl OrganisationList {
    /// Every list, with the key it has in conditions.
    pub const ALL: [(OrganisationList, &str); 9] = [
        (OrganisationList::Names, "names"),
        (OrganisationList::Products, "products"),
        (OrganisationList::Customers, "customers"),
        (OrganisationList::Partners, "partners"),
        (OrganisationList::Projects, "projects"),
        (OrganisationList::Competitors, "competitors"),
        (OrganisationList::PositionsFor, "positionsFor"),
        (OrganisationList::PositionsAgainst, "positionsAgainst"),
        (OrganisationList::OfficialAccounts, "officialAccounts"),
    ];
}

/// A way of emphasising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Emphasis {
    /// At least two words in a row, of four letters or more, in capitals only.
    Capitals,
    /// Three or more exclamation marks in a row.
    Exclamation,
}

/// A kind of sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SentenceKind {
    /// It ends in a question mark.
    Question,
}

record! {
    /// Something that must be found without a negation before it.
    Unnegated {
        /// What must hold. Whatever it finds counts only where none of the negating words stands at most three words before it,
        /// in the same sentence and not parted from it by a comma, semicolon, colon, dash or bracket.
        pub of: Box<Condition>,
        /// The list of the negating words.
        pub by: String,
    }
}

record! {
    /// What the context must be; a value or a list of values for each key.
    #[derive(Default)]
    ContextCondition {
        /// The site.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub platform: Option<OneOrMany<Platform>>,
        /// Post or comment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<OneOrMany<Kind>>,
        /// What is attached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub media: Option<OneOrMany<Media>>,
        /// Who will see it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub audience: Option<OneOrMany<Audience>>,
        /// In whose name it is written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub identity: Option<OneOrMany<Identity>>,
        /// What the author is to the employer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub role: Option<OneOrMany<Role>>,
        /// The employer's sector.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sector: Option<OneOrMany<Sector>>,
        /// A condition on the text that is answered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reply_to: Option<Box<Condition>>,
    }
}

/// One value or a list of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum OneOrMany<T> {
    /// One value.
    One(T),
    /// Any of these values.
    Many(Vec<T>),
}

impl<T> OneOrMany<T> {
    /// The values.
    pub fn values(&self) -> &[T] {
        match self {
            OneOrMany::One(value) => std::slice::from_ref(value),
            OneOrMany::Many(values) => values,
        }
    }
}

record! {
    /// Things that must stand close to each other.
    Near {
        /// How close.
        pub within: Within,
        /// What must hold there.
        pub all: Vec<Condition>,
        /// Whether what each of them finds must begin behind what those before it find. Those that find nothing, such as `not`,
        /// are judged in the whole window. One such window cannot hold another.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub in_order: bool,
    }
}

/// How close is near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Within {
    /// In the same sentence.
    Sentence,
    /// In the same paragraph.
    Paragraph,
    /// With at most this many words before and after what the first condition finds, in the same paragraph.
    #[serde(untagged)]
    Words(u32),
}

record! {
    /// Something that must be found a number of times.
    Count {
        /// What is counted.
        pub of: Box<Condition>,
        /// How many times at least.
        pub min: u32,
    }
}

record! {
    /// A label of the model, and how sure it has to be.
    Likeness {
        /// The label: a clause's id, or `protected`.
        pub to: String,
        /// How sure.
        pub grade: LikenessGrade,
    }
}

/// How sure it is that a text belongs to a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum LikenessGrade {
    /// More often right than wrong: something for other conditions to bear out.
    Possible,
    /// Seldom wrong.
    Likely,
}

record! {
    /// A linear model of what posts resemble.
    LikenessModel {
        /// The version of the features that the weights belong to.
        pub features: u32,
        /// A fingerprint of what it was learnt from: the posts, the word lists, the features.
        pub learnt_from: String,
        /// The word lists whose hits are features beside the words themselves.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub lists: Vec<String>,
        /// The labels; weights number them in the order of their names.
        pub labels: BTreeMap<String, LikenessLabel>,
        /// The weights, packed and written in base64, in lines.
        pub weights: Vec<String>,
    }
}

record! {
    /// What it takes to resemble a label.
    LikenessLabel {
        /// The score of a text of which nothing is known, in sixteenths of a weight.
        pub bias: i32,
        /// What makes it likely; nothing if the model cannot be so sure.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub likely: Option<LikenessScore>,
        /// What makes it possible; nothing if the model cannot be so sure.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub possible: Option<LikenessScore>,
    }
}

record! {
    /// The score from which on a grade is given, and what that was worth on posts that the model had not seen.
    LikenessScore {
        /// The score.
        pub from: i32,
        /// How many of a hundred posts with the grade have the label.
        pub precision: u32,
        /// How many of a hundred posts with the label get the grade.
        pub recall: u32,
    }
}

impl LikenessLabel {
    /// What a grade takes.
    pub fn score(&self, grade: LikenessGrade) -> Option<LikenessScore> {
        match grade {
            LikenessGrade::Likely => self.likely.clone(),
            LikenessGrade::Possible => self.possible.clone(),
        }
    }
}
