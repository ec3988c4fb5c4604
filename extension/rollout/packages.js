/** @file Makes the packages of the built extension, and what the browsers ask for updates. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
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
 * @property {string} [firefoxId]  another one than the built extension's
 * @property {Uint8Array} [firefoxPackage]  the one that Mozilla has signed, to be taken in the place of ours
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
 * @throws {Error} when the package that Mozilla has signed is another extension, or another version of it
 */
export function makePackages({ extension, url, key, firefoxPackage, ...wanted }) {
  const contents = readFolder(extension);
  const manifest = withNames(parse(contents.get('manifest.json')), wanted);
  const { version } = manifest;
  const { id: firefoxId, strict_min_version: firefoxMinimum } = manifest.browser_specific_settings.gecko;
  const names = { zip: `omtanke-${version}.zip`, crx: `omtanke-${version}.crx`, xpi: `omtanke-${version}.xpi` };

  const signed = crx(zip(contents, forChromium(manifest, url)), key);
  const ours = zip(contents, forFirefox(manifest, url));
  const xpi = firefoxPackage ? signedOf(ours, firefoxPackage) : ours;
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

/**
 * @param {import('./editions.js').Manifest} manifest
 * @param {{version?: string, firefoxId?: string}} wanted
 * @returns {import('./editions.js').Manifest}
 */
function withNames(manifest, { version = manifest.version, firefoxId }) {
  const { gecko } = manifest.browser_specific_settings;
  return { ...manifest, version, browser_specific_settings: { gecko: { ...gecko, id: firefoxId ?? gecko.id } } };
}

/**
 * @param {Uint8Array} ours
 * @param {Uint8Array} signed
 * @returns {Uint8Array} the signed one, which must hold the files of ours
 */
function signedOf(ours, signed) {
  const [expected, found] = [unzipSync(ours), unzipSync(signed)];
  for (const [name, content] of Object.entries(expected)) {
    if (Buffer.compare(content, found[name] ?? new Uint8Array()) !== 0) {
      throw new Error(`the package that Mozilla has signed holds another ${name}; it must have been made of the same extension with the same --url and --firefox-id`);
    }
  }
  return signed;
}

/** @param {Uint8Array | undefined} json */
function parse(json) {
  return JSON.parse(new TextDecoder().decode(json));
}

/** @param {Uint8Array} bytes */
function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}
