/** @file Starts the Rust core in the page and passes on what it reports. The same for both engines. */
import { send } from './messages.js';
import { tell } from './tell.js';

/**
 * @typedef {object} Core  What the module exports that is used here.
 * @property {(setup: object, report: (report: import('./tell.js').Report) => void) => void} start
 */

/**
 * @param {() => Core | Promise<Core>} instantiate  gives the core, in the engine that the page allows
 */
export async function run(instantiate) {
  const setup = await send({ type: 'setup' });
  if (!setup) return;
  try {
    const core = await instantiate();
    core.start({ ...setup, tables: Uint8Array.fromBase64(setup.tables) }, (report) => tell(report));
  } catch (error) {
    const here = setup.sites.find((/** @type {{hosts: string[]}} */ site) => site.hosts.includes(location.hostname));
    tell({ site: here?.site ?? location.hostname, status: 'degraded', box: null });
    throw error;
  }
}
