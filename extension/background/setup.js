/**
 * @file What the core in a page works with.
 *
 * @typedef {object} Setup
 * @property {string} tables  the policy's tables, base64
 * @property {{site: string, hosts: string[]}[]} sites  the adapters of `rules/sites/`
 * @property {Record<string, string>} strings  the words of the interface
 * @property {import('./languages.js').Language} language  of the interface
 * @property {Role} role  what the employee is to the employer
 * @property {'private' | 'public'} sector  the employer's
 *
 * @typedef {'employee' | 'spokesperson' | 'account-manager'} Role
 */
import sites from 'omtanke:adapters';
import { language, spoken, strings } from './languages.js';
import { inForce } from './policy.js';

/** @type {Role[]} */
const ROLES = ['employee', 'spokesperson', 'account-manager'];

/** @returns {Promise<Setup>} */
export async function setup() {
  const { tables, about, settings } = await inForce();
  const words = language(settings.language);
  return {
    tables,
    sites,
    strings: await strings(words),
    language: words,
    role: role(settings.role),
    sector: about.sector ?? 'private',
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
 * @returns {import('./compiler.js').Problem[]} settings that can't be used
 */
export function unusable(settings) {
  const problems = [];
  if (settings.role !== undefined && !ROLES.some((role) => role === settings.role)) {
    problems.push(problem('role', `"${settings.role}" is not a role; expected one of ${ROLES.join(', ')}`));
  }
  if (settings.language !== undefined && !spoken(settings.language)) {
    problems.push(problem('language', `"${settings.language}" is not a language of Omtanke; expected one of sv, nb, da, en`));
  }
  return problems;
}

/**
 * @param {string} path
 * @param {string} message
 */
function problem(path, message) {
  return { path, message };
}
