/** @file Starts the Rust core in the page and passes on what it reports. The same for both engines. */
import { complain, send } from './messages.js';

/**
 * @typedef {object} Core  What the module exports that is used here.
 * @property {(setup: object, report: (status: Report) => void) => void} start
 *
 * @typedef {{site: string, status: import('./messages.js').Status, box: string | null}} Report
 */

/**
 * @param {() => Core | Promise<Core>} instantiate  gives the core, in the engine that the page allows
 */
export async function run(instantiate) {
  const setup = await send({ type: 'setup' });
  if (!setup) return;
  /** @param {Report} report */
  const report = ({ site, status, box }) => void send({ type: 'status', site, status, box }).catch(complain);
  try {
    const core = await instantiate();
    core.start({ ...setup, tables: Uint8Array.fromBase64(setup.tables) }, report);
  } catch (error) {
    const here = setup.sites.find((/** @type {{hosts: string[]}} */ site) => site.hosts.includes(location.hostname));
    report({ site: here?.site ?? location.hostname, status: 'degraded', box: null });
    throw error;
  }
}
