// Runs the tests of the pages and of the extension, two files at a time, and holds README.md to what came of every box.
//
//   node tests/browser/run.mjs [file …]      OMTANKE_BROWSERS=chromium or firefox for one of the two
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';
import { browserNames } from './harness/browser.mjs';
import { cellOf } from './results.mjs';
import { table } from './table.mjs';

const README = join(import.meta.dirname, 'README.md');

/** Milliseconds after which a file is given up. */
const PATIENCE = 300_000;

const given = process.argv.slice(2);
const files = given.length > 0 ? given : [...testsIn(import.meta.dirname), ...testsIn(join(import.meta.dirname, '..', 'pages'))];
const isWhole = given.length === 0 && browserNames.length === 2;

/** @type {import('./table.mjs').Outcome[]} */
const outcomes = [];
/** @type {string[]} */
const unproven = [];
let passes = 0;
let failures = 0;

const stream = run({ files, concurrency: 2, timeout: PATIENCE });
stream.on('test:pass', ({ name, skip }) => {
  passes += 1;
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
  const isTold = !isWhole || tell(table(outcomes));
  if (unproven.length > 0) console.error(`\nNOT PROVEN HERE:\n${unproven.map((line) => `  ${line}`).join('\n')}`);
  if (failures > 0 || passes === 0 || !isTold) process.exitCode = 1;
});
// As node's own runner does: for a person on a terminal, for a program elsewhere.
stream.compose(process.stdout.isTTY ? new spec() : tap).pipe(process.stdout);

/** @param {string} folder */
function testsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
}

/**
 * @param {string} name
 * @param {'passed' | 'failed' | 'skipped'} outcome
 */
function note(name, outcome) {
  const cell = cellOf(name);
  if (cell) outcomes.push({ ...cell, outcome });
}

/**
 * Writes what was proven into the README; on a build server, which keeps nothing, it must stand there already.
 * @param {string} proven
 * @returns {boolean} whether the README says so
 */
function tell(proven) {
  const told = readFileSync(README, 'utf8');
  if (told === proven) return true;
  if (!process.env.CI) {
    writeFileSync(README, proven);
    return true;
  }
  const lines = new Set(told.split('\n'));
  const news = proven.split('\n').filter((line) => !lines.has(line));
  console.error(`\n${README} does not say what was proven; run this where CI is not set. It would say:\n${news.map((line) => `  ${line}`).join('\n')}`);
  return false;
}
