/** @file The icon's badge and tooltip, in a tab or everywhere. Quiet while all is well; never a word of what somebody writes. */
import { strings } from './languages.js';
import { pausedUntil } from './pause.js';
import { inForce } from './policy.js';
import { spokenHere } from './spoken.js';
import { timeOfDay, wordFor } from '../words.js';

/** What stands on the icon: a sign, not a colour alone. @type {Record<import('../messages.js').Status, string>} */
const SIGNS = { active: '', resting: '', degraded: '!', 'not-recognised': '?' };

/** What stands there during a pause. */
const PAUSED = 'II';

/** Dark enough for white letters. */
const COLOUR = '#5b4a1f';

/**
 * @param {number | null} tab  nothing for every tab of which nothing else is known
 * @param {import('../messages.js').Status} status
 */
export async function show(tab, status) {
  const { settings } = await inForce();
  const language = await spokenHere(settings);
  const words = await strings(language);
  const until = await pausedUntil();
  const told = until ? words.statusPaused?.replace('{time}', () => timeOfDay(until, language)) : words[wordFor(status)];
  const where = tab === null ? {} : { tabId: tab };
  await Promise.all([
    chrome.action.setBadgeText({ ...where, text: until ? PAUSED : (SIGNS[status] ?? '') }),
    chrome.action.setBadgeBackgroundColor({ ...where, color: COLOUR }),
    chrome.action.setTitle({ ...where, title: tab === null && !until ? (words.extensionName ?? '') : `${words.extensionName}: ${told}` }),
  ]);
}
