// Where the browsers and their drivers are on this machine.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Folders looked through, in order: the PATH, then where `cargo install` puts programs. */
const folders = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), '.cargo', 'bin')];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false;
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES') return false;
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return false;
    throw error;
  }
}

/**
 * The full path of the first of several programs that is installed.
 * @param {string[]} names
 */
export function program(...names) {
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(runs);
    if (found) return found;
  }
  throw new Error(`None of ${names.join(', ')} is installed; looked in ${folders.join(', ')}`);
}
