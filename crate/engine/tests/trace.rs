//! That a trace tells of each rule what a check does.

use omtanke_engine::{
    Checker, Draft, Fate, Language, Quiet, compile,
    policy::{base, model::Example},
};
use std::{collections::BTreeSet, error::Error};

#[test]
fn traces_and_checks_agree_on_every_example_of_the_built_in_policy() -> Result<(), Box<dyn Error>> {
    let policy = base().policy.clone().ok_or("no built-in policy")?;
    let compiled = compile(&policy);
    let checker = Checker::load(&compiled.tables)?;
    let examples = policy.rules.iter().map(|rule| &rule.examples);
    let examples = examples.flat_map(|examples| examples.hint.iter().chain(&examples.quiet));
    let (mut due, mut stopped) = (0, 0);
    for example in examples {
        let draft = match example {
            Example::Draft(draft) => draft.clone(),
            Example::Text(text) => Draft {
                text: text.clone(),
                ..Draft::default()
            },
        };
        let traces = checker.trace(&draft, &compiled.names);
        let of = |fate: Fate| traces.iter().filter(move |trace| trace.fate == fate);
        let traced: BTreeSet<String> = of(Fate::Due).map(|trace| trace.rule.clone()).collect();
        let hints = checker.all_hints(&draft, Language::En).into_iter();
        let answer = checker.answer(&draft, Language::En, Quiet::default());
        let checked: BTreeSet<String> = hints
            .map(|hint| hint.rule)
            .chain(answer.support.map(|support| support.rule))
            .collect();
        assert_eq!(traced, checked, "{}", draft.text);
        due += traced.len();
        stopped += of(Fate::Stopped).count();
    }
    assert!(due > 0 && stopped > 0, "{due} due, {stopped} stopped");
    Ok(())
}
