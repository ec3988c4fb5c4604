/** @file Writes everything that an employer needs to roll the extension out into one folder, ready for any web server. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { instructions } from './instructions.js';
import { checksums } from './packages.js';
import { templates } from './templates/all.js';
import { settings } from './templates/settings.js';

/** Where the templates lie in the folder. */
const TEMPLATES = 'templates';

/**
 * @param {string} folder  replaced whole
 * @param {import('./packages.js').Packages} packages
 * @param {Pick<import('./options.js').Options, 'settings' | 'unsigned'>} options
 */
export function publish(folder, packages, { settings: chosen, unsigned }) {
  const { url, chromiumId, firefoxId } = packages;
  const files = new Map(packages.files);
  const all = settings(chosen);
  for (const [path, content] of templates({ url, chromiumId, firefoxId, unsigned, settings: all })) {
    files.set(`${TEMPLATES}/${path}`, content);
  }
  const page = instructions(packages, [...files.keys()].filter((path) => path.startsWith(TEMPLATES)), all);
  files.set('index.html', new TextEncoder().encode(page));
  replace(folder, new Map([...files, ['SHA256SUMS', checksums(files)]]));
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
