/** @file The tabs where a core runs: which they are, and telling them when what they work with has changed. */
import { digest } from './digest.js';

/** Where it is noted what the cores work with, while the browser runs. */
const WORKING_WITH = 'workingWith';

/** What the notes of tabs are kept under, with the tab's number. */
const KEY = 'core';

/** @param {number} tab  one whose page has asked for its setup */
export async function runsIn(tab) {
  try {
    await chrome.storage.session.set({ [key(tab)]: tab });
  } catch (error) {
    // The core runs all the same; it only won't hear of a change.
    console.error('Omtanke:', error);
  }
}

/** @param {number} tab  one that was closed */
export async function forget(tab) {
  await chrome.storage.session.remove(key(tab));
}

/**
 * Tells every core that it is to ask for its setup again, if that is another one than the last time.
 *
 * @param {unknown[]} ingredients  what the setup depends on
 */
export async function workWith(...ingredients) {
  const now = await digest(JSON.stringify(ingredients));
  const { [WORKING_WITH]: before } = await chrome.storage.session.get(WORKING_WITH);
  if (now === before) return;
  await chrome.storage.session.set({ [WORKING_WITH]: now });
  if (before === undefined) return;
  await tellAll({ type: 'policy' });
}

/**
 * Tells every core.
 *
 * @param {import('../messages.js').PolicyMessage | import('../messages.js').MutedMessage} message
 */
export async function tellAll(message) {
  const known = Object.entries(await chrome.storage.session.get());
  const tabs = known.flatMap(([name, tab]) => (name.startsWith(KEY) ? [/** @type {number} */ (tab)] : []));
  await Promise.all(tabs.map((tab) => tellOne(tab, message)));
}

/**
 * @param {number} tab
 * @param {import('../messages.js').PolicyMessage | import('../messages.js').MutedMessage} message
 */
async function tellOne(tab, message) {
  try {
    await chrome.tabs.sendMessage(tab, message);
  } catch {
    // No core listens in this tab any more: another page was opened in it.
    await forget(tab);
  }
}

/** @param {number} tab */
function key(tab) {
  return `${KEY}${tab}`;
}
