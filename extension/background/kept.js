/**
 * @file What stays when the browser is closed: the last good policy, and why a later one was refused.
 *
 * @typedef {object} Source  What the employer has set.
 * @property {string} [policy]  JSON text
 * @property {string} [organisation]  JSON text
 *
 * @typedef {object} Good  The last policy that could be used.
 * @property {Source} source
 * @property {string} compiler  the build that compiled it
 * @property {string} tables  base64
 * @property {import('./compiler.js').About} about
 * @property {import('./compiler.js').Problem[]} problems  what was skipped
 * @property {import('./adapters.js').Adapter[]} adapters  newer ones that it carries
 *
 * @typedef {object} Refused  A policy that could not be used.
 * @property {Source} source
 * @property {string} compiler
 * @property {string} at  when, ISO 8601
 * @property {import('./compiler.js').Problem[]} problems  why
 */

import { sealed, sound } from './seal.js';

/**
 * @typedef {{good?: Good, refused?: Refused}} Kept
 * @typedef {Kept & {damaged: boolean}} Loaded  With whether something was kept that can't be used; it is left out.
 */

/** @returns {Promise<Loaded>} */
export async function load() {
  const { good, refused } = await chrome.storage.local.get(['good', 'refused']);
  const [soundGood, soundRefused] = await Promise.all([sound(good), sound(refused)]);
  return {
    ...(soundGood ? { good: soundGood } : {}),
    ...(soundRefused ? { refused: soundRefused } : {}),
    damaged: (good !== undefined && !soundGood) || (refused !== undefined && !soundRefused),
  };
}

/** @param {Good} good */
export async function keepGood(good) {
  await chrome.storage.local.set({ good: await sealed(good) });
  await chrome.storage.local.remove('refused');
}

/** @param {Refused} refused */
export async function keepRefused(refused) {
  await chrome.storage.local.set({ refused: await sealed(refused) });
}

/** Forgets both: the employer sets no policy any more. */
export async function forgetAll() {
  await chrome.storage.local.remove(['good', 'refused']);
}

/**
 * @param {Source} a
 * @param {Source} b
 * @returns {boolean} whether the employer has set the same
 */
export function same(a, b) {
  return a.policy === b.policy && a.organisation === b.organisation;
}
