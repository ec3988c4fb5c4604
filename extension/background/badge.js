/** @file The icon's badge and tooltip in a tab. Quiet while all is well. */
import { language, strings } from './languages.js';
import { inForce } from './policy.js';
import { wordFor } from '../words.js';

/** What stands on the icon: a sign, not a colour alone. @type {Record<import('../messages.js').Status, string>} */
const SIGNS = { active: '', resting: '', degraded: '!', 'not-recognised': '?' };

/** Dark enough for white letters. */
const COLOUR = '#5b4a1f';

/**
 * @param {number} tab
 * @param {import('../messages.js').Status} status
 */
export async function show(tab, status) {
  const { settings } = await inForce();
  const words = await strings(language(settings.language));
  await Promise.all([
    chrome.action.setBadgeText({ tabId: tab, text: SIGNS[status] ?? '' }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR }),
    chrome.action.setTitle({ tabId: tab, title: `${words.extensionName}: ${words[wordFor(status)]}` }),
  ]);
}
