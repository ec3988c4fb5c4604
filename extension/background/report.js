/**
 * @file The report that an employee can copy when a box is not recognised or does not work: what a developer needs to mend an
 * adapter, and no text of the author, of the page or of its address.
 */
import { adapters } from './adapters.js';
import { engineOf } from './injection.js';
import { inForce } from './policy.js';
import { of } from './status.js';
import { survey } from './survey.js';

/** @returns {Promise<{report: string}>} JSON about the tab in front */
export async function report() {
  const { about, source, problems, refused, troubles, adapters: carried } = await inForce();
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const told = {
    omtanke: chrome.runtime.getManifest().version,
    browser: navigator.userAgent,
    policy: { source, id: about.id, revision: about.revision, problems: problems.length + troubles.length, refused: Boolean(refused) },
    ...(tab?.id === undefined ? {} : await ofTab(tab.id, tab.url, adapters(carried))),
  };
  return { report: JSON.stringify(told, null, 2) };
}

/**
 * @param {number} tab
 * @param {string | undefined} url  told by the browser for the sites alone, where the extension may see it
 * @param {import('./adapters.js').Adapter[]} sites
 */
async function ofTab(tab, url, sites) {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const site = sites.find(({ hosts }) => hosts.includes(host));
  return {
    adapter: site ? { id: site.id, version: site.version } : null,
    status: await of(tab),
    engine: await engineOf(tab),
    page: site ? await surveyed(tab, site) : [],
  };
}

/**
 * @param {number} tab
 * @param {import('./adapters.js').Adapter} site
 * @returns {Promise<import('./survey.js').Survey[]>} of each frame in which something has the focus; of the page, if of none
 */
async function surveyed(tab, site) {
  try {
    const target = { tabId: tab, allFrames: true };
    const frames = await chrome.scripting.executeScript({ target, func: survey, args: [site] });
    const surveys = frames.flatMap(({ result }) => (result ? [result] : []));
    const focused = surveys.filter(({ focus }) => focus !== 'none' && focus !== 'not-editable');
    return focused.length > 0 ? focused : surveys.slice(0, 1);
  } catch (error) {
    // A page that the browser keeps to itself; the rest of the report is worth having.
    console.warn('Omtanke:', error);
    return [];
  }
}
