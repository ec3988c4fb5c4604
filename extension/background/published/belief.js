/** @file Whether a signed policy is believed, by the keys that the employer has set and those that were named since. */
import { openBundle } from '../compiler.js';
import { digest } from '../digest.js';

/** Where it is noted, while the browser runs, what was proved last. */
const PROVED = 'proved';

/**
 * @param {Uint8Array} bundle
 * @param {import('../managed.js').Settings} set
 * @param {string[]} handovers
 * @returns {Promise<import('../compiler.js').Believed>}
 */
export function believed(bundle, set, handovers) {
  return openBundle(bundle, trust(set), handovers);
}

/**
 * Proves what was kept: once for every start of the browser, and whenever the employer has set other keys.
 *
 * @param {string} envelope
 * @param {import('../managed.js').Settings} set
 * @param {string[]} handovers
 * @returns {Promise<Pick<import('../compiler.js').Believed, 'policy' | 'signedBy' | 'refusal'>>}
 */
export async function proved(envelope, set, handovers) {
  const of = await digest(JSON.stringify([envelope, trust(set), handovers]));
  const { [PROVED]: before } = /** @type {{proved?: any}} */ (await chrome.storage.session.get(PROVED));
  if (before?.of === of) return before;
  const { policy, signedBy, refusal } = await believed(new TextEncoder().encode(envelope), set, handovers);
  if (!refusal) await chrome.storage.session.set({ [PROVED]: { of, policy, signedBy, refusal } });
  return { policy, signedBy, refusal };
}

/** @param {import('../managed.js').Settings} set */
function trust({ keys, threshold }) {
  // What is no JSON is refused with the reason, as what stands where a list of keys should be.
  return `{"keys":${keys ?? '[]'},"threshold":${threshold}}`;
}
