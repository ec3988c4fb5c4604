/** @file What `build.sh package` and `build.sh store` are told on the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../build/paths.js';
import { DEFAULT_KEY } from './signing-key.js';

/** The address that the packages are made for unless told otherwise: the internal store on this machine. */
export const LOCAL_URL = 'https://localhost:8443';

/** The folder that the store serves as the policy unless told otherwise. */
const DEFAULT_POLICY = join(ROOT, 'dist', 'policy');

/**
 * @typedef {object} Options
 * @property {string} url  https address where the packages will lie, without a slash at the end
 * @property {string} keyFile  the key that signs the package for Chromium
 * @property {Record<string, unknown>} settings  what the employer sets, by key
 * @property {string} [firefoxId]  another id for Firefox than the manifest's
 * @property {string} [firefoxPackage]  the package that Mozilla has signed
 * @property {boolean} unsigned  whether Firefox ESR is to take a package that Mozilla has not signed
 */

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const KNOWN = /** @type {const} */ ({
  url: { type: 'string', default: LOCAL_URL },
  'signing-key': { type: 'string', default: DEFAULT_KEY },
  settings: { type: 'string' },
  'firefox-id': { type: 'string' },
  'firefox-package': { type: 'string' },
  'firefox-unsigned': { type: 'boolean', default: false },
});

/**
 * @param {string[]} args  of `build.sh package`
 * @returns {Options}
 * @throws {Error} when the address is no https address, or the settings are no JSON object
 */
export function packageOptions(args) {
  const { values } = parseArgs({ args, options: KNOWN });
  return checked(values);
}

/**
 * @param {string[]} args  of `build.sh store`
 * @returns {Options & {policy: string}} with the folder that `omtanke publish` wrote
 * @throws {Error} as above
 */
export function storeOptions(args) {
  const { values } = parseArgs({ args, options: { ...KNOWN, policy: { type: 'string', default: DEFAULT_POLICY } } });
  return { ...checked(values), policy: resolve(values.policy) };
}

/** @param {{url: string, 'signing-key': string, settings?: string, 'firefox-id'?: string, 'firefox-package'?: string, 'firefox-unsigned': boolean}} values */
function checked(values) {
  return {
    url: httpsAddress(values.url),
    keyFile: resolve(values['signing-key']),
    settings: values.settings ? readObject(values.settings) : {},
    ...(values['firefox-id'] ? { firefoxId: values['firefox-id'] } : {}),
    ...(values['firefox-package'] ? { firefoxPackage: resolve(values['firefox-package']) } : {}),
    unsigned: values['firefox-unsigned'],
  };
}

/** @param {string} given */
function httpsAddress(given) {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`--url is "${given}"; expected an https address without ? and #, for Firefox takes updates over https only`);
  }
  return url.href.replace(/\/+$/, '');
}

/** @param {string} file */
function readObject(file) {
  if (!existsSync(file)) throw new Error(`there is no file ${file} to read settings from`);
  const value = parsed(file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${file} holds no JSON object; expected {"setting": value, …}`);
  return value;
}

/** @param {string} file */
function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}
