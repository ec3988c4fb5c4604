// Runs the browser tests, two files at a time, and writes what came of every box into README.md.
//
//   node tests/browser/run.mjs [file …]      OMTANKE_BROWSERS=chromium or firefox for one of the two
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { browserNames } from './harness/browser.mjs';
import { cellOf } from './results.mjs';
import { table } from './table.mjs';

const here = import.meta.dirname;
const given = process.argv.slice(2);
const files = given.length > 0 ? given : readdirSync(here).filter((name) => name.endsWith('.test.mjs')).map((name) => join(here, name));
const isWhole = given.length === 0 && browserNames.length === 2;

/** @type {import('./table.mjs').Outcome[]} */
const outcomes = [];
/** @type {string[]} */
const unproven = [];
let failures = 0;

/** Milliseconds after which a file is given up. */
const PATIENCE = 300_000;

const stream = run({ files, concurrency: 2, timeout: PATIENCE });
stream.on('test:pass', ({ name, skip }) => {
  if (skip !== undefined && skip !== false) unproven.push(`${name}: ${skip === true ? 'no reason given' : skip}`);
  note(name, skip === undefined ? 'passed' : 'skipped');
});
stream.on('test:fail', ({ name, todo }) => {
  if (todo !== undefined && todo !== false) {
    unproven.push(`${name}: known to fail, ${todo}`);
    return;
  }
  failures += 1;
  note(name, 'failed');
});
stream.on('end', () => {
  if (isWhole) writeFileSync(join(here, 'README.md'), table(outcomes));
  if (unproven.length > 0) console.error(`\nNOT PROVEN HERE:\n${unproven.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = failures > 0 ? 1 : 0;
});
stream.compose(new spec()).pipe(process.stdout);

/**
 * @param {string} name
 * @param {'passed' | 'failed' | 'skipped'} outcome
 */
function note(name, outcome) {
  const cell = cellOf(name);
  if (cell) outcomes.push({ ...cell, outcome });
}
