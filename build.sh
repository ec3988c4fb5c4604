#!/usr/bin/env bash
# Builds, tests and shows Omtanke. `./build.sh help` lists what it can do; what is missing on a Debian machine it installs once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
readonly TARGET="${CARGO_TARGET_DIR:-$PWD/target}"
readonly WASM=wasm32-unknown-unknown
readonly GECKODRIVER_VERSION=0.37.1
DEBUG=""

say() { printf 'omtanke: %s\n' "$*"; }

fail() {
  printf 'omtanke: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null; }

as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# packages_for PROGRAM PACKAGE...: installs Debian packages if the program is missing.
packages_for() {
  local program=$1
  shift
  if has "$program"; then return; fi
  has apt-get || fail "$program is missing; install it (on Debian it comes with: $*)"
  say "installing $* (Debian packages), for $program is missing"
  as_root apt-get update -qq
  # A server that comes along is not started: at run level 1 none is.
  as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "$@"
}

# What every command needs: Rust, a linker, Node's packages.
prepare() {
  has rustup || fail "rustup is missing; get it from https://rustup.rs"
  has npm || fail "Node 20 or later with npm is missing; get it from https://nodejs.org"
  packages_for cc build-essential
  if ! rustup target list --installed | grep -qx "$WASM"; then
    say "installing the Rust target $WASM"
    rustup target add "$WASM"
  fi
  if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
    say "installing Node's packages"
    npm ci --silent
    touch node_modules/.package-lock.json
  fi
}

# What the tests and the demo need beside that: both browsers and their drivers.
prepare_browsers() {
  prepare
  packages_for chromium chromium
  packages_for chromedriver chromium-driver
  packages_for firefox-esr firefox-esr
  if ! has geckodriver; then
    say "installing geckodriver $GECKODRIVER_VERSION; it is built from source, which takes some minutes"
    cargo install --quiet geckodriver --locked --version "$GECKODRIVER_VERSION"
  fi
}

# tests_in_browser NAME DRIVER-VARIABLE PROGRAM: runs the page crate's own tests in that browser.
tests_in_browser() {
  local name=$1 variable=$2 program=$3
  say "testing the page crate in $name"
  env "$variable=$(command -v "$program")" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$TARGET/release/omtanke-bindgen test" \
    cargo test --target "$WASM" -p omtanke-page
}

build() {
  if [[ -n ${OMTANKE_BUILT:-} ]]; then
    say "taking what is built already, for OMTANKE_BUILT is set"
    return
  fi
  prepare
  say "building the extension and the command line tool"
  node extension/build/pack.js ${DEBUG:+--debug}
  say "the extension is in dist/extension, the command line tool is $TARGET/release/omtanke"
}

package() {
  build
  say "making the packages and the templates"
  node extension/rollout/package.js "$@"
}

store() {
  build
  say "making the packages and the templates, and serving them"
  exec node extension/rollout/serve.js "$@"
}

run_tests() {
  prepare_browsers
  build
  say "checking format and style of the Rust code"
  cargo fmt --check
  cargo clippy --quiet --workspace --all-targets -- -D warnings
  cargo clippy --quiet --target "$WASM" -p omtanke-page -p omtanke-compiler --all-features --all-targets -- -D warnings
  say "testing the Rust crates"
  cargo test --quiet --workspace
  tests_in_browser Chromium CHROMEDRIVER chromedriver
  tests_in_browser Firefox GECKODRIVER geckodriver
  say "checking the JavaScript's types and the extension's manifest"
  npx tsc -p .
  node extension/build/lint.js
  say "testing the extension's scripts"
  local files
  mapfile -t files < <(find extension -name '*.test.js' | sort)
  node --test "${files[@]}"
  say "testing the extension in both browsers"
  node tests/browser/run.mjs
}

demo() {
  prepare_browsers
  build
  node tests/browser/demo.mjs "$@"
}

bench() {
  if [[ ${1:-} == fleet ]]; then
    bench_fleet
    return
  fi
  prepare_browsers
  build
  node tests/bench/bench.mjs "$@"
}

bench_fleet() {
  prepare
  packages_for nginx nginx-light
  packages_for wrk wrk
  cargo build --quiet --release -p omtanke-cli
  node tests/bench/fleet.mjs
}

check() {
  [[ $# -eq 1 ]] || fail 'give one text: ./build.sh check "what you are about to post"'
  prepare
  cargo build --quiet --release -p omtanke-cli
  "$TARGET/release/omtanke" check --format human --text "$1"
}

score() {
  prepare
  cargo build --quiet --release -p omtanke-cli
  local split files
  for split in train test; do
    files=(tests/corpus/*."$split".jsonl)
    [[ -e ${files[0]} ]] || fail "there are no labelled posts tests/corpus/*.$split.jsonl"
    say "how well the hints fit the posts in tests/corpus/*.$split.jsonl"
    "$TARGET/release/omtanke" score --organisation tests/corpus/organisation.json "${files[@]}"
  done
}

learn() {
  prepare
  cargo build --quiet --release -p omtanke-cli
  local corpus=tests/corpus
  "$TARGET/release/omtanke" --base rules learn $corpus/{da,en,nb,sv}.train.jsonl \
    --organisation $corpus/organisation.json --out rules/likeness/model.json
}

clean() {
  cargo clean --quiet
  rm -rf dist node_modules
  say "removed everything that was built or installed in the project"
}

help() {
  cat <<'HELP'
./build.sh COMMAND

  demo            shows the extension at work on copies of the three sites, in a browser of its own
  build           builds the extension (dist/extension) and the command line tool; with --debug a readable one
  test            runs every check and every test, in Chromium and Firefox
  package         makes the packages and the administrators' templates (dist/package); extension/rollout/README.md tells how
  store           serves them from this machine, with the policy in dist/policy; for a trial
  bench           measures; with the word fleet how many browsers a web server can tell of the policy
  score           says how well the hints fit the labelled posts in tests/corpus, by language and by clause
  learn           learns anew, from the posts in tests/corpus, what posts of each clause look like (rules/likeness)
  check "TEXT"    says in the terminal what the extension would say about a text
  clean           removes what was built
  help            says this
HELP
}

case "${1:-help}" in
  build)
    [[ ${2:-} != --debug ]] || DEBUG=1
    build
    ;;
  demo | package | store | bench | score | learn | check | clean) "$@" ;;
  test) run_tests ;;
  help | -h | --help) help ;;
  *)
    help >&2
    fail "there is no command \"$1\""
    ;;
esac
