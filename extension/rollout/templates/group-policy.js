/** @file For Windows with a domain or Intune: an administrative template (ADMX) and its words (ADML). */
import { xml } from '../xml.js';
import { CHROMIUMS, FIREFOX, installationKey, settingsKey } from './browsers.js';
import { chromiumInstallation } from './employer.js';

/** The most characters that one setting may hold. */
const LONGEST = 1_000_000;

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** @typedef {import('./browsers.js').Browser} Browser */
/** @typedef {import('./settings.js').Setting} Setting */
/** @typedef {import('../xml.js').Xml} Xml */

/** @param {Browser} browser */
export const categoryName = ({ label }) => `Omtanke${capital(label)}`;

/** @param {Browser} browser */
export const installationName = ({ label }) => `${capital(label)}Install`;

/**
 * @param {Browser} browser
 * @param {Setting} setting
 */
export const policyName = ({ label }, { key }) => `${capital(label)}${capital(key)}`;

/**
 * @param {Browser} browser
 * @param {Setting} setting
 * @returns {string} the name of the field that takes the setting's value
 */
export const fieldName = (browser, setting) => `${policyName(browser, setting)}Value`;

/**
 * @param {import('./employer.js').Employer} employer
 * @returns {string}
 */
export function admx(employer) {
  const browsers = [...CHROMIUMS, FIREFOX];
  return file(xml`<policyDefinitions xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="omtanke" namespace="Omtanke.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <categories>
${browsers.map((browser) => xml`    <category name="${categoryName(browser)}" displayName="$(string.${categoryName(browser)})" />`)}
  </categories>
  <policies>
${[
  ...CHROMIUMS.map((browser) => installation(browser, employer)),
  ...browsers.flatMap((browser) => employer.settings.map((setting) => policy(browser, setting, settingsKey(browser, employer)))),
]}
  </policies>
</policyDefinitions>`);
}

/**
 * @param {import('./employer.js').Employer} employer
 * @returns {string} in English
 */
export function adml({ settings }) {
  const browsers = [...CHROMIUMS, FIREFOX];
  const fields = browsers.flatMap((browser) => settings.filter(isField).map((setting) => presentation(browser, setting)));
  return file(xml`<policyDefinitionResources xmlns="${NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <displayName>Omtanke</displayName>
  <description>What an employer can set for the browser extension Omtanke</description>
  <resources>
    <stringTable>
${[
  ...browsers.map((browser) => word(categoryName(browser), `Omtanke for ${browser.name}`)),
  ...CHROMIUMS.flatMap((browser) => [
    word(installationName(browser), 'Install the extension'),
    word(`${installationName(browser)}Explain`, 'Installs Omtanke from your own server for everybody, and keeps it up to date. Nobody can remove it.'),
  ]),
  ...browsers.flatMap((browser) =>
    settings.flatMap((setting) => [
      word(policyName(browser, setting), setting.title),
      word(`${policyName(browser, setting)}Explain`, setting.description),
    ]),
  ),
]}
    </stringTable>
    <presentationTable>
${fields}
    </presentationTable>
  </resources>
</policyDefinitionResources>`);
}

/**
 * @param {Browser} browser
 * @param {import('./employer.js').Employer} employer
 */
function installation(browser, employer) {
  const [name, key] = [installationName(browser), installationKey(browser, employer)];
  const entries = Object.entries(chromiumInstallation(employer));
  return xml`    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}Explain)" key="${key}">
      <parentCategory ref="${categoryName(browser)}" />
      <enabledList>
${entries.map(([field, value]) => xml`        <item key="${key}" valueName="${field}"><value>${fixed(value)}</value></item>`)}
      </enabledList>
      <disabledList>
${entries.map(([field]) => xml`        <item key="${key}" valueName="${field}"><value><delete /></value></item>`)}
      </disabledList>
    </policy>`;
}

/**
 * @param {Browser} browser
 * @param {Setting} setting
 * @param {string} key
 */
function policy(browser, setting, key) {
  const name = policyName(browser, setting);
  const attributes = xml`name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}Explain)" key="${key}"`;
  if (!isField(setting)) {
    return xml`    <policy ${attributes} valueName="${setting.key}">
      <parentCategory ref="${categoryName(browser)}" />
      <enabledValue><decimal value="1" /></enabledValue>
      <disabledValue><decimal value="0" /></disabledValue>
    </policy>`;
  }
  const field = fieldName(browser, setting);
  const element =
    setting.type === 'integer'
      ? xml`<decimal id="${field}" valueName="${setting.key}" maxValue="1000000" />`
      : xml`<text id="${field}" valueName="${setting.key}" maxLength="${LONGEST}" />`;
  return xml`    <policy ${attributes} presentation="$(presentation.${name})">
      <parentCategory ref="${categoryName(browser)}" />
      <elements>${element}</elements>
    </policy>`;
}

/**
 * @param {Browser} browser
 * @param {Setting} setting
 */
function presentation(browser, setting) {
  const field = fieldName(browser, setting);
  const control =
    setting.type === 'integer'
      ? xml`<decimalTextBox refId="${field}" defaultValue="${Number(setting.value)}">${setting.title}</decimalTextBox>`
      : xml`<textBox refId="${field}"><label>${setting.title}</label></textBox>`;
  return xml`      <presentation id="${policyName(browser, setting)}">${control}</presentation>`;
}

/** @param {Setting} setting */
function isField({ type }) {
  return type !== 'boolean';
}

/** @param {string | boolean} value */
function fixed(value) {
  return typeof value === 'string' ? xml`<string>${value}</string>` : xml`<decimal value="${Number(value)}" />`;
}

/**
 * @param {string} id
 * @param {string} text
 */
function word(id, text) {
  return xml`      <string id="${id}">${text}</string>`;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {Xml} root */
function file(root) {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}
