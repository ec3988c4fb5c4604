/**
 * @file The signed policies that are kept on this machine, with their envelopes, so that they can be proved again.
 *
 * @typedef {object} Bundle
 * @property {string} envelope  JSON text, as it came
 * @property {string} url  where it came from
 * @property {string} since  when it came into force or, while it waits, when it came; ISO 8601
 * @property {string} id  the policy's
 * @property {number} revision
 * @property {string} [validFrom]  a date, YYYY-MM-DD
 *
 * @typedef {object} Bundles
 * @property {Bundle} [inForce]
 * @property {Bundle} [waiting]  for the day from which it is valid
 * @property {string[]} handovers  envelopes that named who is to sign after them, the oldest first
 */
import { sealed, sound } from '../seal.js';
import { forget, get, put } from './storage.js';

/** Where they are kept. */
const BUNDLES = 'bundles';

/** @returns {Promise<Bundles & {damaged: boolean}>} with whether something was kept that can't be used */
export async function bundles() {
  const kept = await get(BUNDLES);
  const whole = await sound(kept);
  return { handovers: [], ...whole, damaged: kept !== undefined && !whole };
}

/**
 * @param {Bundles} now
 * @param {Record<string, unknown>} [beside]  what must be kept at the same moment or not at all
 * @returns {Promise<unknown>} why the disk refused it; nothing when it did not
 */
export async function keepBundles({ inForce, waiting, handovers }, beside = {}) {
  return put({ ...beside, [BUNDLES]: await sealed({ inForce, waiting, handovers }) });
}

/** Forgets them: the employer publishes no policy any more. */
export async function forgetBundles() {
  await forget([BUNDLES]);
}
