// Starts everything a browser needs to see the replicas as the real sites: TLS server, recorder, logging proxy.

import { buildAssets } from './server/assets.mjs';
import { createCertificate } from './server/certificate.mjs';
import { startProxy } from './server/proxy.mjs';
import { createRecorder } from './server/recorder.mjs';
import { createRequestLog } from './server/request-log.mjs';
import { startTlsServer } from './server/tls-server.mjs';

/** @typedef {import('./server/recorder.mjs').Publication} Publication */
/** @typedef {import('./server/request-log.mjs').LoggedRequest} LoggedRequest */

/**
 * The running replicas, as a test uses them.
 * @typedef {object} Sites
 * @property {number} proxyPort port of the HTTP proxy on 127.0.0.1; the browser must reach everything through it
 * @property {number} tlsPort port of the TLS server on 127.0.0.1
 * @property {string} certificate the authority that signed the server's certificate, PEM
 * @property {string} certFingerprint base64 SHA-256 of the server certificate's public key, as Chromium's
 *   `--ignore-certificate-errors-spki-list` wants it
 * @property {() => Promise<Publication[]>} published what the pages published so far, oldest first
 * @property {(count?: number, withinMs?: number) => Promise<Publication[]>} waitForPublished the same, once at least
 *   `count` (1) publications are there; rejects after `withinMs` (10 000) milliseconds
 * @property {() => LoggedRequest[]} requests every request and every tunnel the browser asked for, oldest first
 * @property {() => void} clear forgets publications and requests
 * @property {() => Promise<void>} close
 */

/**
 * Builds the pages and starts TLS server and proxy on free ports.
 * @param {{proxyPort?: number, tlsPort?: number}} [ports] fixed ports; 0 or absent means any free one
 * @returns {Promise<Sites>}
 */
export async function startSites({ proxyPort = 0, tlsPort = 0 } = {}) {
  const [assets, certificate] = await Promise.all([buildAssets(), createCertificate()]);
  const log = createRequestLog();
  const recorder = createRecorder();
  const tls = await startTlsServer({ port: tlsPort, assets, certificate, log, recorder });
  const proxy = await startProxy({ port: proxyPort, tlsPort: tls.port, log });
  return {
    proxyPort: proxy.port,
    tlsPort: tls.port,
    certificate: certificate.authority,
    certFingerprint: certificate.publicKeyHash,
    published: async () => recorder.all(),
    waitForPublished: (count = 1, withinMs = 10_000) => recorder.waitFor(count, withinMs),
    requests: () => log.all(),
    clear() {
      recorder.clear();
      log.clear();
    },
    async close() {
      await proxy.close();
      await tls.close();
    },
  };
}
