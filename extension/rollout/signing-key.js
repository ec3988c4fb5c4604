/** @file The employer's key that signs the package for Chromium. Whoever has it can replace the extension; the extension's id comes from it. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Its length in bits; the id hangs on it for as long as the extension lives. */
const BITS = 4096;

/** Where the key is kept unless told otherwise: outside the project, so that nobody shares it by mistake. */
export const DEFAULT_KEY = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'omtanke', 'extension-key.pem');

/**
 * @typedef {object} SigningKey
 * @property {import('node:crypto').KeyObject} privateKey  RSA
 * @property {Uint8Array} publicKey  DER, SubjectPublicKeyInfo
 * @property {string} id  the extension's in Chromium, Chrome and Edge: 32 letters from a to p
 */

/**
 * Reads the key; makes one where there is none.
 *
 * @param {string} file
 * @returns {SigningKey & {made: boolean}}
 * @throws {Error} when the file is no RSA key, or others than its owner may read it
 */
export function signingKey(file) {
  const made = !existsSync(file);
  if (made) make(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others; it must be its owner's alone: chmod 600 ${file}`);
  }
  return { ...parse(readFileSync(file, 'utf8'), file), made };
}

/** @param {string} file */
function make(file) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
}

/**
 * @param {string} pem
 * @param {string} file  where it stands, for the message
 * @returns {SigningKey}
 */
function parse(pem, file) {
  const privateKey = privateKeyOf(pem, file);
  if (privateKey.asymmetricKeyType !== 'rsa') throw new Error(`${file} holds a key for ${privateKey.asymmetricKeyType}; expected RSA`);
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  const id = [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  return { privateKey, publicKey, id };
}

/**
 * @param {string} pem
 * @param {string} file
 */
function privateKeyOf(pem, file) {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new Error(`${file} holds no private key in PEM`, { cause });
  }
}
