/** @file How it goes in each tab: kept in the browser's session storage, which ends with the browser and never touches the disk, and shown on the icon. */
import { show } from './badge.js';
import { isThere } from './tabs.js';

/** What a tab's status is kept under, with the tab's number. */
const KEY = 'tab';

/** @typedef {{site: string, status: import('../messages.js').Status, box: string | null}} TabStatus */

/**
 * @param {import('../messages.js').StatusMessage} message
 * @param {chrome.runtime.MessageSender} sender
 */
export async function keep({ site, status, box }, sender) {
  const tab = sender.tab?.id;
  if (tab === undefined) throw new Error('a status belongs to a tab');
  await note(tab, { site, status, box });
}

/**
 * @param {number} tab
 * @param {TabStatus} status
 */
async function note(tab, status) {
  await chrome.storage.session.set({ [key(tab)]: status });
  try {
    await show(tab, status.status);
  } catch (error) {
    if (await isThere(tab)) throw error;
    // The page told of its own end, and its tab is gone by now.
    await forget(tab);
  }
}

/**
 * @param {number} tab
 * @returns {Promise<TabStatus | null>} nothing for a tab where nobody has begun to write
 */
export async function of(tab) {
  const { [key(tab)]: status } = await chrome.storage.session.get(key(tab));
  return /** @type {TabStatus | undefined} */ (status) ?? null;
}

/** Shows anew on the icon how it goes: what is shown beside it has changed. */
export async function showAll() {
  const kept = Object.entries(await chrome.storage.session.get());
  const tabs = kept.flatMap(([name, value]) => (name.startsWith(KEY) ? [/** @type {const} */ ([Number(name.slice(KEY.length)), value])] : []));
  await show(null, 'resting');
  // A tab may have been closed since.
  await Promise.allSettled(tabs.map(([tab, told]) => show(tab, /** @type {TabStatus} */ (told).status)));
}

/**
 * Asks the page how it goes, for a page that goes away can't always say so: another one may be in the tab by now.
 *
 * @param {number} tab  one in which a page was loaded
 */
export async function ask(tab) {
  const told = await of(tab);
  if (told?.status !== 'active' && told?.status !== 'degraded') return;
  /** @type {import('../messages.js').HowMessage} */
  const message = { type: 'how' };
  try {
    await chrome.tabs.sendMessage(tab, message);
  } catch {
    // Nobody is there to answer: no core, no compose box in use.
    await note(tab, { ...told, status: 'resting', box: null });
  }
}

/** @param {number} tab  one that was closed */
export async function forget(tab) {
  await chrome.storage.session.remove(key(tab));
}

/** @param {number} tab */
function key(tab) {
  return `${KEY}${tab}`;
}
