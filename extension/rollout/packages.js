/** @file Makes the packages of the built extension, and what the browsers ask for updates. */
import { createHash } from 'node:crypto';
import { readFolder, zip } from './archive.js';
import { crx } from './crx.js';
import { CHROMIUM_UPDATES, FIREFOX_UPDATES, forChromium, forFirefox, forWebStore } from './editions.js';
import { updatesJson, updatesXml } from './update-manifests.js';

/** Firefox's package under a name that stays, for the policy that installs it. */
export const FIREFOX_PACKAGE = 'omtanke.xpi';

/**
 * @typedef {object} Source
 * @property {string} extension  folder of the built extension
 * @property {string} url  https address where the packages will lie, without a slash at the end
 * @property {import('./signing-key.js').SigningKey} key
 * @property {string} [version]  another one than the built extension's
 *
 * @typedef {object} Packages
 * @property {string} url  where they are to lie
 * @property {string} version
 * @property {string} chromiumId
 * @property {string} firefoxId
 * @property {Map<string, Uint8Array>} files  by name
 */

/**
 * @param {Source} source
 * @returns {Packages} the same source always gives the same bytes
 */
export function makePackages({ extension, url, key, version: wanted }) {
  const contents = readFolder(extension);
  const built = JSON.parse(new TextDecoder().decode(contents.get('manifest.json')));
  const manifest = wanted ? { ...built, version: wanted } : built;
  const { version } = manifest;
  const { id: firefoxId, strict_min_version: firefoxMinimum } = manifest.browser_specific_settings.gecko;
  const names = { zip: `omtanke-${version}.zip`, crx: `omtanke-${version}.crx`, xpi: `omtanke-${version}.xpi` };

  const signed = crx(zip(contents, forChromium(manifest, url)), key);
  const xpi = zip(contents, forFirefox(manifest, url));
  const release = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes, /** @type {string} */ minimum) => ({
    version,
    url: `${url}/${name}`,
    digest: digest(bytes),
    minimum,
  });
  const files = new Map([
    [names.crx, signed],
    [names.xpi, xpi],
    [names.zip, zip(contents, forWebStore(manifest))],
    [FIREFOX_PACKAGE, xpi],
    [CHROMIUM_UPDATES, utf8(updatesXml(key.id, release(names.crx, signed, manifest.minimum_chrome_version)))],
    [FIREFOX_UPDATES, utf8(updatesJson(firefoxId, release(names.xpi, xpi, firefoxMinimum)))],
  ]);
  return { url, version, chromiumId: key.id, firefoxId, files };
}

/**
 * @param {Map<string, Uint8Array>} files
 * @returns {Uint8Array} their digests, as `sha256sum --check` reads them
 */
export function checksums(files) {
  return utf8([...files].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`).join(''));
}

/** @param {Uint8Array} bytes */
function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}
