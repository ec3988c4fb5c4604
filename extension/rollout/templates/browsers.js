/** @file The browsers, and where each finds what an employer sets. */

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} label  in names of files and of policies
 * @property {string} registry  the key below which Windows keeps its policies
 * @property {string} domain  what macOS calls its settings
 */

/** Those that take an extension from an employer's server in the same way. @type {Browser[]} */
export const CHROMIUMS = [
  { name: 'Google Chrome', label: 'chrome', registry: 'Software\\Policies\\Google\\Chrome', domain: 'com.google.Chrome' },
  { name: 'Microsoft Edge', label: 'edge', registry: 'Software\\Policies\\Microsoft\\Edge', domain: 'com.microsoft.Edge' },
];

/** @type {Browser} */
export const FIREFOX = { name: 'Mozilla Firefox', label: 'firefox', registry: 'Software\\Policies\\Mozilla\\Firefox', domain: 'org.mozilla.firefox' };

/**
 * @param {Browser} browser
 * @param {import('./employer.js').Employer} employer
 * @returns {string} the key where Windows keeps the extension's settings
 */
export function settingsKey({ registry, label }, { chromiumId, firefoxId }) {
  return label === FIREFOX.label ? `${registry}\\3rdparty\\Extensions\\${firefoxId}` : `${registry}\\3rdparty\\extensions\\${chromiumId}\\policy`;
}

/**
 * @param {Browser} browser
 * @param {import('./employer.js').Employer} employer
 * @returns {string} the key where Windows keeps how the extension is installed; an extension's own, so that others' stay as they are
 */
export function installationKey({ registry }, { chromiumId }) {
  return `${registry}\\ExtensionSettings\\${chromiumId}`;
}
