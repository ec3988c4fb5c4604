/** @file Which language Omtanke speaks: the employer's choice, else the employee's own, else the browser's. */
import { language, spoken } from './languages.js';

/** @typedef {import('./languages.js').Language} Language */

/** Where the employee's own choice is kept. */
const CHOSEN = 'language';

/**
 * @param {import('./managed.js').Settings} settings
 * @returns {Promise<Language>}
 */
export async function spokenHere(settings) {
  return isFixed(settings) ? language(settings.language) : language(await ownChoice());
}

/**
 * @param {import('./managed.js').Settings} settings
 * @returns {boolean} whether the employer has chosen
 */
export function isFixed(settings) {
  return spoken(settings.language) !== undefined;
}

/** @param {unknown} wanted  the employee's own choice */
export async function choose(wanted) {
  const chosen = typeof wanted === 'string' ? spoken(wanted) : undefined;
  if (!chosen) throw new Error(`"${wanted}" is no language to choose; there are sv, nb, da and en`);
  await chrome.storage.local.set({ [CHOSEN]: chosen });
}

/** @returns {Promise<string | undefined>} */
async function ownChoice() {
  try {
    const { [CHOSEN]: chosen } = await chrome.storage.local.get(CHOSEN);
    return typeof chosen === 'string' ? chosen : undefined;
  } catch (error) {
    // The browser's language will do.
    console.error('Omtanke:', error);
    return undefined;
  }
}
