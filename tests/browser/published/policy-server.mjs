// An employer's web server: one file, with an ETag, over TLS. A test may have it answer anything else.
import { createHash } from 'node:crypto';
import { createServer } from 'node:https';
import { createServer as createPlainServer } from 'node:http';
import { makeCertificate } from '../../../extension/rollout/store/certificate.js';
import { listen } from '../../pages/server/listen.mjs';

/**
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Answer
 *
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {number} [status] of the answer
 */

export class PolicyServer {
  static async open() {
    const certificate = await makeCertificate('Policy Test Authority', ['localhost']);
    return new PolicyServer(certificate).#listen();
  }

  /** @type {Asked[]} */
  asked = [];
  /** @type {Answer} */
  answer = file('');
  /** Stays the same when it is closed and opened again. */
  port = 0;
  #tls;
  /** @type {import('../../pages/server/listen.mjs').Listening | undefined} */
  #listening;

  /** @param {import('../../../extension/rollout/store/certificate.js').Certificate} certificate */
  constructor({ authority, certificate, key }) {
    /** PEM of the authority that vouches for the server. */
    this.authority = authority;
    this.#tls = { cert: certificate, key };
  }

  async #listen(port = 0) {
    this.#listening = await listen(createServer(this.#tls, (request, response) => this.#respond(request, response)), port);
    this.port ||= this.#listening.port;
    return this;
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  #respond(request, response) {
    /** @type {Asked} */
    const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers };
    this.asked.push(asked);
    response.setHeader('access-control-allow-origin', '*');
    response.on('close', () => (asked.status = response.statusCode));
    this.answer(request, response);
  }

  get host() {
    return `localhost:${this.port}`;
  }

  get url() {
    return `https://${this.host}/policy.dsse.json`;
  }

  /** @param {string | object} body a bundle */
  serve(body) {
    this.answer = file(typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** Nobody listens any more. */
  async close() {
    await this.#listening?.close();
  }

  /** Somebody listens again. */
  async reopen() {
    await this.#listen(this.port);
  }

  /** Somebody listens who knows nothing of TLS. @returns {Promise<import('../../pages/server/listen.mjs').Listening>} */
  async withoutTls() {
    await this.close();
    return listen(createPlainServer((_, response) => response.end('hello')), this.port);
  }
}

/**
 * A file as any web server answers with it.
 * @param {string} body
 * @returns {Answer}
 */
function file(body) {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, { etag, 'content-type': 'application/json' });
    response.end(known ? undefined : body);
  };
}

/**
 * @param {number} code
 * @returns {Answer}
 */
export function status(code) {
  return (_, response) => void response.writeHead(code).end('no');
}

/**
 * @param {string} location
 * @returns {Answer}
 */
export function redirect(location) {
  return (_, response) => void response.writeHead(302, { location }).end();
}

/**
 * As many bytes as the browser takes, up to so many; tells how many went out.
 * @param {number} most
 * @param {(sent: number) => void} tell
 * @returns {Answer}
 */
export function flood(most, tell) {
  const part = Buffer.alloc(64 * 1024, ' ');
  return (_, response) => {
    let sent = 0;
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = () => {
      while (sent < most && !response.destroyed) {
        sent += part.length;
        tell(sent);
        if (!response.write(part)) return;
      }
      response.end();
    };
    response.on('drain', pour);
    pour();
  };
}

/** A byte now and then, without end. @type {Answer} */
export const drip = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const dripping = setInterval(() => response.write(' '), 500);
  response.on('close', () => clearInterval(dripping));
};
