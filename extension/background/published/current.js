/**
 * @file The published policy that is in force: the last that was believed, proved again.
 *
 * @typedef {object} Current
 * @property {string} policy  JSON text
 * @property {string[]} signedBy  what people call those who signed it
 * @property {import('./bundles.js').Bundle} bundle
 */
import { trouble } from '../troubles.js';
import { proved } from './belief.js';
import { bundles } from './bundles.js';

/**
 * @param {import('../managed.js').Settings} set
 * @param {import('../troubles.js').Trouble[]} troubles  to add to
 * @returns {Promise<Current | 'lost' | undefined>} nothing when there is none, or none that the employer's keys still vouch for
 */
export async function current(set, troubles) {
  if (!set.policyUrl) return undefined;
  try {
    const { inForce, handovers, damaged } = await bundles();
    if (damaged) {
      troubles.push({ word: 'problemKept' });
      return 'lost';
    }
    if (!inForce) return undefined;
    const { policy, signedBy, refusal } = await proved(inForce.envelope, set, handovers);
    if (policy !== null && !refusal) return { policy, signedBy, bundle: inForce };
    troubles.push({ word: 'problemKeptUnsigned', text: refusal?.message ?? '' });
    return undefined;
  } catch (error) {
    // Not the policy's fault: it is proved when the background starts the next time.
    troubles.push(trouble('problemCompiler', error));
    return 'lost';
  }
}
