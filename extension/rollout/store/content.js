/** @file What the store has to give at a path, and how long it may be kept. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.admx': 'application/xml',
  '.adml': 'application/xml',
  '.crx': 'application/x-chrome-extension',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mobileconfig': 'application/x-apple-aspen-config',
  '.reg': 'text/plain; charset=utf-16le',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.xpi': 'application/x-xpinstall',
  '.zip': 'application/zip',
};

/** A package whose name tells its version never becomes another one. */
const VERSIONED = /-\d+(\.\d+)*\.(crx|xpi|zip)$/;

/**
 * @typedef {object} Content
 * @property {Uint8Array} bytes
 * @property {string} type
 * @property {string} etag
 * @property {string} caching  value of the header `Cache-Control`
 */

/**
 * @param {string} folder
 * @param {string} path  below it, as it stands in an address: decoded, with slashes
 * @returns {Content | null} nothing where there is no such file, or it is none of the folder's
 */
export function content(folder, path) {
  const file = fileAt(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (!file) return null;
  const bytes = readFileSync(file);
  return {
    bytes,
    type: TYPES[extname(file)] ?? 'text/plain; charset=utf-8',
    etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
    caching: VERSIONED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string | null} the file's real path
 */
function fileAt(folder, path) {
  if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return null;
  try {
    const [root, file] = [realpathSync(folder), realpathSync(join(folder, path))];
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return null;
    throw error;
  }
}
