// Keeps what the replica pages published, as a site's own server would.

import { EventEmitter, once } from 'node:events';

/**
 * One post or comment as it went out.
 * @typedef {object} Publication
 * @property {string} site `linkedin`, `facebook` or `instagram`
 * @property {string} url address of the page it was written on
 * @property {string} box which box it was written in, e.g. `post-sdui`
 * @property {string} text the editor's model text, paragraphs separated by one line break
 * @property {string} media `none`, `image` or `video`
 * @property {string} audience what the page's own audience control said; empty where it has none
 * @property {string} replyTo text of the post or comment it answers; empty for a post
 * @property {number} at milliseconds since the epoch
 */

/**
 * @typedef {object} Recorder
 * @property {(publication: Publication) => void} add
 * @property {() => Publication[]} all
 * @property {(count: number, withinMs: number) => Promise<Publication[]>} waitFor
 * @property {() => void} clear
 */

/** @returns {Recorder} */
export function createRecorder() {
  /** @type {Publication[]} */
  let published = [];
  const events = new EventEmitter();
  return {
    add(publication) {
      published.push(publication);
      events.emit('added');
    },
    all: () => [...published],
    async waitFor(count, withinMs) {
      const signal = AbortSignal.timeout(withinMs);
      while (published.length < count) {
        await once(events, 'added', { signal }).catch((cause) => {
          throw new Error(`${published.length} of ${count} publications arrived within ${withinMs} ms`, { cause });
        });
      }
      return [...published];
    },
    clear() {
      published = [];
    },
  };
}
