// Makes a throw-away certificate authority and a server certificate for the three sites.

import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';
import { HOSTS } from './sites.mjs';

/**
 * @typedef {object} Certificate
 * @property {string} authority PEM of the authority; a client that trusts it trusts the server
 * @property {string} certificate PEM of the server certificate
 * @property {string} key PEM of the server's private key
 * @property {string} publicKeyHash base64 SHA-256 of the server's public key (SPKI)
 */

/** @returns {Promise<Certificate>} */
export async function createCertificate() {
  const common = { keyType: /** @type {const} */ ('ec'), algorithm: 'sha256' };
  const authority = await generate([{ name: 'commonName', value: 'Replica Test Authority' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: HOSTS[0] }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: /** @type {const} */ (2), value })) },
    ],
  });
  const publicKey = createPublicKey(server.public).export({ type: 'spki', format: 'der' });
  return {
    authority: authority.cert,
    certificate: server.cert,
    key: server.private,
    publicKeyHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}
