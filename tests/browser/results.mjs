// The cells of the table of results: every test of a box is named after its cell.

/** @typedef {'found' | 'read' | 'marked' | 'explained' | 'fixed' | 'undone' | 'redone' | 'typed on' | 'published' | 'dismissed' | 'question' | 'context' | 'left alone'} Column */

/** @type {Column[]} */
export const columns = ['found', 'read', 'marked', 'explained', 'fixed', 'undone', 'redone', 'typed on', 'published', 'dismissed', 'question', 'context', 'left alone'];

const SEPARATOR = ' | ';

/**
 * The name of the test that fills a cell.
 * @param {string} box
 * @param {import('./harness/browser.mjs').BrowserName} browser
 * @param {Column} column
 */
export function cell(box, browser, column) {
  return [box, browser, column].join(SEPARATOR);
}

/**
 * The cell that a test fills; null for a test that fills none.
 * @param {string} test
 */
export function cellOf(test) {
  const [box, browser, column, ...more] = test.split(SEPARATOR);
  if (!box || !browser || more.length > 0) return null;
  const known = columns.find((candidate) => candidate === column);
  return known ? { box, browser, column: known } : null;
}
