/** @file Signs a ZIP archive as a CRX, version 3: the form in which Chromium, Chrome and Edge take an extension from an employer's server. */
import { createHash, sign } from 'node:crypto';

/** Numbers of the fields in the header, a message of Protocol Buffers (Chromium's `crx3.proto`). */
const FIELD = { rsaProof: 2, publicKey: 1, signature: 2, signedData: 10_000, id: 1 };

/**
 * @param {Uint8Array} archive  a ZIP archive
 * @param {import('./signing-key.js').SigningKey} key
 * @returns {Uint8Array} the same archive and key always give the same bytes
 */
export function crx(archive, { privateKey, publicKey }) {
  const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(FIELD.id, id);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, archive]);
  // RSA by PKCS #1, version 1.5: it draws no lots.
  const signature = sign('sha256', signed, privateKey);
  const proof = Buffer.concat([field(FIELD.publicKey, publicKey), field(FIELD.signature, signature)]);
  const header = Buffer.concat([field(FIELD.rsaProof, proof), field(FIELD.signedData, signedData)]);
  return new Uint8Array(Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]));
}

/**
 * @param {number} number
 * @param {Uint8Array} content
 * @returns {Buffer} a field of bytes: its number and kind, its length, its content
 */
function field(number, content) {
  const OF_BYTES = 2;
  return Buffer.concat([varint((number << 3) | OF_BYTES), varint(content.length), content]);
}

/** @param {number} value  seven bits a byte, the lowest first */
function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
