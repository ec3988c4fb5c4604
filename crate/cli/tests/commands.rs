//! The commands as their users meet them: each case in `cmd/` is a command line with what it reads and must answer.
//!
//! `TRYCMD=overwrite cargo test -p omtanke-cli` writes the answers anew.

#[test]
fn commands_answer_as_their_cases_say() {
    trycmd::TestCases::new().case("tests/cmd/*.toml");
}
