//! The known word that somebody most likely meant.

/// How alike two words must be, from 0 (nothing in common) to 1 (the same), to be worth suggesting.
const ALIKE: f64 = 0.6;

/// The known word nearest to what was written; nothing if none comes near.
pub(crate) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A key may be as long as the file: comparing takes time in the product of the lengths.
    if written.len() > 100 {
        return None;
    }
    let written = written.to_lowercase();
    known
        .map(|word| {
            let alike = strsim::normalized_damerau_levenshtein(&written, &word.to_lowercase());
            (alike, word)
        })
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, word)| word)
}
