/** @file Tells the background how it goes on this page, and takes it back when the page goes away. */
import { complain, send } from './messages.js';

/** @typedef {{site: string, status: import('./messages.js').Status, box: string | null}} Report */

let telling = false;

/**
 * @param {Report} report
 * @param {AbortSignal} [until]  from when on somebody else speaks for this page
 */
export function tell({ site, status, box }, until) {
  send({ type: 'status', site, status, box }).catch(complain);
  if (telling) return;
  telling = true;
  const gone = () => tell({ site, status: 'resting', box: null });
  addEventListener('pagehide', gone, until ? { signal: until } : {});
}
