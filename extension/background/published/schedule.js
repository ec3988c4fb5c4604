/**
 * @file When to look for a newer policy, and how it went the last time.
 *
 * @typedef {object} Checks
 * @property {string} url  where it was looked for
 * @property {number} next  when to look again, in ms since 1970
 * @property {number} failures  how often in a row nothing good came
 * @property {string} at  when it was looked last, ISO 8601
 * @property {import('../troubles.js').Trouble} [trouble]  what went wrong then
 * @property {import('../compiler.js').Problem[]} [problems]  what is wrong with the policy that came
 */
import { forget, get, put } from './storage.js';

/** Where it is kept, and what the alarm is called. */
const CHECKS = 'checks';

const MINUTE = 60_000;

/** Browsers set off alarms no sooner than this, in ms. */
const SOONEST = MINUTE / 2;

/** While nothing good comes, it is looked for less and less often, down to once in so many minutes. */
const SELDOM = 60;

/** Up to this part of the time is left out by lot, so that a firm's browsers don't all ask at once. */
const JITTER = 0.2;

/** @returns {Promise<Checks | undefined>} nothing before the first time */
export async function checks() {
  const kept = await get(CHECKS);
  return typeof kept?.next === 'number' && typeof kept.failures === 'number' && typeof kept.at === 'string' ? kept : undefined;
}

/**
 * @param {Checks | undefined} last
 * @param {import('../managed.js').Settings} set
 * @param {boolean} lost  whether what came before was lost
 * @returns {boolean} whether it is time
 */
export function isDue(last, set, lost) {
  if (!last || last.url !== set.policyUrl) return true;
  if (lost && Math.abs(Date.now() - Date.parse(last.at)) > SOONEST) return true;
  const rest = last.next - Date.now();
  // Longer than there ever was to wait: the clock was set back, or the employer wants it more often.
  return rest <= 0 || rest > longest(set, last.failures);
}

/**
 * Notes that it is being looked for. The next time is set first: it comes even if the background is stopped halfway.
 *
 * @param {Checks | undefined} last
 * @param {import('../managed.js').Settings} set
 * @returns {Promise<Checks>}
 */
export async function begin(last, set) {
  const url = set.policyUrl ?? '';
  const before = last?.url === url ? last : undefined;
  const failures = before?.failures ?? 0;
  const now = { ...before, url, failures, next: Date.now() + wait(set, failures), at: new Date().toISOString() };
  await note(now);
  return now;
}

/**
 * Notes how it went.
 *
 * @param {Checks} begun
 * @param {import('../managed.js').Settings} set
 * @param {Pick<Checks, 'trouble' | 'problems'>} wrong
 */
export async function end({ url, at, failures }, set, { trouble, problems }) {
  const inRow = trouble ? failures + 1 : 0;
  await note({ url, at, failures: inRow, next: Date.now() + wait(set, inRow), ...(trouble ? { trouble } : {}), ...(problems ? { problems } : {}) });
}

/** @param {Checks} now */
async function note(now) {
  await ringAt(now);
  await put({ [CHECKS]: now });
}

/**
 * Sets the alarm; a browser may have forgotten it when it was closed.
 *
 * @param {Checks} checks
 */
export async function ringAt({ next }) {
  await chrome.alarms.create(CHECKS, { when: next });
}

/**
 * @param {chrome.alarms.Alarm} alarm
 * @returns {boolean} whether it is time to look
 */
export function isTime({ name }) {
  return name === CHECKS;
}

/** Forgets all: the employer publishes no policy any more. */
export async function stop() {
  await chrome.alarms.clear(CHECKS);
  await forget([CHECKS]);
}

/**
 * @param {import('../managed.js').Settings} set
 * @param {number} failures
 * @returns {number} ms, by lot
 */
function wait(set, failures) {
  return Math.max(SOONEST, longest(set, failures) * (1 - JITTER * Math.random()));
}

/**
 * @param {import('../managed.js').Settings} set
 * @param {number} failures
 * @returns {number} ms
 */
function longest({ checkEveryMinutes }, failures) {
  const often = checkEveryMinutes * MINUTE;
  return Math.max(SOONEST, Math.min(often * 2 ** failures, Math.max(often, SELDOM * MINUTE)));
}
