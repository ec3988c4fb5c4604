/**
 * @file What a loader needs of an adapter: selectors in as few characters as can be. Made when the extension is built, and again when a
 * policy brings a newer adapter.
 *
 * @typedef {object} Adapter  The part of an adapter that is used outside the core; `rules/sites/` holds those that are built in.
 * @property {string} id
 * @property {number} version
 * @property {string} site
 * @property {string[]} hosts
 * @property {string[]} [excludePaths]
 * @property {string[]} [exclude]
 * @property {'blocked'} [webAssembly]
 * @property {AdapterBox[]} boxes
 *
 * @typedef {object} AdapterBox
 * @property {string} id
 * @property {string[]} match
 * @property {string[]} [fallback]
 * @property {string[]} [inside]
 * @property {string[]} [paths]
 * @property {string[]} [root]
 * @property {string[]} [submit]
 */

/**
 * @param {Adapter} adapter
 * @returns {import('./boxes.js').Site} what the loader needs of it
 */
export function selectors({ id, site, webAssembly, excludePaths = [], exclude = [], boxes }) {
  return {
    id,
    site,
    webAssembly,
    excludePaths,
    exclude: shortened(exclude),
    boxes: boxes.map(({ match, fallback = [], inside, paths }) => ({
      match: shortened([...match, ...fallback]),
      ...(inside?.length ? { inside: shortened(inside) } : {}),
      ...(paths?.length ? { paths } : {}),
    })),
  };
}

/** A quoted string, or a comma with space around it. */
const QUOTED_OR_COMMA = /(["'])((?:(?!\1)[^\\]|\\.)*)\1|\s*,\s*/g;

/** What stands for what most selectors ask for. @type {[string, string][]} */
const SIGNS = [
  ['[@', '[aria-label'],
  ['[=', '[contenteditable=true'],
];

/** What needs no quotes. */
const NAME = /^[a-z][a-z0-9_-]*$/i;

/**
 * @param {string[]} selectors
 * @returns {string} one selector for them all, without the quotes, spaces and repetitions that every page would pay for
 */
function shortened(selectors) {
  const short = selectors.join().replace(QUOTED_OR_COMMA, (whole, quote, value) => {
    if (quote === undefined) return ',';
    return NAME.test(value) ? value : whole;
  });
  return SIGNS.reduce((text, [sign, means]) => text.replaceAll(means, sign), short);
}

/**
 * @param {import('./boxes.js').Site} site  as `selectors` gave it
 * @returns {import('./boxes.js').Site} the same with selectors that a browser understands
 */
export function inFull(site) {
  return JSON.parse(SIGNS.reduce((text, [sign, means]) => text.replaceAll(sign, means), JSON.stringify(site)));
}
