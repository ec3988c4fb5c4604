/** @file What `build.sh package` and `build.sh store` are told on the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_KEY } from './signing-key.js';

/** Where `build.sh store` serves on this machine. */
export const LOCAL_PORT = 8443;

/** The address that the packages are made for unless told otherwise: the internal store on this machine. */
export const LOCAL_URL = `https://localhost:${LOCAL_PORT}`;

/**
 * @typedef {object} Options
 * @property {string} url  https address where the packages will lie, without a slash at the end
 * @property {string} keyFile  the key that signs the package for Chromium
 * @property {Record<string, unknown>} settings  what the employer sets, by key
 * @property {boolean} unsigned  whether Firefox ESR is to take a package that Mozilla has not signed
 */

/**
 * @param {string[]} args
 * @returns {Options}
 * @throws {Error} when the address is no https address, or the settings are no JSON object
 */
export function options(args) {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: LOCAL_URL },
      'signing-key': { type: 'string', default: DEFAULT_KEY },
      settings: { type: 'string' },
      'firefox-unsigned': { type: 'boolean', default: false },
    },
  });
  return {
    url: httpsAddress(values.url),
    keyFile: resolve(values['signing-key']),
    settings: values.settings ? readObject(values.settings) : {},
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
