/** @file For Windows without a domain: entries of the registry, to import with `reg import`. */
import { CHROMIUMS, FIREFOX, installationKey, settingsKey } from './browsers.js';
import { chromiumInstallation } from './employer.js';
import { asText } from './settings.js';

/**
 * @param {import('./browsers.js').Browser} browser
 * @param {import('./employer.js').Employer} employer
 * @returns {string} settings and, but for Firefox, installation; each setting under what it does
 */
export function registryFile(browser, employer) {
  const installation = CHROMIUMS.includes(browser)
    ? [`[HKEY_LOCAL_MACHINE\\${installationKey(browser, employer)}]`, ...Object.entries(chromiumInstallation(employer)).map(([name, value]) => entry(name, value)), '']
    : [`; How ${FIREFOX.name} installs the extension stands in firefox-extension-settings.json.`, ''];
  const set = employer.settings.flatMap((setting) => {
    const value = setting.type === 'integer' || setting.type === 'boolean' ? /** @type {number | boolean} */ (setting.value) : asText(setting);
    const line = entry(setting.key, value);
    // What the employer hasn't set is there to be filled in.
    return [`; ${setting.title}: ${setting.description}`, setting.isSet ? line : `; ${line}`];
  });
  const lines = ['Windows Registry Editor Version 5.00', '', ...installation, `[HKEY_LOCAL_MACHINE\\${settingsKey(browser, employer)}]`, ...set, ''];
  return lines.join('\r\n');
}

/**
 * @param {string} name
 * @param {string | number | boolean} value
 */
function entry(name, value) {
  if (typeof value !== 'string') return `"${name}"=dword:${Number(value).toString(16).padStart(8, '0')}`;
  // Text in quotation marks can't span lines; as bytes it can hold anything.
  if (/[\r\n]/.test(value)) return `"${name}"=hex(1):${[...Buffer.from(`${value}\0`, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
  return `"${name}"="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
