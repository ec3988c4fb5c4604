/** @file Tests of the packages: the same bytes every time, and what each browser is told in them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { EXTENSION } from '../build/paths.js';
import { checksums, makePackages } from './packages.js';
import { signingKey } from './signing-key.js';

const URL = 'https://store.example.com/omtanke';
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
after(() => rmSync(folder, { recursive: true }));

/** @type {import('./signing-key.js').SigningKey} */
let key;
/** @type {import('./packages.js').Packages} */
let made;
before(() => {
  key = signingKey(join(folder, 'key.pem'));
  made = makePackages({ extension: EXTENSION, url: URL, key });
});

test('the same extension gives the same packages: from another folder, on another day, in another time zone', () => {
  const copy = join(folder, 'elsewhere');
  cpSync(EXTENSION, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) utimesSync(join(copy, name), 1_000_000_000, 1_000_000_000);
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    const again = makePackages({ extension: copy, url: URL, key });
    assert.equal(text(checksums(again.files)), text(checksums(made.files)));
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('another version gives other packages', () => {
  const newer = makePackages({ extension: EXTENSION, url: URL, key, version: '999.0.0' });
  assert.equal(manifestOf(newer, 'omtanke.xpi').version, '999.0.0');
  assert.notDeepEqual(newer.files.get('omtanke.xpi'), made.files.get('omtanke.xpi'));
});

test('the package that Mozilla has signed is taken if it is the same extension', () => {
  const files = unzipSync(bytes(made, 'omtanke.xpi'));
  const signed = zipSync({ ...files, 'META-INF/mozilla.rsa': Uint8Array.of(1) }, { level: 0 });
  const packages = makePackages({ extension: EXTENSION, url: URL, key, firefoxPackage: signed });
  assert.equal(packages.files.get(`omtanke-${made.version}.xpi`), signed);
  const other = zipSync({ ...files, 'background.js': Uint8Array.of(1) }, { level: 0 });
  assert.throws(() => makePackages({ extension: EXTENSION, url: URL, key, firefoxPackage: other }), /another background.js/);
  assert.throws(() => makePackages({ extension: EXTENSION, url: URL, key, firefoxId: 'other@example.com', firefoxPackage: signed }), /another manifest.json/);
});

test('each package holds what only its browser knows, and where to ask for a newer version', () => {
  const firefox = manifestOf(made, 'omtanke.xpi');
  assert.equal(firefox.browser_specific_settings.gecko.update_url, `${URL}/updates.json`);
  assert.deepEqual([firefox.background.service_worker, firefox.update_url, firefox.minimum_chrome_version], [undefined, undefined, undefined]);
  const chromium = manifestOf(made, `omtanke-${made.version}.crx`);
  assert.equal(chromium.update_url, `${URL}/updates.xml`);
  assert.deepEqual([chromium.background.scripts, chromium.browser_specific_settings], [undefined, undefined]);
  const webStore = manifestOf(made, `omtanke-${made.version}.zip`);
  assert.equal(webStore.update_url, undefined);
});

test('the update manifests name packages that are there, with their digests', () => {
  const [update] = JSON.parse(read('updates.json')).addons[made.firefoxId].updates;
  assert.deepEqual([update.version, update.update_link], [made.version, `${URL}/omtanke-${made.version}.xpi`]);
  assert.equal(update.update_hash, `sha256:${digest(`omtanke-${made.version}.xpi`)}`);
  const xml = read('updates.xml');
  for (const part of [`appid="${key.id}"`, `version="${made.version}"`, `codebase="${URL}/omtanke-${made.version}.crx"`, `hash_sha256="${digest(`omtanke-${made.version}.crx`)}"`]) {
    assert.ok(xml.includes(part), `${part} in ${xml}`);
  }
});

/** @param {string} name */
function read(name) {
  return text(bytes(made, name));
}

/**
 * @param {import('./packages.js').Packages} packages
 * @param {string} name
 */
function bytes(packages, name) {
  const found = packages.files.get(name);
  assert.ok(found, `${name} is among ${[...packages.files.keys()]}`);
  return found;
}

/** @param {string} name */
function digest(name) {
  return createHash('sha256').update(bytes(made, name)).digest('hex');
}

/** @param {Uint8Array} content */
function text(content) {
  return strFromU8(content);
}

/**
 * @param {import('./packages.js').Packages} packages
 * @param {string} name
 */
function manifestOf(packages, name) {
  const all = bytes(packages, name);
  const header = name.endsWith('.crx') ? 12 + new DataView(all.buffer).getUint32(8, true) : 0;
  const { 'manifest.json': manifest } = unzipSync(all.subarray(header));
  assert.ok(manifest);
  return JSON.parse(text(manifest));
}
