/**
 * @file The built-in adapters, as they are read from `rules/sites/`.
 *
 * @typedef {import('../selectors.js').Adapter} Adapter
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from './paths.js';

/** @returns {Adapter[]} every site's adapter, in the order of their names, without the notes for readers */
export function readAdapters() {
  const files = readdirSync(SITES).filter((file) => file.endsWith('.json')).sort();
  if (files.length === 0) throw new Error(`there are no adapters in ${SITES}`);
  return files.map((file) => {
    const withoutNotes = (/** @type {string} */ key, /** @type {unknown} */ value) => (key === 'about' ? undefined : value);
    try {
      return JSON.parse(readFileSync(join(SITES, file), 'utf8'), withoutNotes);
    } catch (error) {
      throw new Error(`rules/sites/${file} is not JSON`, { cause: error });
    }
  });
}
