/** @file Synthetic policies of any size, and the same rules as one would write them by hand in JavaScript. */
import { Dice, madeUpWord } from './words.mjs';

/** How many words the rules draw from. */
const VOCABULARY = 40_000;

/**
 * @typedef {object} Rules
 * @property {object} policy  in the policy format
 * @property {Array<{id: string, regex: RegExp}>} byHand
 * @property {string[]} vocabulary
 */

/**
 * Nine rules in ten are lists of eight terms, two of them of two words; one in ten is a pattern.
 *
 * @param {number} count
 * @returns {Rules}
 */
export function syntheticRules(count) {
  const dice = new Dice(2_026_111);
  const vocabulary = Array.from({ length: VOCABULARY }, () => madeUpWord(dice));
  const word = () => dice.pick(vocabulary);
  /** @type {Record<string, Record<string, string[]>>} */
  const terms = {};
  const rules = [];
  const byHand = [];
  for (let index = 0; index < count; index++) {
    const id = `bench.r${index}`;
    let when;
    let source;
    if (index % 10 === 9) {
      source = `${word()} (?:${word()}|${word()}|${word()})`;
      when = { pattern: source };
    } else {
      const list = [...new Set(Array.from({ length: 8 }, (_, term) => (term % 4 === 3 ? `${word()} ${word()}` : word())))];
      // Regular expressions know no languages, so the lists count in all of them.
      const exact = list.map((term) => `=${term}`);
      terms[`list${index}`] = { sv: exact, nb: exact, da: exact, en: exact };
      source = list.join('|');
      when = { terms: `list${index}` };
    }
    rules.push({ id, clause: 'bench', level: 'suggest', when, hint: { sv: 'Ett tips.', en: 'A hint.' } });
    byHand.push({ id, regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu') });
  }
  const clause = { title: { sv: 'Mätning', en: 'Bench' }, text: { sv: 'En mätning.', en: 'A bench.' } };
  const policy = { format: 1, policy: { id: 'omtanke.bench', revision: 1 }, clauses: { bench: clause }, terms, rules };
  return { policy, byHand, vocabulary };
}

/**
 * The loop that one would write by hand.
 *
 * @param {Rules['byHand']} byHand
 * @param {string} text
 * @returns {string[]} ids of the rules that hold
 */
export function loop(byHand, text) {
  const found = [];
  for (const { id, regex } of byHand) {
    regex.lastIndex = 0;
    if (regex.test(text)) found.push(id);
  }
  return found;
}
