/** @file `./build.sh bench`: measures checks, start, sizes and the way from a keystroke to a hint, and prints what it finds. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from '../../extension/build/paths.js';
import { compile, measureChecking } from './checking.mjs';
import { buildEngines } from './engines.mjs';
import { syntheticRules } from './rules.mjs';
import { shippedSizes, sizeOf } from './sizes.mjs';
import { measureStart } from './start.mjs';
import { duration, kilobytes, table } from './table.mjs';
import { measureTyping } from './typing.mjs';

const engines = await buildEngines();
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);

console.log('A full check, the text handed over included; medians of one run in which all three take turns');
const { rows, memory } = await measureChecking(engines, () => process.stderr.write('.'));
process.stderr.write('\n');
console.log(
  table(
    ['rules', 'characters', 'WebAssembly', 'its JavaScript', 'loop of regexes', 'times faster', 'JS times faster'],
    rows.map((row) => [
      row.rules,
      row.length,
      duration(row.wasm),
      duration(row.js),
      duration(row.loop),
      (row.loop / row.wasm).toFixed(0),
      (row.loop / row.js).toFixed(0),
    ]),
  ),
);
for (const form of /** @type {const} */ (['wasm', 'js', 'loop'])) {
  const at = (/** @type {number} */ rules) => rows.find((row) => row.rules === rules && row.length === 3_000)?.[form] ?? NaN;
  console.log(`growth from 100 to 10,000 rules at 3,000 characters, ${form}: ${(at(10_000) / at(100)).toFixed(2)}`);
}
console.log(`memory of the module with 10,000 rules: ${kilobytes(memory)}`);

const { tables } = compile(syntheticRules(1_000).policy, 1_000);
console.log('\nCold start, from nothing to the first answer');
console.log(
  table(
    ['form', 'built-in policy', '1,000 rules'],
    [engines.wasm, engines.js].map((engine) => [
      engine.name,
      `${measureStart(engine, join(EXTENSION, 'base.tables')).toFixed(1)} ms`,
      `${measureStart(engine, tables).toFixed(1)} ms`,
    ]),
  ),
);

console.log('\nSizes of what ships');
const sizes = [sizeOf("the page's module alone", engines.module), ...shippedSizes()];
console.log(table(['file', 'raw', 'gzip', 'brotli'], sizes.map((size) => [size.name, kilobytes(size.raw), kilobytes(size.gzip), kilobytes(size.brotli)])));

console.log('\nFrom a keystroke to the hint on screen, in Chromium');
const typing = await measureTyping();
console.log(
  table(
    ['site', 'engine', 'keystrokes', 'median', '99th percentile', 'slowest'],
    typing.map(({ site, engine, count, median, p99, slowest }) => [
      site,
      engine,
      count,
      `${median.toFixed(1)} ms`,
      `${p99.toFixed(1)} ms`,
      `${slowest.toFixed(1)} ms`,
    ]),
  ),
);
