/** @file The levels in plain words. */
import { get, make } from '../own-page/make.js';

/** @typedef {import('../readable.js').Level} Level */

/** The word for each level and what it means, from the mildest. @type {Record<Level, [word: string, meaning: string]>} */
const WORDS = {
  encourage: ['levelEncourage', 'levelEncourageMeans'],
  suggest: ['levelSuggest', 'levelSuggestMeans'],
  warn: ['levelWarn', 'levelWarnMeans'],
  ask: ['levelAsk', 'levelAskMeans'],
  block: ['levelBlock', 'levelBlockMeans'],
};

/**
 * @param {Level} level
 * @param {Record<string, string>} strings
 * @returns {HTMLElement} its word
 */
export function levelSign(level, strings) {
  return make('span', { class: `level ${level}` }, strings[WORDS[level][0]]);
}

/**
 * Explains the levels that the policy uses.
 *
 * @param {import('../messages.js').Reading} reading
 */
export function showLevels({ readable, strings }) {
  const used = new Set(readable.clauses.flatMap(({ hints }) => hints.map(({ level }) => level)));
  const entries = Object.entries(WORDS).filter(([level]) => used.has(/** @type {Level} */ (level)));
  get('levels').replaceChildren(
    ...entries.flatMap(([level, [, meaning]]) => [
      make('dt', {}, levelSign(/** @type {Level} */ (level), strings)),
      make('dd', {}, strings[meaning]),
    ]),
  );
}
