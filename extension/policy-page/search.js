/** @file Finds clauses as one types: those in whose title, text or hints every word stands. Nothing leaves the page. */
import { get } from '../own-page/make.js';

/** @type {Record<string, string>} */
let words = {};

/** The last search is made anew in what is shown now. @param {Record<string, string>} strings */
export function offerSearch(strings) {
  words = strings;
  search();
}

/** Shows the clauses that are searched for. */
export function search() {
  const wanted = folded(/** @type {HTMLInputElement} */ (get('search')).value)
    .split(/\s+/)
    .filter(Boolean);
  let count = 0;
  const clauses = [...get('clauses').children];
  for (const clause of clauses) {
    const text = folded([...clause.querySelectorAll(':scope > :not(details)')].map(({ textContent }) => textContent).join(' '));
    const found = wanted.every((word) => text.includes(word));
    count += Number(found);
    for (const part of document.querySelectorAll(`[data-clause="${CSS.escape(clause.getAttribute('data-clause') ?? '')}"]`)) {
      /** @type {HTMLElement} */ (part).hidden = !found;
    }
  }
  get('found').textContent = wanted.length === 0 ? '' : told(count, clauses.length);
}

/**
 * @param {number} count
 * @param {number} all
 */
function told(count, all) {
  if (count === 0) return words.policyNothing ?? '';
  return words.policyFound?.replace('{count}', String(count)).replace('{all}', String(all)) ?? '';
}

/** @param {string} text */
function folded(text) {
  return text.normalize('NFC').toLowerCase();
}
