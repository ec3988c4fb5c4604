/** @file Tells by a few letters whether two texts are the same. */

/**
 * @param {string} text
 * @returns {Promise<string>} SHA-256 of the text in UTF-8, 64 hexadecimal digits
 */
export async function digest(text) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(hash).toHex();
}
