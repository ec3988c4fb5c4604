/** @file The languages Omtanke speaks, and its words in them. */

/** @typedef {'sv' | 'nb' | 'da' | 'en'} Language */

/** Every language tag that one of the four answers to; Nynorsk shares Bokmål's hints. @type {Record<string, Language>} */
const SPOKEN = { sv: 'sv', nb: 'nb', nn: 'nb', no: 'nb', da: 'da', en: 'en' };

/**
 * @param {string | undefined} wanted  a language tag from the managed settings
 * @returns {Language} that language, else the browser's, else English
 */
export function language(wanted) {
  return spoken(wanted) ?? spoken(chrome.i18n.getUILanguage()) ?? 'en';
}

/**
 * @param {string | undefined} tag  such as `sv-SE`
 * @returns {Language | undefined}
 */
export function spoken(tag) {
  return SPOKEN[tag?.toLowerCase().split(/[-_]/)[0] ?? ''];
}

/**
 * @param {Language} language
 * @returns {Promise<Record<string, string>>} all words of the interface, by their keys
 */
export async function strings(language) {
  const file = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  /** @type {[string, {message: string}][]} */
  const messages = Object.entries(await file.json());
  return Object.fromEntries(messages.map(([key, { message }]) => [key, message]));
}
