//! What may speak against publishing a policy.

use super::current::Current;
use crate::{
    failure::Failure,
    policy::{Ready, Source},
    test,
};
use jiff::Zoned;
use omtanke_bundle::{Trust, open};
use omtanke_engine::policy::{Problem, model::Signing};

/// What came of judging a policy.
pub struct Judged {
    /// The policy, flat and compiled; nothing when it cannot be used at all.
    pub ready: Option<Ready>,
    /// Why it must not be published.
    pub reasons: Vec<String>,
}

/// The day, `YYYY-MM-DD`. Such texts sort like the days they name.
pub fn today() -> String {
    Zoned::now().date().to_string()
}

/// Judges a policy that is in `bundle` and believed.
pub fn judge(
    mut source: Source,
    bundle: &[u8],
    current: Option<&Current>,
    today: String,
    past_review: bool,
) -> Result<Judged, Failure> {
    let mut problems = std::mem::take(&mut source.problems);
    let Some(policy) = source.policy.take() else {
        return Ok(Judged {
            ready: None,
            reasons: problems.iter().map(Problem::to_string).collect(),
        });
    };
    let ready = source.ready(policy.clone());
    problems.extend(ready.problems.iter().cloned());
    let errors = problems.iter().filter(|problem| problem.is_error());
    let mut reasons: Vec<String> = errors.map(Problem::to_string).collect();
    if reasons.is_empty() {
        match test::failed_examples(&source, &policy)? {
            0 => {}
            1 => reasons.push("an example fails".to_owned()),
            failed => reasons.push(format!("{failed} examples fail")),
        }
    }
    let about = &policy.policy;
    let past = |day: &Option<String>| day.as_ref().filter(|day| **day < today).cloned();
    if let Some(day) = past(&about.expires) {
        reasons.push(format!("it expired on {day}"));
    }
    if let Some(day) = past(&about.review_by).filter(|_| !past_review) {
        reasons.push(format!(
            "it was to be reviewed by {day}; --past-review publishes it all the same"
        ));
    }
    if let Some(current) = current {
        reasons.extend(against_current(&ready, current, bundle));
    }
    if let Some(signing) = &policy.signing {
        reasons.extend(against_handover(signing, bundle));
    }
    Ok(Judged {
        ready: Some(ready),
        reasons,
    })
}

/// Browsers take no older policy, and none in the place of another.
fn against_current(ready: &Ready, current: &Current, bundle: &[u8]) -> Option<String> {
    let (new, old) = (&ready.policy.policy, &current.about);
    if new.id != old.id {
        return Some(format!(
            "its id is {:?}, but the policy in the folder is {:?}; an id never changes",
            new.id, old.id
        ));
    }
    // The same once more may get other signatures.
    let same = new.revision == old.revision && current.is_in(bundle);
    let rises = new.revision > old.revision || same;
    (!rises).then(|| {
        format!(
            "its revision is {}, and the one in the folder is {}; it must rise",
            new.revision, old.revision
        )
    })
}

/// New keys that cannot sign would lock everybody out.
fn against_handover(signing: &Signing, bundle: &[u8]) -> Option<String> {
    let next = serde_json::to_value(signing).and_then(serde_json::from_value::<Trust>);
    let next = match next {
        Ok(next) => next,
        Err(error) => return Some(format!("signing: {error}")),
    };
    let refusal = open(bundle, &next).err()?;
    Some(format!(
        "it names who is to sign from now on, and they must sign it too: {refusal}"
    ))
}
