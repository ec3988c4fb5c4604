/** @file For macOS: configuration profiles, for Jamf, Intune or any other management. */
import { createHash } from 'node:crypto';
import { build } from 'plist';
import { FIREFOX } from './browsers.js';
import { chromiumInstallation, firefoxPolicies, values } from './employer.js';

/**
 * @param {import('./browsers.js').Browser} browser
 * @param {import('./employer.js').Employer} employer
 * @returns {string} a property list
 */
export function configurationProfile(browser, employer) {
  const { chromiumId } = employer;
  const payloads =
    browser === FIREFOX
      ? [payload(browser.domain, { EnterprisePoliciesEnabled: true, ...firefoxPolicies(employer) })]
      : [
          payload(browser.domain, { ExtensionSettings: { [chromiumId]: chromiumInstallation(employer) } }),
          payload(`${browser.domain}.extensions.${chromiumId}`, values(employer)),
        ];
  const profile = {
    ...named('Configuration', `se.omtanke.${browser.label}`),
    PayloadDisplayName: `Omtanke for ${browser.name}`,
    PayloadDescription: 'Installs the browser extension Omtanke and sets what it works with.',
    PayloadScope: 'System',
    PayloadContent: payloads,
  };
  return `${build(/** @type {any} */ (profile))}\n`;
}

/**
 * @param {string} domain
 * @param {Record<string, unknown>} content
 */
function payload(domain, content) {
  return { ...named(domain, `se.omtanke.${domain}`), ...content };
}

/**
 * @param {string} type
 * @param {string} identifier
 */
function named(type, identifier) {
  return { PayloadType: type, PayloadIdentifier: identifier, PayloadUUID: uuid(identifier), PayloadVersion: 1 };
}

/**
 * @param {string} name
 * @returns {string} always the same for a name, so that a newer profile takes the older one's place
 */
function uuid(name) {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`.toUpperCase();
}
