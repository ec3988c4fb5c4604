// The list of everything the browser asked the network for.

/**
 * @typedef {object} LoggedRequest
 * @property {'tunnel'|'request'} kind a tunnel asked of the proxy, or a request that reached a site
 * @property {string} host host name without port
 * @property {string} method HTTP method; `CONNECT` for a tunnel
 * @property {string} url full URL; `host:port` for a tunnel
 * @property {number} length bytes in the request's body
 * @property {boolean} allowed false where the proxy refused it
 * @property {number} at milliseconds since the epoch
 */

/**
 * @typedef {object} RequestLog
 * @property {(entry: Omit<LoggedRequest, 'at'>) => void} add
 * @property {() => LoggedRequest[]} all
 * @property {() => void} clear
 */

/** @returns {RequestLog} */
export function createRequestLog() {
  /** @type {LoggedRequest[]} */
  let entries = [];
  return {
    add: (entry) => void entries.push({ ...entry, at: Date.now() }),
    all: () => [...entries],
    clear() {
      entries = [];
    },
  };
}
