/** @file Runs the Rust core in the page: starts it, gives it a new policy, passes on what it reports. The same for both engines. */
import { complain, connected, send } from './messages.js';
import { once } from './running.js';
import { tell } from './tell.js';

/**
 * @typedef {import('./tell.js').Report} Report
 * @typedef {import('./messages.js').Setup} Setup
 *
 * @typedef {object} Core  What the module exports that is used here.
 * @property {(setup: object, report: (report: Report) => void, alive: () => boolean, mute: (rule: string, muted: boolean) => void) => void} start  ends
 *   what it started before
 * @property {(rules: string[]) => void} muted  takes over which rules are muted
 * @property {() => void} stop
 */

/** What ends a pause. @type {ReturnType<typeof setTimeout> | undefined} */
let waking;

/**
 * Does nothing in a document that has a core.
 *
 * @param {() => Core | Promise<Core>} instantiate  gives the core, in the engine that the page allows
 */
export function run(instantiate) {
  once(() => {
    const started = start(instantiate);
    heed(started);
    return started;
  });
}

/**
 * @param {() => Core | Promise<Core>} instantiate
 * @returns {Promise<Core | undefined>} nothing when the extension is gone
 */
async function start(instantiate) {
  const setup = await ask();
  if (!setup) return undefined;
  const core = await instantiate();
  begin(core, setup);
  return core;
}

/** @returns {Promise<Setup | undefined>} nothing when the extension is gone */
function ask() {
  return send({ type: 'setup' });
}

/**
 * @param {Core} core
 * @param {Setup} setup
 */
function begin(core, setup) {
  clearTimeout(waking);
  if (setup.pausedUntil) return rest(core, setup, setup.pausedUntil);
  let told = false;
  const report = async (/** @type {Report} */ report) => {
    told = true;
    if (!(await tell(report))) core.stop();
  };
  const mute = (/** @type {string} */ rule, /** @type {boolean} */ muted) => void send({ type: 'mute', rule, muted }).catch(complain);
  core.start({ ...setup, tables: Uint8Array.fromBase64(setup.tables) }, report, connected, mute);
  // The author may have left the box meanwhile, and an earlier core may have told of it.
  if (!told) report({ site: here(setup), status: 'resting', box: null });
}

/**
 * Stops until the pause is over. The background says so when it is, but it need not be running then.
 *
 * @param {Core} core
 * @param {Setup} setup
 * @param {number} until
 */
function rest(core, setup, until) {
  core.stop();
  void tell({ site: here(setup), status: 'resting', box: null });
  waking = setTimeout(() => void renew(core).catch(complain), Math.max(until - Date.now(), 0) + 1);
}

/**
 * Starts anew when the policy has changed. It may also have changed while the page was put aside to be gone back to.
 *
 * @param {Promise<Core | undefined>} started
 */
function heed(started) {
  const renewed = () => void started.then((core) => core && renew(core)).catch(complain);
  /** @typedef {import('./messages.js').PolicyMessage | import('./messages.js').MutedMessage | import('./messages.js').HowMessage} Message */
  /** @type {(message: Message, sender: unknown, respond: () => void) => void} */
  const heard = (message, _sender, respond) => {
    if (message.type === 'policy') renewed();
    if (message.type === 'muted') void started.then((core) => core?.muted(message.rules)).catch(complain);
    // So the background knows that somebody listens; whoever does has told how it goes.
    respond();
  };
  const shown = (/** @type {PageTransitionEvent} */ { persisted }) => {
    if (persisted) renewed();
  };
  chrome.runtime.onMessage.addListener(heard);
  addEventListener('pageshow', shown);
  // Whoever waits for the start hears of its failure.
  started.catch(() => {
    chrome.runtime.onMessage.removeListener(heard);
    removeEventListener('pageshow', shown);
  });
}

/**
 * Until the new policy is in use the core goes on with the one it has, whatever happens.
 *
 * @param {Core} core
 */
async function renew(core) {
  const setup = await ask();
  if (!setup) return core.stop();
  try {
    begin(core, setup);
  } catch (error) {
    await tell({ site: here(setup), status: 'degraded', box: null });
    throw error;
  }
}

/**
 * @param {Setup} setup
 * @returns {string} the id of the site that this page belongs to
 */
function here({ sites }) {
  return sites.find(({ hosts }) => hosts.includes(location.hostname))?.site ?? location.hostname;
}
