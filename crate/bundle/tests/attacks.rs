//! What somebody could do to a bundle on its way, or to the list of keys, and what comes of it.

use omtanke_bundle::{
    Envelope, KeyId, LARGEST, Opened, PrivateKey, PublicKey, Refusal, SignatureFault, Trust,
    TrustFault, open,
};
use serde_json::{Value, json};

const POLICY: &[u8] = br#"{"format":1}"#;

fn key(seed: u8) -> PrivateKey {
    let fill = |bytes: &mut [u8]| {
        bytes.fill(seed);
        Ok::<(), std::convert::Infallible>(())
    };
    PrivateKey::generate(fill).expect("a key")
}

fn public(seed: u8) -> PublicKey {
    key(seed).public(None)
}

fn id(seed: u8) -> KeyId {
    public(seed).keyid().clone()
}

fn trust(seeds: &[u8], threshold: usize) -> Trust {
    let keys = seeds.iter().map(|&seed| public(seed)).collect();
    Trust::new(keys, threshold).expect("a list of keys that makes sense")
}

/// The policy, signed with these keys, as JSON that can be meddled with.
fn signed(seeds: &[u8]) -> Value {
    let mut envelope = Envelope::unsigned(POLICY.to_vec());
    for &seed in seeds {
        key(seed).sign(&mut envelope);
    }
    let text = envelope.write().expect("a small envelope");
    serde_json::from_str(&text).expect("JSON")
}

fn opened(envelope: &Value, trust: &Trust) -> Result<Opened, Refusal> {
    open(envelope.to_string().as_bytes(), trust)
}

/// Why the signatures of a bundle do not suffice.
fn faults(envelope: &Value, trust: &Trust) -> Vec<SignatureFault> {
    match opened(envelope, trust) {
        Err(Refusal::TooFew { faults, .. }) => faults,
        other => panic!("expected too few signatures, got {other:?}"),
    }
}

#[test]
fn a_signed_policy_comes_out_to_the_byte_with_who_signed_it() {
    let opened = opened(&signed(&[1]), &trust(&[1, 2], 1)).expect("a good bundle");
    assert_eq!(opened.payload, POLICY);
    assert_eq!(opened.signed_by, [id(1)]);
    assert_eq!(opened.faults, []);
}

#[test]
fn a_bundle_made_elsewhere_is_believed() {
    // Signed by OpenSSL 3 with the first key of RFC 8032, over DSSE's encoding put together by hand.
    let key = json!({
        "keyid": "elsewhere",
        "publicKey": "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    });
    let trust = serde_json::from_value(json!({ "keys": [key] })).expect("a list of keys");
    let envelope = json!({
        "payload": "eyJmb3JtYXQiOjF9",
        "payloadType": "application/vnd.omtanke.policy+json",
        "signatures": [{ "keyid": "elsewhere", "sig": "++UagqOv8cL5LYPkqYsqLTdkvZIyybi8The7RLEDBi5J7cJOhaTPnuSxF+QzYX9VkGxCb2atpf9ZFhXZC29oAw==" }],
    });
    let opened = opened(&envelope, &trust).expect("a good bundle");
    assert_eq!(opened.payload, POLICY);
}

#[test]
fn fields_that_a_later_version_adds_are_passed_over() {
    let mut envelope = signed(&[1]);
    envelope["later"] = json!(1);
    envelope["signatures"][0]["certificate"] = json!("…");
    assert!(opened(&envelope, &trust(&[1], 1)).is_ok());
}

#[test]
fn so_many_different_keys_must_have_signed_as_are_asked_for() {
    let two_of_three = trust(&[1, 2, 3], 2);
    for seeds in [&[1, 2][..], &[3, 1], &[1, 2, 3], &[9, 2, 3]] {
        assert!(opened(&signed(seeds), &two_of_three).is_ok(), "{seeds:?}");
    }
    for seeds in [&[][..], &[1], &[1, 9], &[8, 9]] {
        assert!(
            matches!(
                opened(&signed(seeds), &two_of_three),
                Err(Refusal::TooFew { threshold: 2, .. })
            ),
            "{seeds:?}"
        );
    }
}

#[test]
fn another_key_does_not_count() {
    let unknown = SignatureFault::UnknownKey { keyid: id(9) };
    assert_eq!(faults(&signed(&[9]), &trust(&[1], 1)), [unknown]);
    // Nor does it under the id of a good one.
    let mut envelope = signed(&[9]);
    envelope["signatures"][0]["keyid"] = json!(id(1));
    let wrong = SignatureFault::Wrong { keyid: id(1) };
    assert_eq!(faults(&envelope, &trust(&[1], 1)), [wrong]);
}

#[test]
fn a_signature_that_names_no_key_does_not_count() {
    for keyid in [Value::Null, json!("")] {
        let mut envelope = signed(&[1]);
        envelope["signatures"][0]["keyid"] = keyid;
        assert_eq!(
            faults(&envelope, &trust(&[1], 1)),
            [SignatureFault::NoKeyId]
        );
    }
    let mut envelope = signed(&[1]);
    let signature = envelope["signatures"][0].as_object_mut();
    signature.expect("a signature").remove("keyid");
    assert_eq!(
        faults(&envelope, &trust(&[1], 1)),
        [SignatureFault::NoKeyId]
    );
}

#[test]
fn a_stripped_signature_does_not_count() {
    let mut envelope = signed(&[1, 2]);
    envelope["signatures"] = json!([envelope["signatures"][0]]);
    assert_eq!(faults(&envelope, &trust(&[1, 2], 2)), []);
    envelope["signatures"] = json!([]);
    assert_eq!(faults(&envelope, &trust(&[1], 1)), []);
    envelope["signatures"] = json!([{ "keyid": id(1), "sig": "" }]);
    let wrong = SignatureFault::Wrong { keyid: id(1) };
    assert_eq!(faults(&envelope, &trust(&[1], 1)), [wrong]);
    // Without the list it is no envelope at all.
    envelope
        .as_object_mut()
        .expect("an object")
        .remove("signatures");
    assert!(matches!(
        opened(&envelope, &trust(&[1], 1)),
        Err(Refusal::NoEnvelope { .. })
    ));
}

#[test]
fn the_same_key_twice_counts_once() {
    let mut envelope = signed(&[1]);
    let twice = envelope["signatures"][0].clone();
    envelope["signatures"] = json!([twice, twice]);
    let same = SignatureFault::SameKey { keyid: id(1) };
    assert_eq!(faults(&envelope, &trust(&[1, 2], 2)), [same]);
}

#[test]
fn the_same_key_under_two_ids_counts_once() {
    let again = json!({ "keyid": "again", "publicKey": serde_json::to_value(public(1)).expect("JSON")["publicKey"] });
    let keys = json!({ "keys": [public(1), again, public(2)], "threshold": 2 });
    let trust: Trust = serde_json::from_value(keys).expect("a list of keys");
    let mut envelope = signed(&[1]);
    let mut second = envelope["signatures"][0].clone();
    second["keyid"] = json!("again");
    envelope["signatures"] = json!([envelope["signatures"][0], second]);
    let same = SignatureFault::SameKey {
        keyid: KeyId::from("again"),
    };
    assert_eq!(faults(&envelope, &trust), [same]);
}

#[test]
fn a_changed_policy_is_not_believed() {
    let mut envelope = signed(&[1]);
    envelope["payload"] = json!("eyJmb3JtYXQiOjJ9");
    let wrong = SignatureFault::Wrong { keyid: id(1) };
    assert_eq!(faults(&envelope, &trust(&[1], 1)), [wrong]);
}

#[test]
fn a_changed_type_is_not_believed() {
    let mut envelope = signed(&[1]);
    envelope["payloadType"] = json!("application/json");
    assert_eq!(
        opened(&envelope, &trust(&[1], 1)),
        Err(Refusal::PayloadType {
            found: "application/json".to_owned()
        })
    );
}

#[test]
fn what_is_no_envelope_is_told_with_its_place() {
    let whole = signed(&[1]).to_string();
    let trust = trust(&[1], 1);
    for (bytes, told) in [
        (b"".as_slice(), "it ends in the middle"),
        (whole.as_bytes().split_at(40).0, "it ends in the middle"),
        (b"<!doctype html>", "line 1, column 1: it is not JSON"),
        (b"\xff\xfe", "it is not JSON"),
        (b"[1, 2]", "it is no envelope"),
        (br#"{"payload": 7}"#, "it is no envelope"),
        (br#"{"payload": "", "payload": ""}"#, "duplicate field"),
        (
            br#"{"payload":"???","payloadType":"application/vnd.omtanke.policy+json","signatures":[]}"#,
            "\"payload\" is not Base64",
        ),
    ] {
        let refusal = open(bytes, &trust).expect_err("a refusal");
        assert!(refusal.to_string().contains(told), "{refusal}");
    }
    let deep = format!("{}1", "[".repeat(100_000));
    assert!(open(deep.as_bytes(), &trust).is_err());
}

#[test]
fn an_envelope_that_is_too_large_is_neither_read_nor_written() {
    let refusal = open(&vec![b' '; LARGEST + 1], &trust(&[1], 1));
    assert!(matches!(refusal, Err(Refusal::TooLarge { .. })));
    let large = Envelope::unsigned(vec![b' '; LARGEST]);
    assert!(matches!(large.write(), Err(Refusal::TooLarge { .. })));
}

#[test]
fn a_list_of_keys_that_makes_no_sense_is_told() {
    assert_eq!(Trust::new(vec![], 0), Err(TrustFault::NoThreshold));
    assert_eq!(Trust::new(vec![public(1)], 0), Err(TrustFault::NoThreshold));
    let too_high = TrustFault::TooHigh {
        threshold: 2,
        different: 1,
    };
    assert_eq!(Trust::new(vec![public(1)], 2), Err(too_high));
    assert_eq!(
        Trust::new(vec![public(1), public(1)], 1),
        Err(TrustFault::SameId(id(1).to_string()))
    );
}

#[test]
fn signing_again_leaves_one_signature() {
    assert_eq!(signed(&[1, 1]), signed(&[1]));
}

#[test]
fn a_private_key_is_read_as_it_was_written_and_shows_nothing() {
    let pem = key(1).write().expect("PEM");
    let read = PrivateKey::read(&pem).expect("a key");
    assert_eq!(read.public(None), public(1));
    assert_eq!(format!("{read:?}"), "PrivateKey");
    assert!(PrivateKey::read("-----BEGIN PRIVATE KEY-----").is_err());
}
