/** @file Tells by a few letters whether two texts are the same. */

/**
 * @param {string | Uint8Array<ArrayBuffer>} what  a text, for its UTF-8, or bytes
 * @returns {Promise<string>} SHA-256, 64 hexadecimal digits
 */
export async function digest(what) {
  const hash = await crypto.subtle.digest('SHA-256', typeof what === 'string' ? new TextEncoder().encode(what) : what);
  return new Uint8Array(hash).toHex();
}
