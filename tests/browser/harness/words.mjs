// The words the extension is to show, read from where they are written: the rules and the message files.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @typedef {'sv' | 'nb' | 'da' | 'en'} Language */

const root = resolve(import.meta.dirname, '..', '..', '..');
const base = join(root, 'rules', 'base');

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @type {Array<{clauses?: Record<string, {title: Record<Language, string>, text: Record<Language, string>}>, rules?: Rule[]}>} */
const files = readdirSync(base).filter((name) => name.endsWith('.json')).map((name) => read(join(base, name)));

/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} clause
 * @property {string} level
 * @property {Record<Language, string>} hint
 * @property {{append?: Record<Language, string>, replace?: Record<Language, string>}} [fix]
 */

/**
 * A rule of the base policy.
 * @param {string} id
 * @returns {Rule}
 */
export function rule(id) {
  const found = files.flatMap(({ rules = [] }) => rules).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The base policy has no rule ${id}`);
  return found;
}

/**
 * A clause of the base policy.
 * @param {string} id
 */
export function clause(id) {
  const found = files.map(({ clauses }) => clauses?.[id]).find(Boolean);
  if (!found) throw new Error(`The base policy has no clause ${id}`);
  return found;
}

/**
 * A word of the interface.
 * @param {Language} language
 * @param {string} name
 * @param {string} [text] put in the place of `{text}`
 * @returns {string}
 */
export function word(language, name, text = '') {
  const words = read(join(root, 'extension', '_locales', language, 'messages.json'));
  if (!words[name]) throw new Error(`No word “${name}” in ${language}`);
  return words[name].message.replace('{text}', text);
}
