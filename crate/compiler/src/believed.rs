//! Whether a signed policy is believed, and what it then says.

use omtanke_bundle::{Opened, Trust, open};
use omtanke_engine::policy::{About, Problem, load};
use serde::Serialize;

/// What came of opening a bundle. It is believed if there is no refusal.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Believed {
    /// The policy's JSON, to the byte as it was signed.
    pub policy: Option<String>,
    /// What the policy says about itself; nothing when it has a bad frame, as one of a newer format has.
    pub about: Option<About>,
    /// Why it has a bad frame.
    pub problems: Vec<Problem>,
    /// What people call those who signed it.
    pub signed_by: Vec<String>,
    /// Whether others are to sign from now on.
    pub hands_over: bool,
    /// Why it is not believed.
    pub refusal: Option<Refusal>,
}

/// Why a bundle is not believed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What kind of thing is wrong.
    pub kind: Kind,
    /// What is wrong, in English.
    pub message: String,
}

/// What can be wrong with a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The keys or the threshold that the employer has set.
    Keys,
    /// It is no envelope around a policy.
    Damaged,
    /// Not enough different keys signed it.
    Unsigned,
    /// It names who is to sign from now on, and they have not signed it.
    Handover,
}

impl Refusal {
    fn of(kind: Kind, why: impl ToString) -> Refusal {
        Refusal {
            kind,
            message: why.to_string(),
        }
    }
}

/// Opens a bundle if it is believed.
///
/// `trust` is JSON: the keys and the threshold that the employer has set. `handovers` are bundles that were believed before and named
/// who is to sign after them, the oldest first; one that does not go on from those before is passed over, as it is when the
/// employer has set the new keys since.
pub fn believed(bundle: &[u8], trust: &str, handovers: &[String]) -> Believed {
    match judged(bundle, trust, handovers) {
        Ok(believed) => believed,
        Err(refusal) => Believed {
            policy: None,
            about: None,
            problems: Vec::new(),
            signed_by: Vec::new(),
            hands_over: false,
            refusal: Some(refusal),
        },
    }
}

fn judged(bundle: &[u8], trust: &str, handovers: &[String]) -> Result<Believed, Refusal> {
    let mut trust: Trust =
        serde_json::from_str(trust).map_err(|error| Refusal::of(Kind::Keys, error))?;
    for handover in handovers {
        if let Ok((_, Some(next))) = read(handover.as_bytes(), &trust) {
            trust = next;
        }
    }
    let (opened, next) = read(bundle, &trust)?;
    let signers = trust.keys().iter();
    let signed_by = signers.filter(|key| opened.signed_by.contains(key.keyid()));
    let signed_by = signed_by.map(|key| key.name().to_owned()).collect();
    let policy = String::from_utf8(opened.payload)
        .map_err(|error| Refusal::of(Kind::Damaged, error.utf8_error()))?;
    let loaded = load(&policy);
    let about = loaded.policy.as_ref().map(About::of);
    Ok(Believed {
        problems: match about {
            Some(_) => Vec::new(),
            None => loaded.problems,
        },
        policy: Some(policy),
        about,
        signed_by,
        hands_over: next.is_some_and(|next| next != trust),
        refusal: None,
    })
}

/// Opens a bundle and tells who is to sign after it.
fn read(bundle: &[u8], trust: &Trust) -> Result<(Opened, Option<Trust>), Refusal> {
    let opened = open(bundle, trust).map_err(|refusal| {
        let kind = match refusal {
            omtanke_bundle::Refusal::TooFew { .. } => Kind::Unsigned,
            _ => Kind::Damaged,
        };
        Refusal::of(kind, refusal)
    })?;
    let next = next(&opened).map_err(|error| Refusal::of(Kind::Handover, error))?;
    if let Some(next) = &next {
        open(bundle, next).map_err(|refusal| Refusal::of(Kind::Handover, refusal))?;
    }
    Ok((opened, next))
}

/// Who is to sign after this policy, if it says so.
fn next(opened: &Opened) -> serde_json::Result<Option<Trust>> {
    let loaded = load(&String::from_utf8_lossy(&opened.payload));
    let signing = loaded.policy.and_then(|policy| policy.signing);
    let next = signing.map(|signing| serde_json::from_value(serde_json::to_value(signing)?));
    next.transpose()
}

#[cfg(test)]
mod tests {
    use super::{Believed, Kind, believed};
    use omtanke_bundle::{Envelope, PrivateKey, PublicKey};
    use serde_json::{Value, json};

    fn key(seed: u8) -> PrivateKey {
        let fill = |bytes: &mut [u8]| {
            bytes.fill(seed);
            Ok::<(), std::convert::Infallible>(())
        };
        PrivateKey::generate(fill).expect("a key")
    }

    fn public(seeds: &[u8]) -> Vec<PublicKey> {
        let keys = seeds.iter();
        keys.map(|&seed| key(seed).public(Some(format!("signer {seed}"))))
            .collect()
    }

    fn trust(seeds: &[u8], threshold: usize) -> String {
        json!({ "keys": public(seeds), "threshold": threshold }).to_string()
    }

    fn policy(revision: u64) -> Value {
        json!({ "format": 1, "policy": { "id": "example", "revision": revision } })
    }

    fn signed(policy: &Value, seeds: &[u8]) -> String {
        let mut envelope = Envelope::unsigned(policy.to_string().into_bytes());
        for &seed in seeds {
            key(seed).sign(&mut envelope);
        }
        envelope.write().expect("an envelope")
    }

    /// A policy that names who is to sign after it.
    fn handover(revision: u64, next: &[u8], seeds: &[u8]) -> String {
        let mut policy = policy(revision);
        policy["signing"] = json!({ "keys": public(next), "threshold": next.len() });
        signed(&policy, seeds)
    }

    fn refusal(believed: &Believed) -> Option<Kind> {
        believed.refusal.as_ref().map(|refusal| refusal.kind)
    }

    #[test]
    fn a_signed_policy_is_told_with_who_signed_it() {
        let bundle = signed(&policy(3), &[1, 9, 2]);
        let believed = believed(bundle.as_bytes(), &trust(&[1, 2, 3], 2), &[]);
        assert_eq!(refusal(&believed), None);
        assert_eq!(believed.policy, Some(policy(3).to_string()));
        assert_eq!(believed.signed_by, ["signer 1", "signer 2"]);
        assert_eq!(believed.about.map(|about| about.metadata.revision), Some(3));
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let bundle = signed(&policy(3), &[9]);
        let of = |bundle: &[u8], trust: &str| refusal(&believed(bundle, trust, &[]));
        assert_eq!(of(bundle.as_bytes(), &trust(&[1], 1)), Some(Kind::Unsigned));
        assert_eq!(of(b"<html>", &trust(&[1], 1)), Some(Kind::Damaged));
        for bad in ["", "[]", "{}", r#"{"keys":[]}"#, &trust(&[1], 2)] {
            assert_eq!(of(bundle.as_bytes(), bad), Some(Kind::Keys), "{bad}");
        }
    }

    #[test]
    fn a_policy_of_a_newer_format_is_believed_but_not_understood() {
        let newer = json!({ "format": 2, "policy": { "id": "example", "revision": 4 } });
        let bundle = signed(&newer, &[1]);
        let believed = believed(bundle.as_bytes(), &trust(&[1], 1), &[]);
        assert_eq!(refusal(&believed), None);
        assert_eq!(believed.about, None);
        assert_eq!(believed.problems[0].path, "format");
    }

    #[test]
    fn keys_are_handed_over_by_those_who_signed_before() {
        let first = handover(2, &[3, 4], &[1, 3, 4]);
        let old = trust(&[1], 1);
        assert!(believed(first.as_bytes(), &old, &[]).hands_over);
        let handovers = [first];
        let after = |seeds: &[u8]| {
            let bundle = signed(&policy(3), seeds);
            refusal(&believed(bundle.as_bytes(), &old, &handovers))
        };
        assert_eq!(after(&[3, 4]), None);
        assert_eq!(after(&[3]), Some(Kind::Unsigned));
        // The old key no longer counts.
        assert_eq!(after(&[1]), Some(Kind::Unsigned));
        // And a second time.
        let second = handover(3, &[5], &[3, 4, 5]);
        let handovers = [handovers[0].clone(), second];
        let bundle = signed(&policy(4), &[5]);
        assert_eq!(
            refusal(&believed(bundle.as_bytes(), &old, &handovers)),
            None
        );
    }

    #[test]
    fn a_handover_counts_only_if_both_sides_signed_it() {
        let old = trust(&[1], 1);
        let by_old = handover(2, &[3], &[1]);
        assert_eq!(
            refusal(&believed(by_old.as_bytes(), &old, &[])),
            Some(Kind::Handover)
        );
        let by_new = handover(2, &[3], &[3]);
        assert_eq!(
            refusal(&believed(by_new.as_bytes(), &old, &[])),
            Some(Kind::Unsigned)
        );
        // Nor where somebody put one among those that are kept.
        for forged in [by_old, by_new, "{".to_owned()] {
            let bundle = signed(&policy(3), &[3]);
            assert_eq!(
                refusal(&believed(bundle.as_bytes(), &old, &[forged])),
                Some(Kind::Unsigned)
            );
        }
    }

    #[test]
    fn when_the_employer_has_set_the_new_keys_an_old_handover_is_passed_over() {
        let first = handover(2, &[3], &[1, 3]);
        let bundle = signed(&policy(3), &[3]);
        let kept = believed(
            bundle.as_bytes(),
            &trust(&[3], 1),
            std::slice::from_ref(&first),
        );
        assert_eq!(refusal(&kept), None);
        // What is in force is no handover any more where those who sign stay the same.
        let believed = believed(
            first.as_bytes(),
            &trust(&[3], 1),
            std::slice::from_ref(&first),
        );
        assert_eq!(refusal(&believed), None);
        assert!(!believed.hands_over);
    }
}
