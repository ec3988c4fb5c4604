/** @file Opens the page on which the policy can be read. */

import { isThere } from './tabs.js';

/** The page, among the extension's own. */
const PAGE = 'policy.html';

/** Where the number of its tab is kept while the browser runs. */
const TAB = 'policyPage';

/** One at a time: what is opened last must be known to whoever comes next. */
let opening = Promise.resolve();

/** Opens the page unless it is open. Behind the page in front: somebody may be writing there. */
export function openOnce() {
  opening = opening.catch(() => {}).then(open);
  return opening;
}

async function open() {
  const { [TAB]: before } = await chrome.storage.session.get(TAB);
  if (typeof before === 'number' && (await isThere(before))) return;
  const { id } = await chrome.tabs.create({ url: chrome.runtime.getURL(PAGE), active: false });
  await chrome.storage.session.set({ [TAB]: id });
}
