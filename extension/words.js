/** @file Which words say how it goes on a page. */

/** @type {Record<import('./messages.js').Status, string>} */
const WORDS = {
  active: 'statusActive',
  degraded: 'statusDegraded',
  'not-recognised': 'statusNotRecognised',
  resting: 'statusResting',
};

/**
 * @param {import('./messages.js').Status} status
 * @returns {string} the key of the words
 */
export function wordFor(status) {
  return WORDS[status];
}
