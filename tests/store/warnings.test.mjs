// Chromium takes what is in the package without a warning; it says so only of an extension that a developer loads from a folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { strToU8 } from 'fflate';
import { readFolder } from '../../extension/rollout/archive.js';
import { forChromium } from '../../extension/rollout/editions.js';
import { Browser, browserNames } from '../browser/harness/browser.mjs';
import { builtExtension } from '../browser/harness/stage.mjs';
import { extensionInfo } from './extension-info.mjs';

const skip = browserNames.includes('chromium') ? false : 'only another browser is to be tested';
const folder = mkdtempSync(join(tmpdir(), 'warnings-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * Writes the built extension with another manifest.
 * @param {string} name of the folder
 * @param {(manifest: import('../../extension/rollout/editions.js').Manifest) => object} change
 */
function withManifest(name, change) {
  const files = readFolder(builtExtension());
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
  files.set('manifest.json', strToU8(JSON.stringify(change(manifest))));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
  return join(folder, name);
}

/**
 * @param {string} extension
 * @returns {Promise<string[]>} what Chromium warns of in its manifest
 */
async function warnings(extension) {
  const browser = await Browser.start('chromium', { extension });
  try {
    const id = new URL(browser.extensionOrigin ?? '').hostname;
    const page = await browser.open('chrome://extensions');
    // Only a developer is told, from the next time on that the extension is loaded.
    await page.call(async (/** @type {string} */ wanted) => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(wanted, { failQuietly: true });
    }, id);
    const { manifestErrors } = await browser.wait('the extension', () => extensionInfo(browser, id));
    return manifestErrors.map((/** @type {{message: string}} */ { message }) => message);
  } finally {
    await browser.close();
  }
}

test('Chromium warns of nothing in its package, and would of a word that it does not know', { skip }, async () => {
  const url = 'https://store.example.com';
  assert.deepEqual(await warnings(withManifest('package', (manifest) => forChromium(manifest, url))), []);
  const faulty = withManifest('faulty', (manifest) => ({ ...forChromium(manifest, url), nonsense: true }));
  assert.match((await warnings(faulty)).join(), /nonsense/);
});
