// Makes a throw-away certificate authority and a server certificate for the three sites.

import { createHash, createPublicKey } from 'node:crypto';
import { makeCertificate } from '../../../extension/rollout/store/certificate.js';
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
  const { publicKey, ...made } = await makeCertificate('Replica Test Authority', HOSTS);
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return { ...made, publicKeyHash: createHash('sha256').update(der).digest('base64') };
}
