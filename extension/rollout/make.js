/** @file Makes packages, templates and instructions of the built extension in `dist/package/`. */
import { join } from 'node:path';
import { lint, told } from '../build/linter.js';
import { EXTENSION, ROOT } from '../build/paths.js';
import { LOCAL_URL } from './options.js';
import { makePackages } from './packages.js';
import { publish } from './publish.js';
import { signingKey } from './signing-key.js';

/** Where they go. */
export const PACKAGE = join(ROOT, 'dist', 'package');

/**
 * @param {import('./options.js').Options} options
 * @returns {string} what was made, in words
 * @throws {Error} when something is wrong with the key or the settings, or Firefox would complain of its package
 */
export function make(options) {
  const { url, keyFile } = options;
  const key = signingKey(keyFile);
  const packages = makePackages({ extension: EXTENSION, url, key });
  publish(PACKAGE, packages, options);
  const findings = lint(join(PACKAGE, `omtanke-${packages.version}.xpi`), ['--self-hosted']);
  if (findings.length > 0) throw new Error(`Firefox would complain of the package:\n${findings.map(told).join('\n')}`);
  return [
    key.made ? `made a key in ${keyFile}: keep it safe, for every later version must be signed with it` : `signed with ${keyFile}`,
    `version      ${packages.version}`,
    `address      ${url}${url === LOCAL_URL ? ' (this machine; give your own with --url https://…)' : ''}`,
    `id           ${packages.chromiumId} in Chromium, Chrome and Edge`,
    `             ${packages.firefoxId} in Firefox`,
    `packages and templates are in ${PACKAGE}`,
  ].join('\n');
}
