/** @file Tests that a fingerprint tells of contents, not of where they lie. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fingerprint } from './fingerprint.js';

/** @type {string[]} */
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** @param {string} content */
function file(content) {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  folders.push(folder);
  writeFileSync(join(folder, 'file'), content);
  return join(folder, 'file');
}

test('the same file elsewhere has the same fingerprint, another one has another', () => {
  assert.equal(fingerprint([file('a'), file('b')]), fingerprint([file('a'), file('b')]));
  assert.notEqual(fingerprint([file('a'), file('b')]), fingerprint([file('a'), file('c')]));
  assert.notEqual(fingerprint([file('a'), file('b')]), fingerprint([file('b'), file('a')]));
});
