/** @file The internal store: a small web server for the packages, the policy and the instructions. It reads, and takes nothing. */
import { once } from 'node:events';
import { createServer } from 'node:https';
import { content } from './content.js';

/** Below this path lies the policy. */
const POLICY = '/policy/';

/** Nothing that the store shows needs scripts or anything from elsewhere. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * @typedef {object} Served
 * @property {string} packages  folder of packages, templates and instructions
 * @property {string} [policy]  folder that `omtanke publish` wrote
 *
 * @typedef {object} Asked  a request, and what was answered
 * @property {string} path
 * @property {number} status
 * @property {number} bytes  of the answer's body
 * @property {import('node:http').IncomingHttpHeaders} headers  the request's
 *
 * @typedef {object} Store
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {Served} options.served  looked up anew for every request, so that a folder may be replaced at any time
 * @param {import('./certificate.js').Certificate} options.certificate
 * @param {string} options.address  the one to listen at
 * @param {number} options.port  0 means any free one
 * @param {string} [options.path]  below which all lies, without a slash at the end
 * @param {(asked: Asked) => void} [options.tell]
 * @returns {Promise<Store>}
 */
export async function startStore({ served, certificate: { certificate, key }, address, port, path = '', tell = () => {} }) {
  const server = createServer({ cert: certificate, key }, (request, response) => {
    const { status, headers, body } = answer(served, path, request);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    tell({ path: request.url ?? '', status, bytes: request.method === 'HEAD' ? 0 : body.length, headers: request.headers });
  });
  server.listen(port, address);
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error(`expected a TCP address, got ${at}`);
  return {
    port: at.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {Served} served
 * @param {string} prefix
 * @param {import('node:http').IncomingMessage} request
 * @returns {{status: number, headers: Record<string, string | number>, body: Uint8Array | string}}
 */
function answer(served, prefix, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'This server only gives.', { allow: 'GET, HEAD' });
  const path = decoded(request.url ?? '');
  const below = path?.startsWith(`${prefix}/`) ? path.slice(prefix.length) : null;
  const found = below === null ? null : find(served, below);
  if (!found) return refusal(404, 'There is nothing here.');
  const { bytes, type, etag, caching } = found;
  /** @type {Record<string, string | number>} */
  const headers = {
    etag,
    'cache-control': caching,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // The extension asks for the policy from a page of its own.
    ...(below?.startsWith(POLICY) ? { 'access-control-allow-origin': '*' } : {}),
  };
  const held = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (held.includes(etag)) return { status: 304, headers, body: '' };
  if (type.startsWith('text/html')) headers['content-security-policy'] = PAGE_POLICY;
  return { status: 200, headers: { ...headers, 'content-type': type, 'content-length': bytes.length }, body: bytes };
}

/**
 * @param {Served} served
 * @param {string} path
 */
function find({ packages, policy }, path) {
  if (path.startsWith(POLICY)) return policy ? content(policy, path.slice(POLICY.length)) : null;
  return content(packages, path.slice(1));
}

/**
 * @param {string} url
 * @returns {string | null} its path; nothing where it can't be read
 */
function decoded(url) {
  try {
    return decodeURIComponent(new URL(url, 'https://store').pathname);
  } catch {
    return null;
  }
}

/**
 * @param {number} status
 * @param {string} words
 * @param {Record<string, string>} [headers]
 */
function refusal(status, words, headers = {}) {
  const body = `${words}\n`;
  return { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(body) }, body };
}
