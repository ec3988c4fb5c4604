/** @file Tells whether files have changed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * @param {string[]} files
 * @returns {string} a name for what they contain, 64 hexadecimal digits
 */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
