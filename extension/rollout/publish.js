/** @file Writes everything that an employer needs to roll the extension out into one folder, ready for any web server. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksums, makePackages } from './packages.js';
import { templates } from './templates/all.js';
import { settings } from './templates/settings.js';

/** Where the templates lie in the folder. */
const TEMPLATES = 'templates';

/**
 * @param {string} folder  replaced whole
 * @param {import('./packages.js').Source} source
 * @param {Pick<import('./options.js').Options, 'settings' | 'unsigned'>} options
 * @returns {import('./packages.js').Packages} what was made
 */
export function publish(folder, source, { settings: chosen, unsigned }) {
  const made = makePackages(source);
  const employer = { url: source.url, chromiumId: source.key.id, firefoxId: made.firefoxId, unsigned, settings: settings(chosen) };
  const files = new Map(made.files);
  for (const [path, content] of templates(employer)) files.set(`${TEMPLATES}/${path}`, content);
  replace(folder, new Map([...files, ['SHA256SUMS', checksums(files)]]));
  return made;
}

/**
 * Writes the files beside the folder and then puts them in its place, so that a server never finds half of them.
 *
 * @param {string} folder
 * @param {import('./archive.js').Files} files
 */
function replace(folder, files) {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
