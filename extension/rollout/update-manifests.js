/** @file What the browsers ask to learn of a newer version: which it is, where it lies and what its digest is. */
import { xml } from './xml.js';

/**
 * @typedef {object} Release
 * @property {string} version
 * @property {string} url  of the package
 * @property {string} digest  SHA-256 of the package, hexadecimal
 * @property {string} minimum  the oldest version of the browser that it runs in
 */

/**
 * @param {string} id
 * @param {Release} release
 * @returns {string} for Chromium, Chrome and Edge
 */
export function updatesXml(id, { version, url, digest, minimum }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
${
  xml`<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${url}" version="${version}" hash_sha256="${digest}" prodversionmin="${minimum}" />
  </app>
</gupdate>`.xml
}
`;
}

/**
 * @param {string} id
 * @param {Release} release
 * @returns {string} for Firefox
 */
export function updatesJson(id, { version, url, digest, minimum }) {
  const update = {
    version,
    update_link: url,
    update_hash: `sha256:${digest}`,
    applications: { gecko: { strict_min_version: minimum } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
