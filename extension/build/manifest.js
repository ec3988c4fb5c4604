/** @file The manifest: the project's, with its version, checked against the sites' adapters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.js';

/**
 * @param {string} version  the workspace's
 * @param {import('./sites.js').Adapter[]} adapters
 * @returns {object} the manifest of the built extension
 * @throws {Error} when the manifest and the adapters name different hosts
 */
export function manifest(version, adapters) {
  const read = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
  const wanted = adapters.flatMap(({ id, hosts }) => hosts.map((host) => `https://${host}/* loader-${id}.js`));
  const named = read.content_scripts.flatMap((/** @type {{matches: string[], js: string[]}} */ { matches, js }) =>
    matches.map((match) => `${match} ${js.join()}`),
  );
  mustEqual(named, wanted, 'content_scripts');
  mustEqual(read.host_permissions, adapters.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)), 'host_permissions');
  return { ...read, version };
}

/**
 * @param {string[]} named
 * @param {string[]} wanted
 * @param {string} key
 */
function mustEqual(named, wanted, key) {
  const [a, b] = [named, wanted].map((list) => [...list].sort().join('\n'));
  if (a !== b) throw new Error(`manifest.json's ${key} and rules/sites/ disagree.\nmanifest.json:\n${a}\nrules/sites/:\n${b}`);
}
