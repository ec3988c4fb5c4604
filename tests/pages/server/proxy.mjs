// A logging HTTP proxy: tunnels the three sites to the local TLS server, refuses and records everything else.

import { createServer } from 'node:http';
import { connect } from 'node:net';
import { listen } from './listen.mjs';
import { HOSTS } from './sites.mjs';

/** @typedef {import('./request-log.mjs').RequestLog} RequestLog */

/**
 * @param {{port: number, tlsPort: number, log: RequestLog}} options
 * @returns {Promise<import('./listen.mjs').Listening>}
 */
export function startProxy({ port, tlsPort, log }) {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const host = URL.canParse(url) ? new URL(url).hostname : (request.headers.host ?? '');
    const length = Number(request.headers['content-length'] ?? 0);
    log.add({ kind: 'request', host, method: request.method ?? '', url, length, allowed: false });
    response.writeHead(403).end('This proxy only tunnels to the replica sites.\n');
  });

  server.on('connect', (request, client, head) => {
    const url = request.url ?? '';
    const host = url.replace(/:\d+$/, '');
    const allowed = HOSTS.includes(host);
    log.add({ kind: 'tunnel', host, method: 'CONNECT', url, length: 0, allowed });
    // A browser drops tunnels whenever it likes; that ends the tunnel and is no fault of the proxy.
    client.on('error', () => client.destroy());
    if (!allowed) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });

  return listen(server, port);
}
