/** @file Tells whether files have changed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @param {string[]} files
 * @returns {string} a name for what they are called and contain, wherever they lie; 64 hexadecimal digits
 */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${basename(file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
