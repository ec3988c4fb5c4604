//! The model in the repository goes with the posts and the word lists in the repository.

use std::{path::Path, process::Command};

#[test]
fn the_model_was_learnt_from_the_posts_and_lists_that_are_here() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let output = Command::new(env!("CARGO_BIN_EXE_omtanke"))
        .current_dir(root)
        .args(["learn", "--compare"])
        .args(["da", "en", "nb", "sv"].map(|l| format!("tests/corpus/{l}.train.jsonl")))
        .output()
        .expect("the command runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success(),
        "learn it anew with: ./build.sh learn\n{told}"
    );
}
