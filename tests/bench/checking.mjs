/** @file How long a check takes: the engine in both forms against a loop of regular expressions, with the same rules. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool, WORK } from '../../extension/build/paths.js';
import { load } from './engines.mjs';
import { loop, syntheticRules } from './rules.mjs';
import { byTurns } from './timing.mjs';
import { Dice, text } from './words.mjs';

const RULES = [100, 1_000, 10_000];
const LENGTHS = [300, 3_000, 63_206];
/** How long each comparison goes on. */
const SECONDS = 4;

/**
 * @typedef {object} Row
 * @property {number} rules
 * @property {number} length  UTF-16 code units
 * @property {number} wasm  microseconds
 * @property {number} js  microseconds
 * @property {number} loop  microseconds
 */

/**
 * @param {{wasm: import('./engines.mjs').Engine, js: import('./engines.mjs').Engine}} engines
 * @param {(row: Row) => void} tell  called with each row as it is measured
 * @returns {Promise<{rows: Row[], memory: number}>} memory: bytes of the module with the most rules loaded
 */
export async function measureChecking(engines, tell) {
  const rows = [];
  let memory = 0;
  for (const rules of RULES) {
    const { policy, byHand, vocabulary } = syntheticRules(rules);
    const { tables, file } = compile(policy, rules);
    const wasm = await load(engines.wasm, tables);
    const js = await load(engines.js, tables);
    for (const length of LENGTHS) {
      const draft = { text: text(new Dice(length), vocabulary, length) };
      assertSameFindings(file, draft, byHand);
      const medians = byTurns(
        [
          { name: 'wasm', run: () => wasm.checker.check(draft, 'sv'), times: 50 },
          { name: 'js', run: () => js.checker.check(draft, 'sv'), times: 50 },
          { name: 'loop', run: () => loop(byHand, draft.text), times: 1 },
        ],
        SECONDS,
      );
      const row = { rules, length, wasm: medians.get('wasm') ?? NaN, js: medians.get('js') ?? NaN, loop: medians.get('loop') ?? NaN };
      tell(row);
      rows.push(row);
    }
    memory = wasm.memory.buffer.byteLength;
  }
  return { rows, memory };
}

/**
 * @param {object} policy
 * @param {number} rules
 * @returns {{tables: string, file: string}}
 */
export function compile(policy, rules) {
  const file = join(WORK, 'bench', `policy-${rules}.json`);
  const tables = join(WORK, 'bench', `policy-${rules}.tables`);
  writeFileSync(file, JSON.stringify(policy));
  execFileSync(tool('omtanke'), ['compile', '--policy', file, '--out', tables], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { tables, file };
}

/**
 * A race counts only if both arrive at the same place.
 *
 * @param {string} policy
 * @param {{text: string}} draft
 * @param {import('./rules.mjs').Rules['byHand']} byHand
 */
function assertSameFindings(policy, draft, byHand) {
  const input = JSON.stringify({ id: 'bench', ...draft });
  const output = execFileSync(tool('omtanke'), ['check', '--policy', policy, '--all', '--format', 'jsonl', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { findings } = JSON.parse(output);
  const engine = findings.map((/** @type {{rule: string}} */ { rule }) => rule).sort();
  assert.deepEqual(engine, loop(byHand, draft.text).sort(), 'the engine and the regular expressions find the same');
}
