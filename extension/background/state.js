/**
 * @file What the popup shows.
 *
 * @typedef {object} State
 * @property {string} title  of the policy, in the language of the interface if there is one
 * @property {number} revision
 * @property {string | null} validFrom  a date, YYYY-MM-DD
 * @property {string | null} reviewBy  a date
 * @property {string | null} approvedBy
 * @property {string | null} url
 * @property {'built-in' | 'managed'} source
 * @property {import('./compiler.js').Problem[]} problems  faults, settings out of order, why a newer policy was refused, what was skipped
 * @property {string | null} refusedAt  when a newer policy was refused, ISO 8601
 * @property {import('./status.js').TabStatus | null} status  of the active tab
 * @property {import('./published/told.js').Published | null} published  nothing when the employer publishes no policy
 * @property {string} checkedAt  when the employer was asked last what is to be in force, ISO 8601
 * @property {boolean} toBeRead  whether the policy asks to be read and has not been
 * @property {number | null} pausedUntil  in ms since 1970; nothing while there is no pause
 * @property {number} muted  how many rules the employee has muted for good
 * @property {import('./languages.js').Language} language
 * @property {boolean} fixed  whether the employer has chosen the language
 * @property {Record<string, string>} strings
 */
import { strings } from './languages.js';
import { muted } from './muted.js';
import { pausedUntil } from './pause.js';
import { inForce } from './policy.js';
import { day, isPast } from '../words.js';
import { published } from './published/told.js';
import { isToBeRead } from './reading.js';
import { unusable } from './setup.js';
import { isFixed, spokenHere } from './spoken.js';
import { of } from './status.js';
import { told } from './troubles.js';

/** @returns {Promise<State>} */
export async function state() {
  const now = await inForce();
  const { about, source, problems, refused, troubles, settings } = now;
  const spoken = await spokenHere(settings);
  const words = await strings(spoken);
  const remote = await published(now);
  const stale = isPast(about.expires) ? [{ word: /** @type {const} */ ('problemStale'), text: day(about.expires ?? '', spoken) }] : [];
  const wrong = [...troubles, ...unusable(settings), ...stale, ...(remote?.trouble ? [remote.trouble] : [])];
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return {
    title: inLanguage(about.title ?? {}, spoken) ?? about.id,
    revision: about.revision,
    validFrom: about.validFrom ?? null,
    reviewBy: about.reviewBy ?? null,
    approvedBy: about.approvedBy ?? null,
    url: about.url ?? null,
    source,
    problems: [
      ...wrong.map((trouble) => told(trouble, words)),
      ...(remote?.problems ?? []),
      ...(refused?.problems ?? []),
      ...problems,
    ],
    refusedAt: refused?.at ?? null,
    status: tab?.id === undefined ? null : await of(tab.id),
    published: remote,
    checkedAt: remote?.checkedAt ?? now.checkedAt,
    toBeRead: await isToBeRead(now),
    pausedUntil: await pausedUntil(),
    muted: (await muted()).length,
    language: spoken,
    fixed: isFixed(settings),
    strings: words,
  };
}

/**
 * @param {Record<string, string>} texts
 * @param {string} wanted
 * @returns {string | undefined} the text in that language, else in the first there is
 */
function inLanguage(texts, wanted) {
  return texts[wanted] ?? texts.en ?? Object.values(texts)[0];
}
