/**
 * @file What the core in a page works with.
 *
 * @typedef {object} Setup
 * @property {string} tables  the policy's tables, base64
 * @property {import('./adapters.js').Adapter[]} sites  the adapters; of two for the same site the first is newer
 * @property {Record<string, string>} strings  the words of the interface
 * @property {string[]} muted  the ids of the rules that the employee has muted for good
 * @property {import('./languages.js').Language} language  of the interface
 * @property {Role} role  what the employee is to the employer
 * @property {'private' | 'public'} sector  the employer's
 * @property {number | null} pausedUntil  no hints before then, in ms since 1970
 *
 * @typedef {'employee' | 'spokesperson' | 'account-manager'} Role
 */
import { adapters } from './adapters.js';
import { runsIn } from './cores.js';
import { spoken, strings } from './languages.js';
import { muted } from './muted.js';
import { pausedUntil } from './pause.js';
import { inForce } from './policy.js';
import { spokenHere } from './spoken.js';

/** @type {Role[]} */
const ROLES = ['employee', 'spokesperson', 'account-manager'];

/**
 * @param {chrome.runtime.MessageSender} sender  a core, which is told when its setup changes
 * @returns {Promise<Setup>}
 */
export async function setup(sender) {
  if (sender.tab?.id !== undefined) await runsIn(sender.tab.id);
  const { tables, about, settings, adapters: carried } = await inForce();
  const words = await spokenHere(settings);
  return {
    tables,
    sites: adapters(carried),
    strings: await strings(words),
    muted: await muted(),
    language: words,
    role: role(settings.role),
    sector: about.sector ?? 'private',
    pausedUntil: await pausedUntil(),
  };
}

/**
 * @param {string | undefined} wanted
 * @returns {Role} that role; an ordinary employee's if it is unset or unknown, for then the most is asked
 */
function role(wanted) {
  return ROLES.find((role) => role === wanted) ?? 'employee';
}

/**
 * @param {import('./managed.js').Settings} settings
 * @returns {import('./troubles.js').Trouble[]} settings that can't be used
 */
export function unusable(settings) {
  /** @type {import('./troubles.js').Trouble[]} */
  const troubles = [];
  if (settings.role !== undefined && !ROLES.some((role) => role === settings.role)) {
    troubles.push({ word: 'problemRole', path: 'role', text: settings.role });
  }
  if (settings.language !== undefined && !spoken(settings.language)) {
    troubles.push({ word: 'problemLanguage', path: 'language', text: settings.language });
  }
  return troubles;
}
