/**
 * @file Fetches what lies at the policy's address.
 *
 * The server must allow it (`Access-Control-Allow-Origin: *`), for the extension asks for no permission to read an employer's
 * servers. The browser's own cache asks with the ETag whether there is something new, so that an unchanged policy is not sent again. Nothing
 * goes along that tells browsers apart: no cookie, no referrer, no header of ours.
 */

/** The longest bundle that is read, in bytes; the same as `LARGEST` in crate/bundle. */
const LARGEST = 4 * 1024 * 1024;

/** For how long, in ms, an answer is waited for, to its last byte. Browsers stop an idle background after 30 s. */
const PATIENCE = 25_000;

/** Why nothing came. */
export class NothingCame extends Error {
  /**
   * @param {import('../troubles.js').Trouble['word']} word  the words that tell of it
   * @param {string} [text]
   */
  constructor(word, text) {
    super(`${word} ${text ?? ''}`);
    this.trouble = { word, ...(text === undefined ? {} : { text }) };
  }
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array>}
 * @throws {NothingCame}
 */
export async function download(url) {
  if (!isAddress(url)) throw new NothingCame('problemPolicyUrl', url);
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: giveUp.signal,
    });
    if (answer.type === 'opaqueredirect') throw new NothingCame('problemRedirect');
    if (!answer.ok || !answer.body) throw new NothingCame('problemStatus', String(answer.status));
    return await read(answer.body);
  } catch (error) {
    if (error instanceof NothingCame) throw error;
    if (giveUp.signal.aborted) throw new NothingCame('problemTimeout');
    // The browser doesn't tell scripts which of the many reasons it is.
    throw new NothingCame('problemUnreachable');
  } finally {
    clearTimeout(patience);
    // Whatever has not been read by now is not wanted.
    giveUp.abort();
  }
}

/** @param {string} url */
function isAddress(url) {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && !username && !password;
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @returns {Promise<Uint8Array>} its bytes, as long as they are not too many
 */
async function read(body) {
  const reader = body.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LARGEST) throw new NothingCame('problemTooLarge');
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
