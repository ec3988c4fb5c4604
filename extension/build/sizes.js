/** @file What the built extension weighs. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from './paths.js';

/** The most that a page without a compose box in use may pay, in bytes. */
const LOADER = 5_000;

/**
 * @param {string[]} loaders  files of the built extension
 * @throws {Error} when one is too large
 */
export function checkSizes(loaders) {
  for (const file of loaders) {
    const { size } = statSync(join(EXTENSION, file));
    if (size > LOADER) throw new Error(`${file} has ${size} bytes; a page where nobody writes pays at most ${LOADER}`);
  }
}
