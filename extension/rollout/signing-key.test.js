/** @file Tests of the key that signs the package. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { signingKey } from './signing-key.js';

const folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'kept', 'key.pem');

test('a missing key is made, for its owner alone, and is the same from then on', () => {
  const first = signingKey(file);
  assert.equal(first.made, true);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.match(first.id, /^[a-p]{32}$/);
  const second = signingKey(file);
  assert.deepEqual([second.made, second.id], [false, first.id]);
});

test('a key that others may read is refused', () => {
  chmodSync(file, 0o644);
  assert.throws(() => signingKey(file), /chmod 600/);
  chmodSync(file, 0o600);
});

test('what is no RSA key is refused', () => {
  const other = join(folder, 'other.pem');
  writeFileSync(other, 'no key', { mode: 0o600 });
  assert.throws(() => signingKey(other), /holds no private key/);
  writeFileSync(other, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  assert.throws(() => signingKey(other), /expected RSA/);
});
