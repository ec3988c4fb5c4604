/** @file For Windows managed by Intune: a custom configuration profile, as Microsoft Graph takes it. It brings the administrative template along. */
import { xml } from '../xml.js';
import { CHROMIUMS } from './browsers.js';
import { admx, categoryName, fieldName, installationName, policyName } from './group-policy.js';
import { asText } from './settings.js';

const INGEST = './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Omtanke/Policy/OmtankeAdmx';

/**
 * @param {import('./browsers.js').Browser} browser
 * @param {import('./employer.js').Employer} employer
 * @returns {string} JSON: a `windows10CustomConfiguration`
 */
export function intuneProfile(browser, employer) {
  const place = `./Device/Vendor/MSFT/Policy/Config/Omtanke~Policy~${categoryName(browser)}`;
  const installation = CHROMIUMS.includes(browser)
    ? [setting('Install the extension', 'Installs Omtanke from your own server.', `${place}/${installationName(browser)}`, '<enabled/>')]
    : [];
  const profile = {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: `Omtanke for ${browser.name}`,
    description: 'What an employer can set for the browser extension Omtanke',
    omaSettings: [
      setting('The administrative template', 'What can be set, for Windows to know it.', INGEST, admx(employer)),
      ...installation,
      ...employer.settings.map((one) => setting(one.title, one.description, `${place}/${policyName(browser, one)}`, state(browser, one))),
    ],
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/**
 * @param {string} displayName
 * @param {string} description
 * @param {string} omaUri
 * @param {string} value
 */
function setting(displayName, description, omaUri, value) {
  return { '@odata.type': '#microsoft.graph.omaSettingString', displayName, description, omaUri, value };
}

/**
 * @param {import('./browsers.js').Browser} browser
 * @param {import('./settings.js').Setting} one
 * @returns {string} XML, as a policy of an administrative template is set
 */
function state(browser, one) {
  if (!one.isSet || one.value === false) return '<disabled/>';
  if (one.type === 'boolean') return '<enabled/>';
  return xml`<enabled/><data id="${fieldName(browser, one)}" value="${asText(one)}"/>`.xml;
}
