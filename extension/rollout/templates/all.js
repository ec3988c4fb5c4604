/** @file Every template, by its path in the folder of templates. */
import { CHROMIUMS, FIREFOX } from './browsers.js';
import { firefoxInstallation } from './employer.js';
import { adml, admx } from './group-policy.js';
import { intuneProfile } from './intune.js';
import { chromiumJson, firefoxJson } from './linux.js';
import { configurationProfile } from './macos.js';
import { registryFile } from './registry.js';
import { settingsTable } from './table.js';

/**
 * @param {import('./employer.js').Employer} employer
 * @returns {Map<string, Uint8Array>}
 */
export function templates(employer) {
  const browsers = [...CHROMIUMS, FIREFOX];
  const extensionSettings = { [employer.firefoxId]: firefoxInstallation(employer) };
  /** @type {[string, Uint8Array][]} */
  const files = [
    ['README.md', utf8(`# What can be set\n\n${settingsTable(employer.settings)}\n`)],
    ['linux/omtanke.json', utf8(chromiumJson(employer))],
    ['linux/policies.json', utf8(firefoxJson(employer))],
    ['windows/omtanke.admx', utf8(admx(employer))],
    ['windows/en-US/omtanke.adml', utf8(adml(employer))],
    ['windows/firefox-extension-settings.json', utf8(`${JSON.stringify(extensionSettings, null, 2)}\n`)],
    ...browsers.flatMap((browser) => /** @type {[string, Uint8Array][]} */ ([
      [`windows/${browser.label}.reg`, utf16(registryFile(browser, employer))],
      [`intune/${browser.label}.json`, utf8(intuneProfile(browser, employer))],
      [`macos/${browser.label}.mobileconfig`, utf8(configurationProfile(browser, employer))],
    ])),
  ];
  return new Map(files);
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}

/**
 * @param {string} text
 * @returns {Uint8Array} as Windows writes the registry's files
 */
function utf16(text) {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
