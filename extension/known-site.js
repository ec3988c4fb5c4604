/**
 * @file What the loader goes by: the selectors it was built with, or newer ones that the employer's policy brought. Those are read
 * from the extension's own storage when somebody is about to write, so a page where nobody does pays nothing for them.
 */
import { inFull } from './selectors.js';
import built from 'omtanke:selectors';

/** Where the background keeps newer ones. */
const KEY = `selectors.${built.id}`;

/** @type {Promise<import('./boxes.js').Site> | undefined} */
let known;

/** @returns {Promise<import('./boxes.js').Site>} */
export function site() {
  if (!known) {
    known = newest();
    chrome.storage?.onChanged.addListener((changes) => {
      if (KEY in changes) known = newest();
    });
  }
  return known;
}

/** @returns {Promise<import('./boxes.js').Site>} */
async function newest() {
  try {
    /** @type {Record<string, import('./boxes.js').Site | undefined>} */
    const { [KEY]: kept } = await chrome.storage.local.get(KEY);
    const newer = kept && inFull(kept);
    if (newer && isUsable(newer)) return newer;
  } catch {
    // Nothing can be read, or the extension is gone; what was built in is still there.
  }
  return inFull(built);
}

/**
 * @param {import('./boxes.js').Site} site
 * @returns {boolean} whether this browser knows all of its selectors; throws where it doesn't
 */
function isUsable({ exclude, boxes }) {
  const nowhere = document.createDocumentFragment();
  for (const selector of [exclude, ...boxes.flatMap(({ match, inside }) => [match, inside])]) if (selector) nowhere.querySelector(selector);
  return true;
}
