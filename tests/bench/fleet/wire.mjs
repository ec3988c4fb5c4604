/** @file The bytes that a server sends for one request, counted between it and who asks. */
import { Agent, request } from 'node:https';
import { connect, createServer } from 'node:net';
import { listen } from '../../pages/server/listen.mjs';

/**
 * @param {{port: number, path: string, authority: string, headers: Record<string, string>}} asked
 * @returns {Promise<{fresh: number, kept: number}>} on a new connection, TLS and all, and on one that stands already
 */
export async function bytesOnWire({ port, path, authority, headers }) {
  let sent = 0;
  const counting = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    server.on('data', (part) => (sent += part.length));
    server.pipe(client).pipe(server);
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
  });
  const { port: at, close } = await listen(counting, 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: authority });
  /** @returns {Promise<number>} bytes that were sent for it */
  const ask = () =>
    new Promise((resolve, reject) => {
      const before = sent;
      const asked = request({ host: 'localhost', family: 4, port: at, path, agent, headers }, (answer) => answer.resume().on('end', () => resolve(sent - before)));
      asked.on('error', reject).end();
    });
  try {
    return { fresh: await ask(), kept: await ask() };
  } finally {
    agent.destroy();
    await close();
  }
}
