/** @file Makes packages, templates and instructions of the built extension in `dist/package/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION, ROOT } from '../build/paths.js';
import { LOCAL_URL } from './options.js';
import { makePackages } from './packages.js';
import { publish } from './publish.js';
import { signingKey } from './signing-key.js';

/** Where they go. */
export const PACKAGE = join(ROOT, 'dist', 'package');

/**
 * @param {import('./options.js').Options} options
 * @returns {{packages: import('./packages.js').Packages, told: string}} what was made, and the same in words
 * @throws {Error} when something is wrong with the key or the settings
 */
export function make(options) {
  const { url, keyFile, firefoxId, firefoxPackage } = options;
  const key = signingKey(keyFile);
  const signed = firefoxPackage ? { firefoxPackage: new Uint8Array(readFileSync(firefoxPackage)) } : {};
  const packages = makePackages({ extension: EXTENSION, url, key, ...(firefoxId ? { firefoxId } : {}), ...signed });
  publish(PACKAGE, packages, options);
  const told = [
    key.made ? `made a key in ${keyFile}: keep it safe, for every later version must be signed with it` : `signed with ${keyFile}`,
    `version      ${packages.version}`,
    `address      ${url}${url === LOCAL_URL ? ' (this machine; give your own with --url https://…)' : ''}`,
    `id           ${packages.chromiumId} in Chromium, Chrome and Edge`,
    `             ${packages.firefoxId} in Firefox`,
    `packages and templates are in ${PACKAGE}`,
  ].join('\n');
  return { packages, told };
}
