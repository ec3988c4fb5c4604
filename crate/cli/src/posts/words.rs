//! The words that made a hint due.

use omtanke_engine::Span;

/// The stretches of a text, in quotes and with commas between them; empty where there are none.
pub fn words(text: &str, spans: &[Span]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let quote = |span: &Span| {
        let range = usize::try_from(span.start).ok()?..usize::try_from(span.end).ok()?;
        let words = String::from_utf16_lossy(units.get(range)?);
        Some(format!("{words:?}"))
    };
    let quotes: Vec<String> = spans.iter().filter_map(quote).collect();
    quotes.join(", ")
}
