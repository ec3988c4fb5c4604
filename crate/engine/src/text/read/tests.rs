//! Texts that were read: words, sentences, paragraphs, and the way back to UTF-16.

use super::*;

fn words(text: &str) -> Vec<String> {
    let text = read(text, |_| false);
    let word = |w: &Word| text.folded[w.start as usize..w.end as usize].to_string();
    text.words.iter().map(word).collect()
}

fn sentences(text: &str) -> usize {
    read(text, |hash| hash == WordHash::of("ex".bytes()))
        .sentences
        .len()
}

#[test]
fn words_are_split_folded_and_kept_whole() {
    assert_eq!(
        words("Jag VET inte, don’t ask! #Kundmöte 🎉🎉"),
        ["jag", "vet", "inte", "don't", "ask", "kundmöte", "🎉", "🎉"]
    );
}

#[test]
fn decomposed_and_invisible_characters_make_the_same_word() {
    assert_eq!(words("a\u{30a}r ku\u{200b}nd"), ["år", "kund"]);
}

#[test]
fn offsets_lead_back_to_utf16() {
    let source = "😀 a\u{30a}r\u{200b} 🎉x";
    let text = read(source, |_| false);
    let back = |w: &Word| (text.offsets.start(w.start), text.offsets.end(w.end));
    let spans: Vec<_> = text.words.iter().map(back).collect();
    assert_eq!(spans, [(0, 2), (3, 6), (8, 10), (10, 11)]);
}

#[test]
fn accents_and_skin_tones_belong_to_what_stands_before_them() {
    let text = read("👍🏽 n\u{303} ❤\u{fe0f}", |_| false);
    let back = |w: &Word| (text.offsets.start(w.start), text.offsets.end(w.end));
    let spans: Vec<_> = text.words.iter().map(back).collect();
    assert_eq!(spans, [(0, 4), (5, 7), (8, 10)]);
}

#[test]
fn sentences_end_where_people_end_them() {
    assert_eq!(sentences("Hej. jag heter Bo! Och du?"), 3);
    assert_eq!(sentences("T.ex. den 3. mars kl 5.30 på jobbet"), 1);
    assert_eq!(sentences("Den 3. Mars kom sen.\nNy rad"), 3);
    assert_eq!(sentences(""), 0);
}

#[test]
fn paragraphs_are_lines() {
    let text = read("ett två\n\ntre. fyra", |_| false);
    let paragraphs: Vec<_> = text.sentences.iter().map(|s| s.paragraph).collect();
    assert_eq!(paragraphs, [0, 1, 1]);
    assert_eq!(text.paragraph_words(2), 2..4);
}

#[test]
fn capitals_and_exclamation_marks_are_noticed() {
    let text = read("DETTA ÄR inte OKEJ!!!! sa hon", |_| false);
    let shouted = text.words.iter().filter(|w| w.capitals).count();
    assert_eq!((shouted, text.exclamations), (2, vec![(19, 22)]));
}
