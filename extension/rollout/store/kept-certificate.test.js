/** @file Tests of the certificate that the store on this machine keeps. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keptCertificate } from './kept-certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'kept-certificate-'));
after(() => rmSync(folder, { recursive: true }));

test('a certificate is kept as long as it is for that host, and its key is its owner’s alone', async () => {
  const first = await keptCertificate(folder, 'localhost');
  assert.deepEqual(await keptCertificate(folder, 'localhost'), first);
  assert.equal(statSync(join(folder, 'key.pem')).mode & 0o777, 0o600);
  const other = await keptCertificate(folder, 'store.example.com');
  assert.notEqual(other.authority, first.authority);
  assert.ok(new X509Certificate(other.certificate).checkHost('store.example.com'));
  assert.ok(new X509Certificate(other.certificate).verify(new X509Certificate(other.authority).publicKey));
});
