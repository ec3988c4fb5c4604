/** @file Tests that everything the manifest asks for is explained in all four languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT, SOURCE } from '../build/paths.js';
import { permissions } from './permissions.js';

const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));

for (const language of ['sv', 'nb', 'da', 'en']) {
  test(`${language}: every permission of the manifest has its explanation`, () => {
    const words = JSON.parse(readFileSync(join(SOURCE, '_locales', language, 'messages.json'), 'utf8'));
    const told = permissions(manifest);
    assert.deepEqual(
      told.flatMap(({ names }) => names).sort(),
      [...manifest.permissions, ...manifest.host_permissions.map((/** @type {string} */ host) => new URL(host.replace('*', '')).host)].sort(),
    );
    for (const { names, word } of told) assert.ok(words[word]?.message.trim(), names.join());
  });
}

test('a permission without words is an error, not a gap', () => {
  assert.throws(() => permissions({ permissions: ['storage', 'history'] }), /"history"/);
});
