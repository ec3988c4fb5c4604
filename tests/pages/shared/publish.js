// Sends what was written to the recorder, as a site sends a post to its server.

/**
 * @typedef {object} Outgoing
 * @property {string} box
 * @property {string} text
 * @property {string} [media]
 * @property {string} [audience]
 * @property {string} [replyTo]
 */

/**
 * @param {Outgoing} outgoing
 * @returns {Promise<void>}
 */
export async function publish({ box, text, media = 'none', audience = '', replyTo = '' }) {
  const response = await fetch('/recorder', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: location.href, box, text, media, audience, replyTo }),
  });
  if (!response.ok) throw new Error(`the recorder answered ${response.status}, expected 201`);
}
