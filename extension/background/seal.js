/** @file Tells whether what comes back from a storage is what was put there. */
import { digest } from './digest.js';

/**
 * Kept as text, for a storage is free to put a value's parts in another order.
 *
 * @param {object} value
 */
export async function sealed(value) {
  const text = JSON.stringify(value);
  return { text, digest: await digest(text) };
}

/**
 * @param {any} kept  as it comes from the storage
 * @returns {Promise<any>} the value that was kept; nothing when it isn't whole
 */
export async function sound(kept) {
  const whole = typeof kept?.text === 'string' && (await digest(kept.text)) === kept.digest;
  return whole ? JSON.parse(kept.text) : undefined;
}
