//! The score for reading: a table by language and a table by clause.

use super::tally::{Clauses, Posts, Tally, Tongue};
use crate::table::table;

/// The tables.
pub fn tables(tally: &Tally) -> String {
    format!("{}\n\n{}", by_language(tally), by_clause(tally))
}

fn by_language(tally: &Tally) -> String {
    let heads = [
        "posts",
        "number",
        "due",
        "right",
        "wrong",
        "missed",
        "precision",
        "recall",
        "F1",
        "silent",
        "needless/100",
    ];
    let mut rows = vec![posts_row("all", &tally.all)];
    for (tongue, posts) in &tally.languages {
        rows.push(posts_row(tongue.code(), posts));
    }
    table(&heads, rows)
}

fn posts_row(name: &str, posts: &Posts) -> Vec<String> {
    let mut row = vec![name.to_owned(), posts.posts.to_string()];
    row.extend(clause_cells(&posts.clauses));
    let silent = format!("{} of {}", posts.kept_quiet, posts.quiet);
    let needless = posts.needless().map(|needless| format!("{needless:.1}"));
    row.extend([silent, needless.unwrap_or_else(|| "-".to_owned())]);
    row
}

fn by_clause(tally: &Tally) -> String {
    let tongues: Vec<Tongue> = tally.languages.keys().copied().collect();
    let mut heads = vec![
        "clause",
        "due",
        "right",
        "wrong",
        "missed",
        "precision",
        "recall",
        "F1",
    ];
    let codes = tongues.iter().map(|tongue| match tongue.0 {
        Some(_) => tongue.code(),
        None => "?",
    });
    heads.extend(codes);
    let mut rows = Vec::new();
    for (id, clause) in &tally.clauses {
        let mut row = vec![id.clone()];
        row.extend(clause_cells(&clause.all));
        let in_tongue = |tongue| {
            let clauses = clause.languages.get(tongue).copied().unwrap_or_default();
            let (precision, recall) = (clauses.precision(), clauses.recall());
            format!("{}/{}", percent(precision), percent(recall))
        };
        row.extend(tongues.iter().map(in_tongue));
        rows.push(row);
    }
    table(&heads, rows)
}

fn clause_cells(clauses: &Clauses) -> [String; 7] {
    let counts = [clauses.due(), clauses.right, clauses.wrong, clauses.missed];
    let [due, right, wrong, missed] = counts.map(|count| count.to_string());
    let shares = [clauses.precision(), clauses.recall(), clauses.f1()];
    let [precision, recall, f1] =
        shares.map(|share| share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}")));
    [due, right, wrong, missed, precision, recall, f1]
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.0}", share * 100.0))
}
