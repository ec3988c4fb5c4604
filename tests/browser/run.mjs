// Runs the tests of the pages, of the extension and of its roll-out, two files at a time, and holds README.md to what came of every box.
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

/** Milliseconds after which a file is given up; the longest goes through every box in both browsers. */
const PATIENCE = 900_000;
/** More files than this fail for a reason that another run would only hide. */
const MOST_AGAIN = 4;

const given = process.argv.slice(2);
const files = given.length > 0 ? given : ['.', '../pages', '../store'].flatMap((folder) => testsIn(join(import.meta.dirname, folder)));
const isWhole = given.length === 0 && browserNames.length === 2;

/**
 * What came of running some files.
 * @typedef {object} Came
 * @property {Array<import('./table.mjs').Outcome & {file: string}>} outcomes
 * @property {string[]} unproven what was skipped or is known to fail, with the reason
 * @property {number} passes
 * @property {Map<string, string[]>} failures the names of the tests that failed, by file
 */

const first = await runFiles(files, 2);
let last = first;
if (first.failures.size > 0 && first.failures.size <= MOST_AGAIN) {
  // Two browsers on a busy machine may starve each other; what fails by itself too has failed.
  last = await runFiles([...first.failures.keys()], 1);
  const list = [...first.failures].map(([file, names]) => `  ${file}: ${names.join('; ')}`);
  console.error(`\nFAILED BESIDE OTHERS, and was run again by itself (${last.failures.size} of ${first.failures.size} files failed again):\n${list.join('\n')}`);
}
const outcomes = [...first.outcomes.filter(({ file }) => last === first || !first.failures.has(file)), ...(last === first ? [] : last.outcomes)];
const isTold = !isWhole || tell(table(outcomes));
if (first.unproven.length > 0) console.error(`\nNOT PROVEN HERE:\n${first.unproven.map((line) => `  ${line}`).join('\n')}`);
if (last.failures.size > 0 || first.passes === 0 || !isTold) process.exitCode = 1;

/**
 * @param {string[]} files
 * @param {number} concurrency how many at a time
 * @returns {Promise<Came>}
 */
async function runFiles(files, concurrency) {
  /** @type {Came} */
  const came = { outcomes: [], unproven: [], passes: 0, failures: new Map() };
  const stream = run({ files, concurrency, timeout: PATIENCE });
  stream.on('test:pass', ({ name, skip, file }) => {
    came.passes += 1;
    if (skip !== undefined && skip !== false) came.unproven.push(`${name}: ${skip === true ? 'no reason given' : skip}`);
    note(came, name, file, skip === undefined ? 'passed' : 'skipped');
  });
  stream.on('test:fail', ({ name, todo, file }) => {
    if (todo !== undefined && todo !== false) {
      came.unproven.push(`${name}: known to fail, ${todo}`);
      return;
    }
    const key = file ?? name;
    came.failures.set(key, [...(came.failures.get(key) ?? []), name]);
    note(came, name, file, 'failed');
  });
  const ended = new Promise((resolve) => stream.on('end', resolve));
  // As node's own runner does: for a person on a terminal, for a program elsewhere.
  stream.compose(process.stdout.isTTY ? new spec() : tap).pipe(process.stdout);
  await ended;
  return came;
}

/** @param {string} folder */
function testsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
}

/**
 * @param {Came} came
 * @param {string} name
 * @param {string | undefined} file
 * @param {'passed' | 'failed' | 'skipped'} outcome
 */
function note(came, name, file, outcome) {
  const cell = cellOf(name);
  if (cell) came.outcomes.push({ ...cell, outcome, file: file ?? '' });
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
