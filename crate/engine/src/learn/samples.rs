//! Samples: the windows of all posts and the features in them, as a sparse matrix.

use super::Post;
use crate::{
    Checker,
    draft::Sector,
    find::likeness::{
        CONTEXT, SMOOTHING, UNIT,
        features::{Feature, Kind, LONGEST_REPLY, Part, Source, of_context, of_lists, of_words},
        letters::Hash,
        windows::{segments, windows},
    },
    tables::Atom,
};
use std::collections::BTreeMap;

/// The fewest posts that a feature must stand in.
const FEWEST_POSTS: usize = 2;

/// A window of a post.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The post, as its place.
    pub post: usize,
    /// What a feature of the draft, of the reply, of the context counts for.
    values: [f64; 3],
    /// The features in it, as their places.
    features: Vec<u32>,
}

/// A feature and the samples it is in.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its hash.
    pub hash: Hash,
    /// The samples, as their places.
    pub samples: Vec<u32>,
    /// Its kind.
    kind: Kind,
    /// Where it comes from.
    origin: Origin,
}

/// Where a feature comes from: what it counts for depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    Draft,
    Reply,
    Context,
}

/// All windows of all posts.
#[derive(Debug, Default)]
pub struct Samples {
    /// The windows, in the order of the posts.
    pub rows: Vec<Sample>,
    /// The features, in the order of their hashes.
    pub columns: Vec<Column>,
}

impl Samples {
    /// Reads posts as the checker reads them.
    pub fn of(checker: &Checker, lists: &[(Atom, Hash)], posts: &[Post]) -> Samples {
        let mut samples = Samples::default();
        let mut columns: BTreeMap<Key, Vec<u32>> = BTreeMap::new();
        for (index, post) in posts.iter().enumerate() {
            for (values, features) in windows_of(checker, lists, post) {
                let sample = samples.rows.len() as u32;
                for feature in features {
                    let column = columns.entry(feature).or_default();
                    if column.last() != Some(&sample) {
                        column.push(sample);
                    }
                }
                samples.rows.push(Sample {
                    post: index,
                    values,
                    features: Vec::new(),
                });
            }
        }
        for ((hash, kind, origin), inside) in columns {
            let mut posts: Vec<usize> = inside
                .iter()
                .map(|sample| samples.rows[*sample as usize].post)
                .collect();
            posts.dedup();
            if posts.len() < FEWEST_POSTS {
                continue;
            }
            let place = samples.columns.len() as u32;
            for sample in &inside {
                samples.rows[*sample as usize].features.push(place);
            }
            samples.columns.push(Column {
                hash,
                samples: inside,
                kind,
                origin,
            });
        }
        samples
    }

    /// What a feature counts for in a sample.
    pub fn value(&self, column: &Column, sample: u32) -> f64 {
        self.rows[sample as usize].value(column)
    }

    /// The score of a sample.
    pub fn score(&self, sample: &Sample, bias: f64, weights: &[f64]) -> f64 {
        let terms = sample.features.iter().map(|feature| {
            let column = &self.columns[*feature as usize];
            weights[*feature as usize] * sample.value(column)
        });
        bias + terms.sum::<f64>()
    }
}

impl Sample {
    fn value(&self, column: &Column) -> f64 {
        self.values[column.origin as usize] * column.strength()
    }
}

impl Column {
    /// How readily weight is given to the feature. What is known of words beforehand, and holds across languages, comes
    /// before what only these posts say.
    pub fn strength(&self) -> f64 {
        match self.kind {
            Kind::List => 2.0,
            _ => 1.0,
        }
    }
}

/// What tells features apart.
type Key = (Hash, Kind, Origin);

/// The values of a window's features, and the features.
type Window = ([f64; 3], Vec<Key>);

fn windows_of(checker: &Checker, lists: &[(Atom, Hash)], post: &Post) -> Vec<Window> {
    let draft = &post.draft;
    let reading = checker.read(&draft.text, draft.lang);
    let mut shared = Vec::new();
    of_context(draft, draft.sector.unwrap_or(Sector::Private), |hash| {
        shared.push((hash, Kind::Context, Origin::Context));
    });
    let mut reply_words = 0;
    if let Some(reply) = &draft.reply_to {
        let reply = checker.read(reply, draft.lang);
        reply_words = (reply.text.words.len() as u32).min(LONGEST_REPLY);
        let mut segments = segments(&reply.text);
        segments.retain(|segment| segment.end <= LONGEST_REPLY);
        let source = Source {
            text: &reply.text,
            hits: &reply.hits,
            lists,
        };
        let mut take = |feature: Feature| shared.push((feature.hash, feature.kind, Origin::Reply));
        of_words(&reply.text, Part::Reply, &segments, &mut take);
        of_lists(source, Part::Reply, &segments, &mut take);
    }
    let segments = segments(&reading.text);
    let mut by_segment: Vec<Vec<Key>> = vec![Vec::new(); segments.len()];
    let source = Source {
        text: &reading.text,
        hits: &reading.hits,
        lists,
    };
    let mut take = |feature: Feature| {
        by_segment[feature.segment as usize].push((feature.hash, feature.kind, Origin::Draft));
    };
    of_words(&reading.text, Part::Draft, &segments, &mut take);
    of_lists(source, Part::Draft, &segments, &mut take);
    let value = |words: u32| 1.0 / f64::from(words + SMOOTHING).sqrt();
    windows(&segments)
        .into_iter()
        .map(|window| {
            let words = segments[window.end - 1].end - segments[window.start].start;
            let mut features = shared.clone();
            features.extend(by_segment[window].iter().flatten());
            let context = f64::from(CONTEXT) / f64::from(UNIT);
            ([value(words), value(reply_words), context], features)
        })
        .collect()
}
