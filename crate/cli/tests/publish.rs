//! From keys to a folder on a web server: what is written, what is refused, and what never leaves the machine.

use serde_json::{Value, json};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
};
use tempfile::TempDir;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A folder with the keys `hr` and `legal` and posts in it.
struct Office {
    folder: TempDir,
}

impl Office {
    fn open() -> Result<Office> {
        let folder = tempfile::tempdir()?;
        let office = Office { folder };
        office.write("posts.jsonl", "{\"text\":\"Met a customer today\"}\n")?;
        for name in ["hr", "legal"] {
            let made = office.run(&["keygen", name, "--name", name]);
            office.write(&format!("{name}.json"), &String::from_utf8(made.stdout)?)?;
        }
        Ok(office)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> Result {
        Ok(fs::write(self.path(name), text)?)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_omtanke"));
        let command = command.current_dir(self.folder.path()).args(arguments);
        command.output().expect("the command line runs")
    }

    /// Signs a policy with these keys, as `bundle.json`.
    fn sign(&self, policy: &Value, keys: &[&str]) -> Result {
        self.write("bundle.json", &policy.to_string())?;
        for key in keys {
            let signed = self.run(&["sign", "--key", key, "bundle.json", "--out", "bundle.json"]);
            assert!(signed.status.success(), "{signed:?}");
        }
        Ok(())
    }

    /// Publishes `bundle.json` as far as to the difference, and answers what was told.
    fn try_publishing(&self, more: &[&str]) -> Result<(bool, String)> {
        let publish = [
            "publish",
            "web",
            "--bundle",
            "bundle.json",
            "--keys",
            "hr.json",
            "--posts",
            "posts.jsonl",
        ];
        let done = self.run(&[&publish, more].concat());
        Ok((done.status.success(), String::from_utf8(done.stdout)?))
    }

    /// The same, with the difference seen.
    fn publish(&self) -> Result<String> {
        let (_, told) = self.try_publishing(&[])?;
        let digest = told.trim_end().rsplit_once("--diff-seen ");
        let (_, digest) = digest.ok_or(told.clone())?;
        let (published, told) = self.try_publishing(&["--diff-seen", digest])?;
        assert!(published, "{told}");
        Ok(told)
    }

    /// Why `bundle.json` is not published.
    fn refusal(&self) -> Result<String> {
        let before = self.served("policy.dsse.json").ok();
        let (published, told) = self.try_publishing(&[])?;
        assert!(!published && !told.contains("--diff-seen"), "{told}");
        assert_eq!(self.served("policy.dsse.json").ok(), before);
        Ok(told)
    }

    fn served(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.path("web").join(name))?)
    }
}

fn policy(revision: u64) -> Value {
    json!({
        "format": 1,
        "policy": { "id": "example.social", "revision": revision },
        "clauses": { "customers": { "title": { "en": "Customers" }, "text": { "en": "They speak for themselves." } } },
        "terms": { "customer": { "en": ["customer"] } },
        "rules": [{
            "id": "customers.named", "clause": "customers", "level": "warn",
            "when": { "terms": "customer" }, "hint": { "en": "Ask the customer first." },
            "examples": { "hint": [{ "text": "Met a customer today", "lang": "en" }] },
        }],
    })
}

#[test]
fn a_private_key_is_for_its_holder_alone() -> Result {
    let office = Office::open()?;
    let key = fs::read_to_string(office.path("hr"))?;
    let secret = key.lines().nth(1).ok_or("a line of the key")?;
    let again = office.run(&["keygen", "hr"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read_to_string(office.path("hr"))?, key);
    let made = office.run(&["keygen", "third"]);
    let third = fs::read_to_string(office.path("third"))?;
    let told = [made.stdout, made.stderr].concat();
    for line in third.lines() {
        assert!(!String::from_utf8_lossy(&told).contains(line));
    }
    assert_ne!(third.lines().nth(1), Some(secret));
    is_private(&office.path("hr"))
}

#[cfg(unix)]
fn is_private(file: &Path) -> Result {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(file)?.permissions().mode() & 0o777, 0o600);
    Ok(())
}

#[cfg(not(unix))]
fn is_private(_: &Path) -> Result {
    Ok(())
}

#[test]
fn a_published_folder_holds_the_bundle_the_policy_and_right_checksums() -> Result {
    let office = Office::open()?;
    office.sign(&policy(1), &["hr"])?;
    let told = office.publish()?;
    assert!(
        told.starts_with("published example.social revision 1, signed by\n  hr, "),
        "{told}"
    );
    assert_eq!(
        office.served("policy.dsse.json")?,
        fs::read_to_string(office.path("bundle.json"))?
    );
    assert_eq!(office.served("policy.json")?, policy(1).to_string());
    let check = Command::new("sha256sum")
        .current_dir(office.path("web"))
        .args(["--check", "--strict", "SHA256SUMS"])
        .output()?;
    assert!(check.status.success(), "{check:?}");
    let believed = office.run(&["verify", "--keys", "hr.json", "web/policy.dsse.json"]);
    assert!(believed.status.success());
    Ok(())
}

#[test]
fn the_policy_is_a_page_in_each_language_with_what_has_changed() -> Result {
    let office = Office::open()?;
    let mut first = policy(1);
    first["clauses"]["customers"]["text"]["en"] = json!("They <b>speak</b> for themselves & us.");
    office.sign(&first, &["hr"])?;
    office.publish()?;
    let page = office.served("policy.en.html")?;
    assert!(page.contains("They &lt;b&gt;speak&lt;/b&gt; for themselves &amp; us."));
    assert!(!page.contains("<script") && !page.contains("What has changed"));
    let mut second = policy(2);
    second["rules"][0]["level"] = json!("ask");
    office.sign(&second, &["hr"])?;
    office.publish()?;
    let changed = [
        ("sv", "Det här har ändrats sedan version 1"),
        ("nb", "Dette er endret siden versjon 1"),
        ("da", "Det er ændret siden version 1"),
        ("en", "What has changed since revision 1"),
    ];
    for (language, heading) in changed {
        let page = office.served(&format!("policy.{language}.html"))?;
        assert!(page.contains(heading), "{page}");
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
    }
    // Another signature under the same revision changes nothing of that.
    office.sign(&second, &["hr", "legal"])?;
    office.publish()?;
    assert!(
        office
            .served("policy.en.html")?
            .contains("What has changed since revision 1")
    );
    Ok(())
}

#[test]
fn a_revision_must_rise_and_an_id_must_stay() -> Result {
    let office = Office::open()?;
    office.sign(&policy(2), &["hr"])?;
    office.publish()?;
    office.sign(&policy(1), &["hr"])?;
    assert!(
        office
            .refusal()?
            .contains("its revision is 1, and the one in the folder is 2")
    );
    let mut other = policy(2);
    other["rules"][0]["level"] = json!("ask");
    office.sign(&other, &["hr"])?;
    assert!(office.refusal()?.contains("it must rise"));
    let mut another = policy(3);
    another["policy"]["id"] = json!("example.other");
    office.sign(&another, &["hr"])?;
    assert!(office.refusal()?.contains("an id never changes"));
    // The very same may get one more signature.
    office.sign(&policy(2), &["hr", "legal"])?;
    office.publish()?;
    office.sign(&policy(3), &["hr"])?;
    office.publish()?;
    Ok(())
}

#[test]
fn what_is_out_of_date_or_fails_its_examples_is_refused() -> Result {
    let office = Office::open()?;
    let mut expired = policy(1);
    expired["policy"]["expires"] = json!("2020-01-01");
    office.sign(&expired, &["hr"])?;
    assert!(office.refusal()?.contains("it expired on 2020-01-01"));
    let mut failing = policy(1);
    failing["rules"][0]["examples"]["quiet"] = json!(["I met a customer"]);
    office.sign(&failing, &["hr"])?;
    let told = office.refusal()?;
    assert!(
        told.contains("customers.named examples.quiet[0] gets the hint"),
        "{told}"
    );
    assert!(told.contains("not published: an example fails"), "{told}");
    let mut old = policy(1);
    old["policy"]["reviewBy"] = json!("2020-01-01");
    office.sign(&old, &["hr"])?;
    assert!(
        office
            .refusal()?
            .contains("it was to be reviewed by 2020-01-01")
    );
    let (_, told) = office.try_publishing(&["--past-review"])?;
    assert!(told.contains("--diff-seen"), "{told}");
    Ok(())
}

#[test]
fn a_policy_with_errors_is_neither_signed_nor_published() -> Result {
    let office = Office::open()?;
    let mut bad = policy(1);
    bad["policy"]["validFrom"] = json!("2026-02-30");
    office.write("bad.json", &bad.to_string())?;
    let signed = office.run(&["sign", "--key", "hr", "bad.json"]);
    assert_eq!(signed.status.code(), Some(1));
    assert!(signed.stdout.is_empty());
    let told = String::from_utf8(signed.stderr)?;
    assert!(told.contains("expected a day written YYYY-MM-DD"), "{told}");
    // Unsigned it is not published either.
    office.write("bundle.json", &bad.to_string())?;
    assert!(office.refusal()?.contains("it is not believed"));
    Ok(())
}

#[test]
fn a_difference_that_was_seen_is_that_of_these_policies() -> Result {
    let office = Office::open()?;
    office.sign(&policy(1), &["hr"])?;
    let (_, told) = office.try_publishing(&[])?;
    assert!(told.contains("Met a customer today\n  + warn"), "{told}");
    let (_, first) = told.trim_end().rsplit_once(' ').ok_or("a digest")?;
    office.sign(&policy(2), &["hr"])?;
    let (published, told) = office.try_publishing(&["--diff-seen", first])?;
    assert!(!published && told.contains("--diff-seen"), "{told}");
    assert!(!office.path("web").exists());
    Ok(())
}

#[test]
fn who_is_to_sign_from_now_on_must_have_signed_too() -> Result {
    let office = Office::open()?;
    let legal: Value = serde_json::from_str(&fs::read_to_string(office.path("legal.json"))?)?;
    let mut handover = policy(1);
    handover["signing"] = json!({ "keys": [legal], "threshold": 1 });
    office.sign(&handover, &["hr"])?;
    assert!(
        office
            .refusal()?
            .contains("they must sign it too: 0 of 1 needed keys")
    );
    office.sign(&handover, &["hr", "legal"])?;
    office.publish()?;
    let mut senseless = policy(2);
    senseless["signing"] = json!({ "keys": [legal], "threshold": 2 });
    office.sign(&senseless, &["hr", "legal"])?;
    assert!(office.refusal()?.contains("signing: the threshold is 2"));
    Ok(())
}

#[test]
fn a_web_server_never_sees_half_a_bundle() -> Result {
    let office = Office::open()?;
    office.sign(&policy(1), &["hr"])?;
    office.publish()?;
    let read = thread::scope(|scope| -> Result<usize> {
        let publishing = scope.spawn(|| {
            for revision in 2..5 {
                office.sign(&policy(revision), &["hr"]).expect("signed");
                office.publish().expect("published");
            }
        });
        let mut read = 0;
        while !publishing.is_finished() {
            serde_json::from_str::<Value>(&office.served("policy.dsse.json")?)?;
            read += 1;
        }
        publishing.join().expect("three more revisions");
        Ok(read)
    })?;
    assert!(read > 100, "only {read} times");
    let kept = fs::read_dir(office.path("web"))?.count();
    assert_eq!(kept, 7, "nothing is left lying about");
    Ok(())
}
