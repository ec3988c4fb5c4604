//! Whatever a policy file holds, reading it ends, without a panic, in a policy or in problems with places.

use omtanke_engine::draft::Draft;
use omtanke_engine::policy::{Loaded, load, read_json, resolve};

const GOOD: &str = include_str!("faults/good.json");

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or_default()
    }
}

/// Asserts what holds for every text.
fn sound(text: &str, loaded: Loaded) {
    assert!(
        loaded.policy.is_some() || loaded.has_errors(),
        "refused without a word: {text}"
    );
    for problem in &loaded.problems {
        assert!(
            problem.line.is_some() && problem.column.is_some(),
            "{problem}"
        );
        let lines = u32::try_from(text.split('\n').count()).ok();
        assert!(problem.line <= lines, "{problem} in {text}");
        assert!(!problem.message.is_empty(), "{problem}");
    }
    if let Some(policy) = loaded.policy {
        resolve(policy);
    }
}

#[test]
fn a_policy_cut_off_anywhere_is_refused() {
    for (at, _) in GOOD.char_indices() {
        let cut = &GOOD[..at];
        let loaded = load(cut);
        assert!(
            loaded.policy.is_none() || cut.trim_end().ends_with('}'),
            "{cut}"
        );
        sound(cut, loaded);
    }
}

#[test]
fn a_policy_changed_anywhere_is_read_to_its_end() {
    let pieces = [
        "\"", "{", "}", "[", "]", ",", ":", "0", "-", "\\", "\u{0}", "å", "🙂",
    ];
    // Each place loses its character, and gets one of the pieces instead, turn by turn.
    for ((at, old), new) in GOOD.char_indices().zip(pieces.iter().cycle()) {
        for new in ["", new] {
            let text = format!("{}{new}{}", &GOOD[..at], &GOOD[at + old.len_utf8()..]);
            sound(&text, load(&text));
        }
    }
}

#[test]
fn any_text_is_read_to_its_end() {
    let mut numbers = Numbers(42);
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"rules\":",
        "\"when\":",
        "\"all\":",
        "\"format\":1",
        "1e999",
        "-0",
        "\\u",
        "\\ud800",
        "\u{feff}",
        "\r\n",
        "null",
        "true",
        "ö",
        "//",
        "/*",
        "\"id\"",
        "0x1",
        "\u{2028}",
    ];
    for _ in 0..5_000 {
        let length = numbers.below(30);
        let text: String = (0..length)
            .map(|_| pieces[numbers.below(pieces.len())])
            .collect();
        sound(&text, load(&text));
        let bytes: Vec<u8> = (0..length)
            .map(|_| numbers.next().to_le_bytes()[0])
            .collect();
        let text = String::from_utf8_lossy(&bytes);
        sound(&text, load(&text));
    }
}

#[test]
fn nothing_is_too_deep_or_too_long_to_be_refused() {
    for (open, close) in [("[", "]"), ("{\"all\":[", "]}"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000) + &close.repeat(100_000);
        sound(&deep, load(&deep));
        let text = GOOD.replacen("\"when\": {", &format!("\"when\": {deep}, \"x\": {{"), 1);
        assert!(load(&text).policy.is_none());
    }
    let long = format!("{GOOD}{}", " ".repeat(omtanke_engine::policy::LONGEST));
    assert!(load(&long).policy.is_none());
}

#[test]
fn many_faults_are_told_in_reasonable_time() {
    let words = vec!["1"; 20_000].join(",");
    let text = GOOD.replace("\"skit*\"", &words);
    let loaded = load(&text);
    assert!(loaded.policy.is_some());
    assert!(loaded.problems.len() >= 1000);
}

#[test]
fn columns_count_characters() {
    let text = GOOD.replace("\"Sociala medier\"", "\"Åäö 🙂 \\q\"");
    let loaded = load(&text);
    let places: Vec<_> = loaded.problems.iter().map(|p| (p.line, p.column)).collect();
    let line = text.lines().nth(3).unwrap_or_default();
    let at = line.find("\\q").unwrap_or_default();
    let column = u32::try_from(line[..at].chars().count() + 1).ok();
    assert_eq!(places, [(Some(4), column)], "{:?}", loaded.problems);
}

#[test]
fn other_values_are_read_as_strictly() {
    assert!(read_json::<Draft>(r#"{"text": "Hej", "kind": "comment"}"#).is_ok());
    let problems = read_json::<Draft>(r#"{"text": "Hej", "kinds": "comment"}"#);
    let told: Vec<String> = problems
        .err()
        .into_iter()
        .flatten()
        .map(|p| p.to_string())
        .collect();
    assert_eq!(told, [r#"1:17: unknown key "kinds"; did you mean "kind"?"#]);
}
