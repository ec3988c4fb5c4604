/**
 * @file Which policy is in force: the employer's last good one, else the built-in one.
 *
 * @typedef {object} InForce
 * @property {string} tables  base64
 * @property {import('./compiler.js').About} about
 * @property {'built-in' | 'managed'} source
 * @property {import('./compiler.js').Problem[]} problems  what was skipped in it
 * @property {import('./kept.js').Refused} [refused]  a newer one that could not be used
 * @property {import('./managed.js').Settings} settings
 */
import { COMPILER } from 'omtanke:build';
import { compile } from './compiler.js';
import { forgetAll, keepGood, keepRefused, load, same } from './kept.js';
import { settings } from './managed.js';

/** @type {Promise<InForce> | undefined} */
let settling;

/** @returns {Promise<InForce>} the policy in force; found out once for every start of the background */
export function inForce() {
  settling ??= settle(false);
  settling.catch(tryAgain);
  return settling;
}

/** Finds out anew which policy is in force. */
export function policyChanged() {
  // One at a time: what is kept must be of the latest settings.
  const before = settling?.catch(tryAgain);
  settling = Promise.resolve(before).then(() => settle(true));
  settling.catch((error) => {
    tryAgain();
    console.error('Omtanke:', error);
  });
}

/** A fault in reading must not last as long as the background. */
function tryAgain() {
  settling = undefined;
}

/**
 * @param {boolean} told  whether the browser has just said that the settings changed
 * @returns {Promise<InForce>}
 */
async function settle(told) {
  const set = await settings(told);
  const kept = await load();
  const source = set.known ? wanted(set) : (kept.refused ?? kept.good)?.source;
  if (!source) {
    if (kept.good || kept.refused) await forgetAll();
    return { ...(await builtIn()), settings: set };
  }
  const attempt = await attemptAt(source, kept);
  if ('tables' in attempt) return { ...inUse(attempt), settings: set };
  // What was good under an earlier build of the compiler must still be compiled for this one.
  const earlier = kept.good && (await attemptAt(kept.good.source, { good: kept.good }));
  const fallback = earlier && 'tables' in earlier ? inUse(earlier) : await builtIn();
  return { ...fallback, refused: attempt, settings: set };
}

/**
 * @param {import('./managed.js').Settings} settings
 * @returns {import('./kept.js').Source | undefined}
 */
function wanted({ policy, organisation }) {
  return policy !== undefined || organisation !== undefined ? { policy, organisation } : undefined;
}

/**
 * Uses what is kept when it is of the same source and build, else compiles and keeps the outcome.
 *
 * @param {import('./kept.js').Source} source
 * @param {{good?: import('./kept.js').Good, refused?: import('./kept.js').Refused}} kept
 * @returns {Promise<import('./kept.js').Good | import('./kept.js').Refused>}
 */
async function attemptAt(source, kept) {
  for (const outcome of [kept.refused, kept.good]) {
    if (outcome && outcome.compiler === COMPILER && same(outcome.source, source)) {
      if (outcome === kept.good && kept.refused) await keepGood(kept.good);
      return outcome;
    }
  }
  const { tables, about, problems } = await compile(source.policy, source.organisation);
  if (tables && about) {
    const good = { source, compiler: COMPILER, tables: tables.toBase64(), about, problems };
    await keepGood(good);
    return good;
  }
  const refused = { source, compiler: COMPILER, at: new Date().toISOString(), problems };
  await keepRefused(refused);
  return refused;
}

/** @param {import('./kept.js').Good} good */
function inUse({ tables, about, problems }) {
  return { tables, about, problems, source: /** @type {const} */ ('managed') };
}

async function builtIn() {
  const [tables, about] = await Promise.all([own('base.tables'), own('base.about.json')]);
  const bytes = new Uint8Array(await tables.arrayBuffer());
  return {
    tables: bytes.toBase64(),
    about: /** @type {import('./compiler.js').About} */ (await about.json()),
    problems: [],
    source: /** @type {const} */ ('built-in'),
  };
}

/** @param {string} file  one of the extension's own files */
function own(file) {
  return fetch(chrome.runtime.getURL(file));
}
