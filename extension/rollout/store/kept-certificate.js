/** @file The certificate of the store on this machine, kept so that who trusts it once need not do so again. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate } from './certificate.js';

/** Milliseconds that a certificate must still be good for. */
const LEFT = 7 * 24 * 60 * 60 * 1000;

/** The authority to trust, in the folder. */
export const AUTHORITY = 'authority.pem';

/**
 * @param {string} folder
 * @param {string} host
 * @returns {Promise<import('./certificate.js').Certificate>} the one in the folder, or a new one where that is missing, expired or another host's
 */
export async function keptCertificate(folder, host) {
  const files = { authority: join(folder, AUTHORITY), certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  if (Object.values(files).every((file) => existsSync(file))) {
    const kept = { authority: read(files.authority), certificate: read(files.certificate), key: read(files.key) };
    if (isGood(kept.certificate, host)) return kept;
  }
  const { authority, certificate, key } = await makeCertificate('Omtanke Store', [host]);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.authority, authority);
  writeFileSync(files.certificate, certificate);
  writeFileSync(files.key, key, { mode: 0o600 });
  return { authority, certificate, key };
}

/** @param {string} file */
function read(file) {
  return readFileSync(file, 'utf8');
}

/**
 * @param {string} pem
 * @param {string} host
 */
function isGood(pem, host) {
  const certificate = new X509Certificate(pem);
  return certificate.checkHost(host) !== undefined && Date.parse(certificate.validTo) - Date.now() > LEFT;
}
