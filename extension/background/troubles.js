/**
 * @file What can go wrong outside of a policy's text, to be told in the language of the interface.
 *
 * @typedef {object} Trouble
 * @property {OfSettings | OfThisMachine | OfAddress | OfBundle} word  the words that tell of it, in `_locales`
 * @property {string} [path]  the managed setting that is out of order
 * @property {string} [text]  what stands there, or the reason; put in the place of `{text}`
 *
 * @typedef {'problemRole' | 'problemLanguage' | 'problemSettings' | 'problemKeys'} OfSettings
 * @typedef {'problemStorage' | 'problemKept' | 'problemKeptUnsigned' | 'problemCompiler' | 'problemStale'} OfThisMachine
 * @typedef {'problemPolicyUrl' | 'problemUnreachable' | 'problemTimeout' | 'problemStatus' | 'problemRedirect' | 'problemTooLarge'} OfAddress
 *   Nothing came from the policy's address.
 * @typedef {'problemBundleDamaged' | 'problemBundleUnsigned' | 'problemBundleHandover' | 'problemBundleOlder' | 'problemBundleOther'
 *   | 'problemBundleExpired' | 'problemBundleUnusable'} OfBundle  What came is not used.
 */

/**
 * @param {Trouble['word']} word
 * @param {unknown} error  the reason
 * @returns {Trouble}
 */
export function trouble(word, error) {
  console.error(`Omtanke: ${word}:`, error);
  return { word, text: String(/** @type {{message?: unknown}} */ (error)?.message ?? error) };
}

/**
 * @param {Trouble} trouble
 * @param {Record<string, string>} strings  the words of the interface
 * @returns {import('./compiler.js').Problem}
 */
export function told({ word, path = '', text = '' }, strings) {
  return { path, message: (strings[word] ?? word).replace('{text}', () => text) };
}
