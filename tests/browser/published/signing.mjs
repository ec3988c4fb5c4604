// Signs policies as the employer does, with Node's own cryptography: a second opinion on what a bundle is.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const TYPE = 'application/vnd.omtanke.policy+json';

/** A pair of keys, under the name of whoever holds it. */
export class Signer {
  #privateKey;

  /** @param {string} name */
  constructor(name) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    this.keyid = createHash('sha256').update(raw).digest('hex');
    /** As it stands in the managed setting `keys`. */
    this.public = { keyid: this.keyid, publicKey: raw.toString('base64'), name };
  }

  /**
   * @param {Buffer} payload
   * @param {string} type
   */
  sign(payload, type) {
    const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
    return { keyid: this.keyid, sig: sign(null, signed, this.#privateKey).toString('base64') };
  }
}

/**
 * @typedef {object} Envelope
 * @property {string} payload
 * @property {string} payloadType
 * @property {{keyid?: string, sig: string}[]} signatures
 */

/**
 * @param {object} policy
 * @param {Signer[]} signers
 * @param {string} [payloadType]
 * @returns {Envelope}
 */
export function envelope(policy, signers, payloadType = TYPE) {
  const payload = Buffer.from(JSON.stringify(policy));
  return { payload: payload.toString('base64'), payloadType, signatures: signers.map((signer) => signer.sign(payload, payloadType)) };
}
