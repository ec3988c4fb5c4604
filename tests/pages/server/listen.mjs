// Starts a server on 127.0.0.1 and closes it with all its connections.

import { once } from 'node:events';

/** @typedef {{port: number, close: () => Promise<void>}} Listening */

/**
 * @param {import('node:net').Server} server
 * @param {number} port 0 means any free port
 * @returns {Promise<Listening>}
 */
export async function listen(server, port) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`expected a TCP address, got ${address}`);
  return {
    port: address.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
