/** @file Tests of what the command line takes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packageOptions as options, storeOptions } from './options.js';

const folder = mkdtempSync(join(tmpdir(), 'options-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} content */
function file(content) {
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  return path;
}

test('an address loses the slash at its end, and must be https', () => {
  assert.equal(options(['--url', 'https://store.example.com/omtanke/']).url, 'https://store.example.com/omtanke');
  for (const url of ['http://store.example.com', 'store.example.com', 'https://store.example.com/?a=1']) {
    assert.throws(() => options(['--url', url]), /expected an https address/);
  }
});

test('settings are read from a file, and the message says what is wrong with one', () => {
  assert.deepEqual(options(['--settings', file('{"role": "employee"}')]).settings, { role: 'employee' });
  assert.throws(() => options(['--settings', join(folder, 'missing.json')]), /there is no file/);
  assert.throws(() => options(['--settings', file('{"role": ')]), /is no JSON/);
  assert.throws(() => options(['--settings', file('[]')]), /holds no JSON object/);
});

test('the store takes the policy’s folder too', () => {
  assert.equal(storeOptions(['--policy', '/srv/policy']).policy, '/srv/policy');
  assert.throws(() => options(['--policy', '/srv/policy']), /--policy/);
});

test('an unknown switch is refused', () => {
  assert.throws(() => options(['--adress', 'https://store.example.com']), /--adress/);
});
