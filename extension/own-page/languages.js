/** @file The choice of a language on the extension's own pages. */
import { make } from './make.js';

/** The languages, each by its own name. */
const NAMES = { sv: 'Svenska', nb: 'Norsk', da: 'Dansk', en: 'English' };

/**
 * Fills a place with a button for each language.
 *
 * @param {HTMLElement} place
 * @param {(language: string) => void} choose
 */
export function offerLanguages(place, choose) {
  const buttons = Object.entries(NAMES).map(([lang, name]) => {
    const button = make('button', { type: 'button', lang, 'aria-pressed': 'false' }, name);
    button.addEventListener('click', () => choose(lang));
    return button;
  });
  place.replaceChildren(...buttons);
}

/**
 * @param {HTMLElement} place
 * @param {string} language  the one that is spoken
 */
export function markLanguage(place, language) {
  for (const button of place.children) button.setAttribute('aria-pressed', String(button.getAttribute('lang') === language));
}
