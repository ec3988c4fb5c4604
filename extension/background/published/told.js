/**
 * @file What the popup tells of published policies.
 *
 * @typedef {object} Published
 * @property {string[]} signedBy  what people call those who signed the one in force; empty before the first has come
 * @property {string | null} since  when it came into force, ISO 8601
 * @property {{revision: number, from: string} | null} waiting  the one that is to come, and its first day
 * @property {string | null} checkedAt  when a newer one was looked for, ISO 8601
 * @property {import('../troubles.js').Trouble | null} trouble  what went wrong then
 * @property {import('../compiler.js').Problem[]} problems  what is wrong with the one that came
 */
import { bundles } from './bundles.js';
import { checks } from './schedule.js';

/**
 * @param {import('../policy.js').InForce} inForce
 * @returns {Promise<Published | null>}
 */
export async function published({ settings, published }) {
  if (!settings.policyUrl) return null;
  const [last, waiting] = await Promise.all([checks().catch(() => undefined), next()]);
  return {
    signedBy: published?.signedBy.map(short) ?? [],
    since: published?.bundle.since ?? null,
    waiting,
    checkedAt: last?.at ?? null,
    trouble: last?.trouble ?? null,
    problems: last?.problems ?? [],
  };
}

async function next() {
  // What the storage refuses is told where the policy in force is looked up.
  const { waiting } = await bundles().catch(() => ({ waiting: undefined }));
  return waiting?.validFrom ? { revision: waiting.revision, from: waiting.validFrom } : null;
}

/**
 * @param {string} name
 * @returns {string} a name for people; the beginning of what is none
 */
function short(name) {
  return /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 8)}…` : name;
}
