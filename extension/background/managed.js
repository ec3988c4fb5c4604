/**
 * @file What the employer has set through the browser's own management (Group Policy, Intune, Jamf, JSON files).
 *
 * @typedef {object} Settings
 * @property {boolean} known  false while the browser can't say yet whether anything is set
 * @property {string} [policy]  the rules, as JSON text
 * @property {string} [policyUrl]  where signed policies come from
 * @property {string} [keys]  who may sign them, as JSON text
 * @property {number} threshold  how many different keys must have signed
 * @property {number} checkEveryMinutes  after how many minutes, at the latest, to look for a new policy
 * @property {string} [organisation]  the employer's own names and words, as JSON text
 * @property {string} [role]  what this employee is to the employer
 * @property {string} [language]  the language of the interface, as a language tag
 */

/** What holds where the employer has set nothing. */
const UNSET = { threshold: 1, checkEveryMinutes: 15 };

/** For this long, in ms, an empty answer may mean that Chromium has not read its policies yet. */
const SETTLING = 60_000;

/** Where the first empty answer's time is kept while the browser runs. */
const EMPTY_SINCE = 'managedEmptySince';

/**
 * @param {boolean} told  whether the browser has just said that the settings changed
 * @returns {Promise<Settings>}
 */
export async function settings(told) {
  const values = await read();
  if (!values) return { known: true, ...UNSET };
  const known = Object.keys(values).length > 0 || told || (await settled());
  return {
    known,
    policy: asJson(values.policy),
    policyUrl: asText(values.policyUrl),
    keys: asJson(values.keys),
    threshold: asNumber(values.threshold) ?? UNSET.threshold,
    checkEveryMinutes: asNumber(values.checkEveryMinutes) ?? UNSET.checkEveryMinutes,
    organisation: asJson(values.organisation),
    role: asText(values.role),
    language: asText(values.language),
  };
}

/** @returns {Settings} what holds while nothing can be known */
export function unknown() {
  return { known: false, ...UNSET };
}

/** @returns {Promise<Record<string, unknown> | undefined>} the values; nothing when there certainly are none */
async function read() {
  try {
    return await chrome.storage.managed.get();
  } catch (error) {
    // Firefox says so when nothing is set for this extension.
    if (String(error).includes('manifest not found')) return undefined;
    throw error;
  }
}

/** @returns {Promise<boolean>} whether an empty answer can be trusted by now */
async function settled() {
  const now = Date.now();
  const { [EMPTY_SINCE]: since } = await chrome.storage.session.get(EMPTY_SINCE);
  if (typeof since !== 'number') {
    await chrome.storage.session.set({ [EMPTY_SINCE]: now });
    return false;
  }
  return now - since > SETTLING;
}

/**
 * @param {unknown} value  JSON as text, or already read
 * @returns {string | undefined} JSON as text, in lines, so that a place in it can be named
 */
function asJson(value) {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/**
 * @param {unknown} value
 * @returns {string | undefined}
 */
function asText(value) {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * @param {unknown} value
 * @returns {number | undefined} nothing for what templates fill in where nothing is meant
 */
function asNumber(value) {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
