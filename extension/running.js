/**
 * @file The mark of a core in the world that the extension's scripts share on a page, out of the page's sight. There is at most one
 * core in a document, and the loader learns from its mark how the start went.
 */

import { complain } from './messages.js';

const MARK = Symbol.for('omtanke.core');

/** What the extension's scripts leave in their global object. @type {typeof globalThis & {[MARK]?: Promise<unknown>}} */
const world = globalThis;

/**
 * Starts the core unless there is one. After a failed start another one may be tried.
 *
 * @param {() => Promise<unknown>} start
 */
export function once(start) {
  if (world[MARK]) return;
  world[MARK] = start().catch((error) => {
    delete world[MARK];
    throw error;
  });
  world[MARK].catch(complain);
}

/**
 * To be asked when the core's script has run.
 *
 * @throws {unknown} when the core failed to start
 */
export async function running() {
  if (!world[MARK]) throw new Error('the core left no mark');
  await world[MARK];
}
