/** @file Makes a certificate for a server, and an authority for it that nobody can use again: its private key is thrown away. */
import { generate } from 'selfsigned';

/**
 * @typedef {object} Certificate
 * @property {string} authority  PEM; who trusts it trusts the server
 * @property {string} certificate  PEM, the server's
 * @property {string} key  PEM, the server's private key
 */

/**
 * @param {string} authorityName
 * @param {string[]} hosts
 * @returns {Promise<Certificate & {publicKey: string}>} with the server's public key, PEM
 */
export async function makeCertificate(authorityName, hosts) {
  const common = { keyType: /** @type {const} */ ('ec'), algorithm: 'sha256' };
  const authority = await generate([{ name: 'commonName', value: authorityName }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: /** @type {const} */ (2), value })) },
    ],
  });
  return { authority: authority.cert, certificate: server.cert, key: server.private, publicKey: server.public };
}
