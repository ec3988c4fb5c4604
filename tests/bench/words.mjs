/** @file Made-up words and numbers that are the same in every run. */

const SYLLABLES = 'ka lo mi ter und sva gro nek bli tor ven sag pel hus rik dom fal jor kven ost å sjö lør dæk'.split(' ');
const COMMON = 'jag tycker att det är mycket roligt med snö och hotellet i fjällen när solen skiner the and was very jeg har en'.split(' ');

/** Numbers that look random and are the same in every run (xorshift). */
export class Dice {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
  }

  /**
   * @param {number} sides
   * @returns {number} from 0 to `sides` - 1
   */
  roll(sides) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % sides;
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.roll(list.length)]);
  }
}

/**
 * @param {Dice} dice
 * @returns {string} a word that no language has
 */
export function madeUpWord(dice) {
  return Array.from({ length: 2 + dice.roll(3) }, () => dice.pick(SYLLABLES)).join('');
}

/**
 * A text of ordinary words in which now and then a word of the rules turns up.
 *
 * @param {Dice} dice
 * @param {string[]} vocabulary  words of the rules
 * @param {number} length  UTF-16 code units
 * @returns {string}
 */
export function text(dice, vocabulary, length) {
  let made = '';
  while (made.length < length) {
    made += dice.roll(50) === 0 ? dice.pick(vocabulary) : dice.pick(COMMON);
    made += dice.roll(12) === 0 ? '. ' : ' ';
  }
  return made.slice(0, length);
}
