//! How posts were judged by models that had not seen them, for reading.

use super::PROTECTED;
use crate::{posts::Labels, score::judge::Verdict, table::table};
use omtanke_engine::learn::{Judged, Judgement};

/// A way to choose a judgement of a label.
type Choice = (&'static str, fn(&Judged) -> Option<Judgement>);

/// The grades, and the score at which precision and recall are best taken together.
const GRADES: [Choice; 3] = [
    ("likely", |judged| judged.likely),
    ("possible", |judged| judged.possible),
    ("best F1", |judged| Some(judged.best)),
];

/// A table of the labels, and what they come to together.
pub fn told(posts: &[Labels], judgements: &[Judged]) -> String {
    let rows = judgements.iter().map(|judged| {
        let found = judged.best.right + judged.best.missed;
        let cells = GRADES.map(|(_, choose)| choose(judged).map_or("-".to_owned(), cell));
        let mut row = vec![judged.label.clone(), found.to_string()];
        row.extend(cells);
        row.push(percent(judged.best.f1()));
        row
    });
    let heads = ["label", "posts", "likely", "possible", "best F1", "F1"];
    let mut text = table(&heads, rows.collect()) + "\n";
    for (name, choose) in GRADES {
        text.push_str(&together(name, posts, judgements, choose));
    }
    text
}

/// What all labels come to if each is given from its grade on.
fn together(
    name: &str,
    posts: &[Labels],
    judgements: &[Judged],
    choose: fn(&Judged) -> Option<Judgement>,
) -> String {
    let mut all = Judgement::default();
    let (mut silent, mut needless) = (0, 0);
    for (index, labels) in posts.iter().enumerate() {
        let given: Vec<&str> = judgements
            .iter()
            .filter(|judged| {
                let score = judged.scores.get(index).copied().unwrap_or(f64::MIN);
                // It is no clause, and no hint comes of it.
                judged.label != PROTECTED && choose(judged).is_some_and(|from| score >= from.from)
            })
            .map(|judged| judged.label.as_str())
            .collect();
        let verdict = Verdict::with_harm_as_one(labels, &given);
        all.right += verdict.right.len();
        all.wrong += verdict.wrong.len();
        all.missed += verdict.missed.len();
        if labels.expect.is_empty() && labels.allow.is_empty() {
            silent += 1;
            needless += usize::from(!given.is_empty());
        }
    }
    format!(
        "{name}: precision/recall {}, F1 {}; given to {needless} of {silent} silent posts\n",
        cell(all),
        percent(all.f1())
    )
}

fn cell(judgement: Judgement) -> String {
    let recall = percent(judgement.recall());
    format!("{}/{recall}", percent(judgement.precision()))
}

fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}
