/** @file A signed policy of the size that employers have: one of the examples, by two signatures. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../extension/build/command.js';
import { ROOT, tool } from '../../../extension/build/paths.js';

/** @returns {Buffer} */
export function makeBundle() {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const bundle = join(folder, 'bundle.json');
    let from = join(ROOT, 'rules/examples/construction-group.json');
    for (const name of ['hr', 'legal']) {
      const key = join(folder, `${name}.pem`);
      run(tool('omtanke'), ['keygen', key, '--name', name]);
      run(tool('omtanke'), ['sign', '--key', key, from, '--out', bundle]);
      from = bundle;
    }
    return readFileSync(bundle);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
