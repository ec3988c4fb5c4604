/** @file Tests of the internal store, over TLS as a browser meets it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeCertificate } from './certificate.js';
import { startStore } from './server.js';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
const packages = join(folder, 'packages');
const policy = join(folder, 'policy');
/** @type {import('./server.js').Store} */
let store;
/** @type {string} */
let ca;

before(async () => {
  mkdirSync(join(packages, 'templates'), { recursive: true });
  mkdirSync(policy);
  for (const [file, text] of [
    ['packages/index.html', '<!doctype html>'],
    ['packages/omtanke-1.2.crx', 'Cr24'],
    ['packages/omtanke.xpi', 'PK'],
    ['packages/updates.xml', '<gupdate/>'],
    ['packages/templates/chrome.mobileconfig', '<plist/>'],
    ['policy/policy.json', '{"payload":""}'],
    ['secret', 'not for the world'],
    ['packages/.hidden', 'nor this'],
  ]) {
    writeFileSync(join(folder, file ?? ''), text ?? '');
  }
  symlinkSync(join(folder, 'secret'), join(packages, 'link'));
  const certificate = await makeCertificate('Test', ['localhost']);
  ca = certificate.authority;
  store = await startStore({ served: { packages, policy }, certificate, address: '127.0.0.1', port: 0, path: '/omtanke' });
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/**
 * @param {string} path  sent as it is
 * @param {{method?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, body: string}>}
 */
function ask(path, options = {}) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', family: 4, port: store.port, path, ca, agent: false, ...options }, async (answer) => {
      let body = '';
      for await (const chunk of answer) body += chunk;
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
    });
    asked.on('error', reject).end();
  });
}

test('packages, manifests and instructions come as what they are, and as long as they may be kept', async () => {
  for (const [path, type, caching] of [
    ['/omtanke/', 'text/html; charset=utf-8', 'no-cache'],
    ['/omtanke/omtanke-1.2.crx', 'application/x-chrome-extension', 'public, max-age=31536000, immutable'],
    ['/omtanke/omtanke.xpi', 'application/x-xpinstall', 'no-cache'],
    ['/omtanke/updates.xml?x=id%3Dabc', 'application/xml', 'no-cache'],
    ['/omtanke/templates/chrome.mobileconfig', 'application/x-apple-aspen-config', 'no-cache'],
    ['/omtanke/policy/policy.json', 'application/json', 'no-cache'],
  ]) {
    const { status, headers } = await ask(path ?? '');
    assert.deepEqual([path, status, headers['content-type'], headers['cache-control']], [path, 200, type, caching]);
  }
});

test('who holds the newest has nothing sent again, until it changes', async () => {
  const first = await ask('/omtanke/policy/policy.json');
  const headers = { 'if-none-match': String(first.headers.etag) };
  const again = await ask('/omtanke/policy/policy.json', { headers });
  assert.deepEqual([again.status, again.body], [304, '']);
  writeFileSync(join(policy, 'policy.json'), '{"payload":"newer"}');
  const changed = await ask('/omtanke/policy/policy.json', { headers });
  assert.deepEqual([changed.status, changed.body], [200, '{"payload":"newer"}']);
  assert.notEqual(changed.headers.etag, first.headers.etag);
});

test('the policy may be asked for by the extension, and nothing else by any other page', async () => {
  assert.equal((await ask('/omtanke/policy/policy.json')).headers['access-control-allow-origin'], '*');
  assert.equal((await ask('/omtanke/updates.xml')).headers['access-control-allow-origin'], undefined);
});

test('nothing outside the two folders is given', async () => {
  for (const path of ['/', '/omtanke', '/secret', '/omtanke/../secret', '/omtanke/%2e%2e/secret', '/omtanke/..%2fsecret', '/omtanke/link', '/omtanke/.hidden', '/omtanke/%00', '/omtanke/%ff', '/omtanke/templates', '/omtanke/policy/../omtanke.xpi%00']) {
    const { status, body } = await ask(path);
    assert.deepEqual([path, status, body], [path, 404, 'There is nothing here.\n']);
  }
});

test('the head alone can be asked for, and nothing can be put', async () => {
  const { status, headers, body } = await ask('/omtanke/omtanke.xpi', { method: 'HEAD' });
  assert.deepEqual([status, headers['content-length'], body], [200, '2', '']);
  assert.equal((await ask('/omtanke/omtanke.xpi', { method: 'PUT' })).status, 405);
});
