/**
 * @file Which policy is in force: the employer's last good one, else the built-in one.
 *
 * @typedef {object} InForce
 * @property {string} tables  base64
 * @property {import('./compiler.js').About} about
 * @property {'built-in' | 'managed'} source
 * @property {import('./kept.js').Source} [from]  what the employer has set, that it came of
 * @property {import('./compiler.js').Problem[]} problems  what was skipped in it
 * @property {import('./adapters.js').Adapter[]} adapters  newer ones that it carries
 * @property {import('./kept.js').Refused} [refused]  a newer one that could not be used
 * @property {import('./troubles.js').Trouble[]} troubles  what else went wrong on the way; the policy is in force all the same
 * @property {import('./managed.js').Settings} settings
 * @property {import('./published/current.js').Current} [published]  the published policy that it is
 * @property {string} checkedAt  when the employer was asked last what is to be in force, ISO 8601
 */
import { COMPILER } from 'omtanke:build';
import { tellLoaders } from './adapters.js';
import { compile } from './compiler.js';
import { workWith } from './cores.js';
import { forgetAll, keepGood, keepRefused, load, same } from './kept.js';
import { settings, unknown } from './managed.js';
import { pausedUntil } from './pause.js';
import { current } from './published/current.js';
import { askToRead } from './reading.js';
import { spokenHere } from './spoken.js';
import { trouble } from './troubles.js';

/** @type {Promise<InForce> | undefined} */
let settling;

/** @returns {Promise<InForce>} the policy in force; found out once for every start of the background */
export function inForce() {
  return settling ?? begin(settle(false));
}

/** Finds out anew which policy is in force. */
export function policyChanged() {
  // One at a time: what is kept must be of the latest settings. Whoever waits for the one before hears of its failure.
  begin(Promise.allSettled([settling]).then(() => settle(true)));
}

/** @param {Promise<InForce>} now */
function begin(now) {
  settling = now;
  now.catch(() => {
    // A fault must not last as long as the background. What was begun since is another matter.
    if (settling === now) settling = undefined;
  });
  for (const tell of [tellLoaders, tellCores, askToRead]) now.then(tell).catch((error) => console.error('Omtanke:', error));
  return now;
}

/** Tells the cores when something has changed that they work with beside the policy. */
export async function tellCoresAnew() {
  await tellCores(await inForce());
}

/** @param {InForce} inForce */
async function tellCores({ tables, about, adapters, settings }) {
  await workWith(tables, about.sector, settings.role, await spokenHere(settings), await pausedUntil(), adapters);
}

/**
 * @param {boolean} told  whether the browser has just said that the settings changed
 * @returns {Promise<InForce>}
 */
async function settle(told) {
  /** @type {import('./troubles.js').Trouble[]} */
  const troubles = [];
  const set = await settings(told).catch((error) => {
    troubles.push(trouble('problemSettings', error));
    return unknown();
  });
  const { damaged, ...kept } = await load().catch((error) => {
    troubles.push(trouble('problemStorage', error));
    return /** @type {import('./kept.js').Loaded} */ ({ damaged: false });
  });
  if (damaged) troubles.push({ word: 'problemKept' });
  const published = await current(set, troubles);
  const found = await find(set, published, kept, troubles);
  return { ...found, troubles, settings: set, checkedAt: new Date().toISOString() };
}

/**
 * @param {import('./managed.js').Settings} set
 * @param {import('./published/current.js').Current | 'lost' | undefined} published
 * @param {import('./kept.js').Kept} kept
 * @param {import('./troubles.js').Trouble[]} troubles  to add to
 */
async function find(set, published, kept, troubles) {
  const source = set.known ? wanted(set, published, kept) : (kept.refused ?? kept.good)?.source;
  if (!source) {
    if (kept.good || kept.refused) await keeping(forgetAll(), troubles);
    return builtIn();
  }
  const attempt = await attemptAt(source, kept, troubles);
  if ('tables' in attempt) return { ...inUse(attempt), ...(published && published !== 'lost' ? { published } : {}) };
  // What was good under an earlier build of the compiler must still be compiled for this one.
  const earlier = kept.good && (await attemptAt(kept.good.source, { good: kept.good }, troubles));
  const fallback = earlier && 'tables' in earlier ? inUse(earlier) : await builtIn();
  return { ...fallback, refused: attempt };
}

/**
 * A policy is used even if it can't be kept.
 *
 * @param {Promise<void>} kept
 * @param {import('./troubles.js').Trouble[]} troubles  to add to
 */
async function keeping(kept, troubles) {
  await kept.catch((error) => troubles.push(trouble('problemStorage', error)));
}

/**
 * @param {import('./managed.js').Settings} settings
 * @param {import('./published/current.js').Current | 'lost' | undefined} published
 * @param {import('./kept.js').Kept} kept
 * @returns {import('./kept.js').Source | undefined}
 */
function wanted({ policy: set, organisation }, published, { good }) {
  // Where only the proof was lost, the policy goes on until it comes anew.
  if (published === 'lost' && good) return good.source;
  const policy = published && published !== 'lost' ? published.policy : set;
  return policy !== undefined || organisation !== undefined ? { policy, organisation } : undefined;
}

/**
 * Uses what is kept when it is of the same source and build, else compiles and keeps the outcome.
 *
 * @param {import('./kept.js').Source} source
 * @param {import('./kept.js').Kept} kept
 * @param {import('./troubles.js').Trouble[]} troubles  to add to
 * @returns {Promise<import('./kept.js').Good | import('./kept.js').Refused>}
 */
async function attemptAt(source, kept, troubles) {
  for (const outcome of [kept.refused, kept.good]) {
    if (outcome && outcome.compiler === COMPILER && same(outcome.source, source)) {
      if (outcome === kept.good && kept.refused) await keeping(keepGood(kept.good), troubles);
      return outcome;
    }
  }
  const made = { source, compiler: COMPILER };
  const at = new Date().toISOString();
  try {
    const { tables, about, problems, adapters } = await compile(source.policy, source.organisation);
    if (tables && about) {
      const good = { ...made, tables: tables.toBase64(), about, problems, adapters };
      await keeping(keepGood(good), troubles);
      return good;
    }
    const refused = { ...made, at, problems };
    await keeping(keepRefused(refused), troubles);
    return refused;
  } catch (error) {
    // The compiler's fault, not the policy's: it is tried again when the background starts the next time.
    troubles.push(trouble('problemCompiler', error));
    return { ...made, at, problems: [] };
  }
}

/** @param {import('./kept.js').Good} good */
function inUse({ source: from, tables, about, problems, adapters }) {
  return { tables, about, problems, adapters, source: /** @type {const} */ ('managed'), from };
}

async function builtIn() {
  const [tables, about] = await Promise.all([own('base.tables'), own('base.about.json')]);
  const bytes = new Uint8Array(await tables.arrayBuffer());
  return {
    tables: bytes.toBase64(),
    about: /** @type {import('./compiler.js').About} */ (await about.json()),
    problems: [],
    adapters: [],
    source: /** @type {const} */ ('built-in'),
  };
}

/** @param {string} file  one of the extension's own files */
function own(file) {
  return fetch(chrome.runtime.getURL(file));
}
