/** @file Tells the background how it goes on this page: takes it back when the page goes away, says it again when it comes back. */
import { complain, send } from './messages.js';

/** @typedef {{site: string, status: import('./messages.js').Status, box: string | null}} Report */

/** What was told last. @type {Report | undefined} */
let latest;

/**
 * @param {Report} report
 * @param {AbortSignal} [until]  from when on somebody else speaks for this page
 * @returns {Promise<boolean>} whether the extension is still there to hear it
 */
export async function tell(report, until) {
  if (!latest) {
    const options = until ? { signal: until } : {};
    addEventListener('pagehide', () => void say({ ...report, status: 'resting', box: null }), options);
    addEventListener('pageshow', ({ persisted }) => void (persisted && latest && say(latest)), options);
  }
  latest = report;
  return say(report);
}

/**
 * @param {Report} report
 * @returns {Promise<boolean>}
 */
async function say(report) {
  try {
    return (await send({ type: 'status', ...report })) !== undefined;
  } catch (error) {
    complain(error);
    return true;
  }
}
