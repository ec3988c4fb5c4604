//! Keys and tokens of computer systems, in the forms that their issuers give them.

use super::{Identifier, Matcher, Recognised};

/// A token with its issuer's prefix is proved; a string that looks drawn by lot is plausible.
pub const IDENTIFIER: Identifier = Identifier::new("secret", Matcher::AtWord(recognise));

/// Prefixes of tokens, and how many letters, digits, `_` and `-` follow at least: GitHub, GitLab, Slack, Stripe, Google,
/// npm, PyPI, SendGrid, Anthropic, OpenAI, DigitalOcean, Shopify, AWS, Hugging Face.
const PREFIXES: [(&str, usize); 27] = [
    ("ghp_", 30),
    ("gho_", 30),
    ("ghu_", 30),
    ("ghs_", 30),
    ("ghr_", 30),
    ("github_pat_", 22),
    ("glpat-", 20),
    ("xoxa-", 10),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("sk_live_", 16),
    ("rk_live_", 16),
    ("sk_test_", 16),
    ("whsec_", 24),
    ("aiza", 35),
    ("ya29.", 20),
    ("npm_", 36),
    ("pypi-", 40),
    ("sk-ant-", 20),
    ("sk-proj-", 20),
    ("dop_v1_", 40),
    ("shpat_", 30),
    ("hf_", 30),
    ("akia", 16),
    ("asia", 16),
];

/// The longest token that is marked, in bytes.
const LONGEST: usize = 400;
/// The fewest signs of a string that looks drawn by lot.
const SHORTEST_RANDOM: usize = 8;
/// The fewest changes between letters and digits in it.
const FEWEST_CHANGES: usize = 3;

fn recognise(bytes: &[u8], before: Option<u8>) -> Option<Recognised> {
    let known = token(bytes)
        .or_else(|| web_token(bytes))
        .or_else(|| private_key(bytes))
        .or_else(|| login_in_address(bytes));
    if let Some(length) = known {
        return Some(Recognised::proved(length));
    }
    // A part of an address or of a longer string is none.
    let begins =
        before.is_none_or(|byte| !byte.is_ascii_graphic() || b"\"'(:=`[<*".contains(&byte));
    let random = begins.then(|| random(bytes)).flatten()?;
    Some(Recognised::plausible(random))
}

fn token(bytes: &[u8]) -> Option<usize> {
    let first = bytes.first()?;
    PREFIXES.iter().find_map(|(prefix, fewest)| {
        let rest = (prefix.as_bytes().first() == Some(first))
            .then(|| bytes.strip_prefix(prefix.as_bytes()))
            .flatten()?;
        let follows = run(rest, b"_-");
        let exact = matches!(*prefix, "akia" | "asia");
        let drawn = rest.iter().take(follows).any(u8::is_ascii_digit);
        (follows >= *fewest && drawn && (!exact || follows == *fewest))
            .then_some(prefix.len() + follows)
    })
}

/// A JSON Web Token (RFC 7519): three parts, the first of which is a JSON object in base64url.
fn web_token(bytes: &[u8]) -> Option<usize> {
    if !bytes.starts_with(b"eyj") {
        return None;
    }
    let header = run(bytes, b"_-");
    let behind = bytes.get(header..)?;
    let payload = run(behind.strip_prefix(b".ey")?, b"_-");
    let length = run(bytes, b"_-.");
    (header >= 10 && payload >= 10).then_some(length)
}

/// The header of a private key (RFC 7468, section 10 and others): at its first word.
fn private_key(bytes: &[u8]) -> Option<usize> {
    let line = bytes.get(..bytes.len().min(60))?;
    let rest = line.strip_prefix(b"begin ")?;
    let end = rest.windows(5).position(|window| window == b"-----")?;
    let label = rest.get(..end)?;
    let private = label.windows(11).any(|window| window == b"private key");
    private.then_some(b"begin ".len() + end)
}

/// The address of a service with a name and a password in it (RFC 3986, section 3.2.1), up to the sign behind them.
fn login_in_address(bytes: &[u8]) -> Option<usize> {
    let scheme = run(bytes, b"+");
    let rest = bytes.get(scheme..)?.strip_prefix(b"://")?;
    let name = run(rest, b"_-.%");
    let password = rest.get(name..)?.strip_prefix(b":")?;
    let length = run(password, b"_-.%!$&*+=~");
    let marked = password.get(length) == Some(&b'@');
    (marked && length > 0).then_some(scheme + 3 + name + 1 + length)
}

/// A string without spaces in which letters and digits take turns.
fn random(bytes: &[u8]) -> Option<usize> {
    let length = run(bytes, b"_-+=!#$%&*?");
    let string = bytes.get(..length)?;
    let end = string.iter().rposition(u8::is_ascii_alphanumeric)? + 1;
    let string = string.get(..end)?;
    let changes = string
        .windows(2)
        .filter(|pair| {
            matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit()
            && a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
        })
        .count();
    (end >= SHORTEST_RANDOM && changes >= FEWEST_CHANGES).then_some(end)
}

/// How many letters, digits and signs of these stand at the start.
fn run(bytes: &[u8], signs: &[u8]) -> usize {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || signs.contains(byte);
    bytes.iter().take(LONGEST).take_while(belongs).count()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{plausible_in, proved_in},
        IDENTIFIER,
    };

    #[test]
    fn tokens_and_keys_are_proved() {
        // Made up, in the issuers' forms; put together here so that no scanner takes them for real ones.
        let token = |prefix: &str, rest: &str| format!("{prefix}{}", rest.repeat(4));
        for secret in [
            token("ghp_", "aB3dE6gH9j"),
            token("xoxb-", "123456789-"),
            token("akia", "q1w2"),
            token("sk_live_", "4eC39Hq"),
            format!(
                "eyJhbGciOiJIUzI1NiJ9.{}.c2ln",
                "eyJzdWIiOiIxMjM0NTY3ODkwIn0"
            ),
        ] {
            let secret = secret.to_lowercase();
            let secret = secret.trim_end_matches('-');
            let found = proved_in(&IDENTIFIER, &format!("nyckeln {secret} här"));
            assert_eq!(found.len(), 1, "{secret}");
            assert!(
                found.iter().all(|found| found.starts_with(secret)),
                "{found:?}"
            );
        }
        let header = format!("-----BEGIN RSA {} KEY-----\nabc", "PRIVATE");
        assert_eq!(proved_in(&IDENTIFIER, &header), ["begin rsa private key"]);
    }

    #[test]
    fn strings_drawn_by_lot_are_plausible_and_words_are_nothing() {
        let text = "lösenordet är x7Kp9qL2w!";
        assert_eq!(plausible_in(&IDENTIFIER, text), ["x7kp9ql2w"]);
        assert!(proved_in(&IDENTIFIER, text).is_empty());
        let address = "postgres://olle:hemlig99@db.example/x";
        let found = proved_in(&IDENTIFIER, address);
        assert_eq!(found, ["postgres://olle:hemlig99"]);
        for text in [
            "https://example.com/a1b2c3d4e5",
            "https://example.com:8080/x",
            "sommar2026",
            "covid19",
            "ghp_short",
            "begin public key",
            "asia",
            "eyjafjallajökull",
            "mp3",
        ] {
            assert!(plausible_in(&IDENTIFIER, text).is_empty(), "{text}");
        }
    }
}
