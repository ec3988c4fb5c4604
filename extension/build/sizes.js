/** @file What the built extension weighs. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';

/** The most that a page without a compose box in use may pay, in bytes. */
const LOADER = 5_000;

/**
 * @param {string[]} loaders  paths of files
 * @throws {Error} when one is too large
 */
export function checkSizes(loaders) {
  for (const file of loaders) {
    const { size } = statSync(file);
    if (size > LOADER) throw new Error(`${basename(file)} has ${size} bytes; a page where nobody writes pays at most ${LOADER}`);
  }
}
