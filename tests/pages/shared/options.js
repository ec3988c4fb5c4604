// What the address asks of the page: `?layout=…` and the other options listed in the README.

const query = new URLSearchParams(location.search);

/**
 * @param {string} name
 * @param {string} [otherwise]
 * @returns {string}
 */
export function option(name, otherwise = '') {
  return query.get(name) ?? otherwise;
}

/**
 * The words of a control in the page's language.
 * @param {string} english
 * @param {string} [swedish] absent where the site's Swedish words are not known; English is shown then
 * @returns {string}
 */
export function words(english, swedish = english) {
  return option('ui') === 'sv' ? swedish : english;
}

/** The current query with one option changed, e.g. for a route that a dialog pushes. */
export function withOption(/** @type {string} */ name, /** @type {string | null} */ value) {
  const changed = new URLSearchParams(location.search);
  if (value === null) changed.delete(name);
  else changed.set(name, value);
  return `?${changed}`;
}
