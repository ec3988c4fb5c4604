/** @file Looks for a newer policy at its address, and takes it if nothing speaks against it. */
import { COMPILER } from 'omtanke:build';
import { compile } from '../compiler.js';
import { inForce, policyChanged } from '../policy.js';
import { sealed } from '../seal.js';
import { trouble } from '../troubles.js';
import { against, isAhead } from './arrival.js';
import { believed } from './belief.js';
import { bundles, forgetBundles, keepBundles } from './bundles.js';
import { current } from './current.js';
import { download, NothingCame } from './download.js';
import * as schedule from './schedule.js';

/**
 * @typedef {object} Outcome
 * @property {boolean} changed  whether another policy is in force now
 * @property {import('../troubles.js').Trouble} [trouble]
 * @property {import('../compiler.js').Problem[]} [problems]  what is wrong with the policy that came
 *
 * @typedef {import('../managed.js').Settings & {policyUrl: string}} Settings
 */

/** The look before. @type {Promise<unknown>} */
let before = Promise.resolve();

/**
 * Looks for a newer policy when it is time; one look after the other.
 *
 * @param {{now?: boolean}} [how]  whether it is time already
 * @returns {Promise<void>}
 */
export function check({ now = false } = {}) {
  const looked = before.then(() => look(now));
  // Whoever asked for a look hears of its failure.
  before = looked.catch(() => {});
  return looked;
}

/** @param {boolean} now */
async function look(now) {
  const { settings } = await inForce();
  const { policyUrl } = settings;
  if (!policyUrl) {
    if (settings.known) await Promise.all([schedule.stop(), forgetBundles()]);
    return;
  }
  const set = { ...settings, policyUrl };
  const last = await schedule.checks().catch(() => undefined);
  if (last && !now && !schedule.isDue(last, set, (await bundles()).damaged)) {
    await schedule.ringAt(last);
    return;
  }
  const begun = await schedule.begin(last, set);
  const outcome = await attempt(set).catch((error) => ({ changed: false, trouble: told(error) }));
  await schedule.end(begun, set, outcome);
  if (outcome.changed) policyChanged();
}

/**
 * @param {unknown} error
 * @returns {import('../troubles.js').Trouble}
 */
function told(error) {
  return error instanceof NothingCame ? error.trouble : trouble('problemCompiler', error);
}

/**
 * @param {Settings} set
 * @returns {Promise<Outcome>}
 */
async function attempt(set) {
  const changed = await endWaiting(set);
  const outcome = await fetchNewer(set).catch((error) => ({ changed: false, trouble: told(error) }));
  return { ...outcome, changed: changed || outcome.changed };
}

/**
 * Puts the policy that waits into force when its day has come.
 *
 * @param {Settings} set
 * @returns {Promise<boolean>} whether it did
 */
async function endWaiting(set) {
  const { waiting, handovers } = await bundles();
  if (!waiting || isAhead(waiting.validFrom)) return false;
  const came = await believed(new TextEncoder().encode(waiting.envelope), set, handovers);
  if (came.refusal) {
    await keepBundles({ ...(await bundles()), waiting: undefined });
    return false;
  }
  const next = came.handsOver ? [...handovers, waiting.envelope] : handovers;
  await keepBundles({ inForce: { ...waiting, since: new Date().toISOString() }, handovers: next });
  return true;
}

/**
 * @param {Settings} set
 * @returns {Promise<Outcome>}
 */
async function fetchNewer(set) {
  const bytes = await download(set.policyUrl);
  const { handovers, waiting } = await bundles();
  const came = await believed(bytes, set, handovers);
  const found = await current(set, []);
  const last = found === 'lost' ? undefined : found;
  const trouble = against(came, last, set.policyUrl);
  if (trouble) return { changed: false, trouble, problems: came.problems };
  const { about, policy, handsOver } = came;
  if (!about || policy === null) return { changed: false };
  const envelope = new TextDecoder().decode(bytes);
  if (envelope === last?.bundle.envelope || envelope === waiting?.envelope) return { changed: false };

  const { tables, about: compiled, problems, adapters } = await compile(policy, set.organisation);
  if (!tables || !compiled) return { changed: false, trouble: { word: 'problemBundleUnusable' }, problems };
  const { id, revision, validFrom } = about;
  const bundle = { envelope, url: set.policyUrl, since: new Date().toISOString(), id, revision, ...(validFrom ? { validFrom } : {}) };
  if (isAhead(validFrom)) {
    return kept(await keepBundles({ inForce: last?.bundle, waiting: bundle, handovers }), false);
  }
  const good = { source: { policy, organisation: set.organisation }, compiler: COMPILER, tables: tables.toBase64(), about: compiled, problems, adapters };
  const next = handsOver ? [...handovers, envelope] : handovers;
  const isSame = policy === last?.policy;
  const since = isSame && last ? last.bundle.since : bundle.since;
  return kept(await keepBundles({ inForce: { ...bundle, since }, waiting: newer(waiting, revision), handovers: next }, { good: await sealed(good) }), true);
}

/**
 * @param {import('./bundles.js').Bundle | undefined} waiting
 * @param {number} revision  that came into force
 */
function newer(waiting, revision) {
  return waiting && waiting.revision > revision ? waiting : undefined;
}

/**
 * @param {unknown} refused  why the disk did not take it
 * @param {boolean} changed
 * @returns {Outcome}
 */
function kept(refused, changed) {
  return { changed, ...(refused ? { trouble: trouble('problemStorage', refused) } : {}) };
}
