/**
 * @file What the templates are made for: one employer's address, extension and settings.
 *
 * @typedef {object} Employer
 * @property {string} url  where the packages lie, without a slash at the end
 * @property {string} chromiumId
 * @property {string} firefoxId
 * @property {boolean} unsigned  whether Firefox ESR is to take a package that Mozilla has not signed
 * @property {import('./settings.js').Setting[]} settings
 */
import { CHROMIUM_UPDATES } from '../editions.js';
import { FIREFOX_PACKAGE } from '../packages.js';

/**
 * @param {Employer} employer
 * @returns {Record<string, unknown>} the settings by key
 */
export function values({ settings }) {
  return Object.fromEntries(settings.map(({ key, value }) => [key, value]));
}

/**
 * @param {Employer} employer
 * @returns {Record<string, string | boolean>} how Chromium, Chrome and Edge install the extension
 */
export function chromiumInstallation({ url }) {
  return { installation_mode: 'force_installed', update_url: `${url}/${CHROMIUM_UPDATES}`, override_update_url: true };
}

/**
 * @param {Employer} employer
 * @returns {Record<string, string>} how Firefox does
 */
export function firefoxInstallation({ url }) {
  return { installation_mode: 'force_installed', install_url: `${url}/${FIREFOX_PACKAGE}` };
}

/**
 * @param {Employer} employer
 * @returns {Record<string, unknown>} Firefox's policies
 */
export function firefoxPolicies(employer) {
  const { firefoxId, unsigned } = employer;
  return {
    ExtensionSettings: { [firefoxId]: firefoxInstallation(employer) },
    '3rdparty': { Extensions: { [firefoxId]: values(employer) } },
    ...(unsigned ? { Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } } } : {}),
  };
}
