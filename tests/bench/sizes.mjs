/** @file The sizes of all that ships. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { EXTENSION } from '../../extension/build/paths.js';

/**
 * @typedef {object} Size  in bytes
 * @property {string} name
 * @property {number} raw
 * @property {number} gzip
 * @property {number} brotli
 */

/** @returns {Size[]} every file of the built extension, the largest first */
export function shippedSizes() {
  return readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(EXTENSION, name)).isFile())
    .map((name) => sizeOf(name, join(EXTENSION, name)))
    .sort((a, b) => b.raw - a.raw);
}

/**
 * @param {string} name
 * @param {string} file
 * @returns {Size}
 */
export function sizeOf(name, file) {
  const bytes = readFileSync(file);
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}
