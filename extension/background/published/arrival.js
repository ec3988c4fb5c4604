/** @file What is to be done with a policy that came from its address and is proved. */
import { isPast } from '../../words.js';

/**
 * @typedef {object} Last  The policy that is in force or waits, still believed.
 * @property {import('./bundles.js').Bundle} bundle
 * @property {string | null} policy  JSON text
 */

/**
 * @param {import('../compiler.js').Believed} came
 * @param {Last | undefined} last
 * @param {string} url  where it came from
 * @returns {import('../troubles.js').Trouble | undefined} why it is not used; nothing when it may be
 */
export function against({ refusal, about, policy }, last, url) {
  if (refusal) return { word: refusals[refusal.kind], text: refusal.message };
  if (!about) return { word: 'problemBundleUnusable' };
  if (isPast(about.expires)) return { word: 'problemBundleExpired', text: about.expires ?? '' };
  if (!last) return undefined;
  if (about.id !== last.bundle.id) {
    // Another address is the employer's own doing; the same one must not change what it is about.
    return last.bundle.url === url ? { word: 'problemBundleOther', text: about.id } : undefined;
  }
  const isOlder = about.revision < last.bundle.revision || (about.revision === last.bundle.revision && policy !== last.policy);
  return isOlder ? { word: 'problemBundleOlder', text: String(about.revision) } : undefined;
}

/** @type {Record<NonNullable<import('../compiler.js').Believed['refusal']>['kind'], import('../troubles.js').Trouble['word']>} */
const refusals = {
  keys: 'problemKeys',
  damaged: 'problemBundleDamaged',
  unsigned: 'problemBundleUnsigned',
  handover: 'problemBundleHandover',
};

/**
 * @param {string | undefined} validFrom  a date, YYYY-MM-DD
 * @returns {boolean} whether that day is still to come
 */
export function isAhead(validFrom) {
  // What is no day counts for nothing; the compiler tells of it.
  const isDay = /^\d{4}-\d\d-\d\d$/.test(validFrom ?? '');
  return isDay && new Date().toLocaleDateString('sv') < (validFrom ?? '');
}
