/**
 * @file The sites' adapters as the extension's modules: all of them for the background, and for each loader its own site's
 * selectors alone.
 *
 * @typedef {object} Adapter  The part of a file in `rules/sites/` that is used here.
 * @property {string} site
 * @property {string[]} hosts
 * @property {string[]} [excludePaths]
 * @property {string[]} [exclude]
 * @property {'blocked'} [webAssembly]
 * @property {{match: string[], inside?: string[], paths?: string[]}[]} boxes
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

/**
 * @param {Adapter} adapter
 * @returns {object} what the core needs of it
 */
export function forCore({ webAssembly: _loadersOnly, ...adapter }) {
  return adapter;
}

/**
 * @param {Adapter} adapter
 * @returns {import('../boxes.js').Site} what the loader needs of it
 */
export function selectors({ site, webAssembly, excludePaths = [], exclude = [], boxes }) {
  return {
    site,
    webAssembly,
    excludePaths,
    exclude: shortened(exclude),
    boxes: boxes.map(({ match, inside, paths }) => ({
      match: shortened(match),
      ...(inside?.length ? { inside: shortened(inside) } : {}),
      ...(paths?.length ? { paths } : {}),
    })),
  };
}

/** A quoted string, or a comma with space around it. */
const QUOTED_OR_COMMA = /(["'])((?:(?!\1)[^\\]|\\.)*)\1|\s*,\s*/g;

/** What needs no quotes. */
const NAME = /^[a-z][a-z0-9_-]*$/i;

/**
 * @param {string[]} selectors
 * @returns {string} one selector for them all, without the quotes and spaces that every page would pay for
 */
function shortened(selectors) {
  return selectors.join().replace(QUOTED_OR_COMMA, (whole, quote, value) => {
    if (quote === undefined) return ',';
    return NAME.test(value) ? value : whole;
  });
}
