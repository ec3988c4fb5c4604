/**
 * @file What each browser gets of the manifest: only what it knows, and where it is to ask for a newer version.
 *
 * @typedef {Record<string, any>} Manifest
 */

/** What Chromium, Edge and Chrome ask for a newer version, below the employer's address. */
export const CHROMIUM_UPDATES = 'updates.xml';

/** What Firefox asks. */
export const FIREFOX_UPDATES = 'updates.json';

/**
 * @param {Manifest} manifest  the built extension's, for both browsers
 * @returns {Manifest} for an employer's unlisted place in the Chrome Web Store or among Edge's add-ons, which see to updates themselves
 */
export function forWebStore(manifest) {
  const { browser_specific_settings: _, background, ...rest } = manifest;
  return { ...rest, background: { service_worker: background.service_worker } };
}

/**
 * @param {Manifest} manifest
 * @param {string} url  the employer's address, without a slash at the end
 * @returns {Manifest} for Chromium, Chrome and Edge
 */
export function forChromium(manifest, url) {
  return { ...forWebStore(manifest), update_url: `${url}/${CHROMIUM_UPDATES}` };
}

/**
 * @param {Manifest} manifest
 * @param {string} url  the employer's address, without a slash at the end
 * @returns {Manifest} for Firefox
 */
export function forFirefox(manifest, url) {
  const { minimum_chrome_version: _, background, browser_specific_settings, ...rest } = manifest;
  const gecko = { ...browser_specific_settings.gecko, update_url: `${url}/${FIREFOX_UPDATES}` };
  return { ...rest, background: { scripts: background.scripts }, browser_specific_settings: { gecko } };
}
