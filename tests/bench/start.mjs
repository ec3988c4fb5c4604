/** @file Cold start: a fresh process loads the module and the tables and answers once. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { percentile } from './timing.mjs';

const RUNS = 9;

/**
 * @param {import('./engines.mjs').Engine} engine
 * @param {string} tables  path of compiled tables
 * @returns {number} milliseconds from nothing to the first answer, without the start of Node itself
 */
export function measureStart(engine, tables) {
  const script = `
    import { readFileSync } from 'node:fs';
    const tables = readFileSync(${JSON.stringify(tables)});
    const begin = performance.now();
    const { Checker } = await import(${JSON.stringify(pathToFileURL(engine.script).href)});
    new Checker(tables).check({ text: 'Hej, min chef är på jobbet idag.' }, 'sv');
    process.stdout.write(String(performance.now() - begin));`;
  const runs = Array.from({ length: RUNS }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })),
  );
  return percentile(runs, 50);
}
