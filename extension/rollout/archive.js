/** @file Zips an extension so that the same files always give the same bytes, on any machine and on any day. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** @typedef {Map<string, Uint8Array>} Files  contents by path, with `/` between folders */

/**
 * @param {string} folder
 * @returns {Files} every file in it
 */
export function readFolder(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [name.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, name)))]));
}

/**
 * @param {Files} files
 * @param {object} manifest  put in the place of the files' own
 * @returns {Uint8Array} a ZIP archive: files in the order of their names, no time, no owner, no permissions
 */
export function zip(files, manifest) {
  const all = new Map([...files, ['manifest.json', strToU8(`${JSON.stringify(manifest, null, 2)}\n`)]]);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  // The first moment that an archive can tell, in local time as it tells all times.
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1) });
}
