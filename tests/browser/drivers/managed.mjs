// What an employer sets through the browser's own management, put where each browser reads it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {Record<string, unknown>} Values the extension's managed settings, by their keys
 *
 * @typedef {object} Management
 * @property {(values: Values) => void} set replaces the settings; a running Firefox does not notice
 * @property {() => void} remove
 */

/** The only folder that Chromium on Linux reads policies from. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/** Whether this user may set Chromium's policies: they are the machine's, so only root may. */
export const mayManageChromium = process.getuid?.() === 0;

/**
 * Sets an extension's settings for every Chromium on this machine; the id keeps them apart from others'.
 * @param {string} extensionId
 * @param {Values} values
 * @returns {Management}
 */
export function manageChromium(extensionId, values) {
  const file = join(CHROMIUM_POLICIES, `test-${extensionId}.json`);
  mkdirSync(CHROMIUM_POLICIES, { recursive: true });
  /** @param {Values} wanted */
  const set = (wanted) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: wanted } } }));
  set(values);
  return { set, remove: () => rmSync(file) };
}

/**
 * Makes a home folder with an extension's settings in it, for a Firefox of its own.
 * @param {string} extensionId
 * @param {Values} values
 * @returns {Management & {home: string}}
 */
export function manageFirefox(extensionId, values) {
  const home = mkdtempSync(join(tmpdir(), 'managed-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  /** @param {Values} data */
  const set = (data) =>
    writeFileSync(
      join(folder, `${extensionId}.json`),
      JSON.stringify({ name: extensionId, description: 'Settings for a test', type: 'storage', data }),
    );
  set(values);
  return { home, set, remove: () => rmSync(home, { recursive: true }) };
}
