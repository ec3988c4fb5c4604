// What the proofs in both browsers share: a store, the replica sites, a policy whose hint tells its revision, and how its hint is met.
import { startSites } from '../pages/server.mjs';
import { boxes } from '../browser/boxes.mjs';
import { hint } from '../browser/harness/card.mjs';
import { type } from '../browser/harness/keyboard.mjs';
import { opinion } from '../browser/texts.mjs';
import { Shop } from './shop.mjs';

/** Milliseconds that a browser may take to hear of something new: Chromium looks for changed policies every few seconds. */
export const SLOW = 30_000;

/** Opens a store and the sites; both are closed by `close`. */
export async function workplace() {
  const shop = await Shop.open();
  const sites = await startSites();
  return {
    shop,
    sites,
    async close() {
      await sites.close();
      await shop.close();
    },
  };
}

/**
 * @param {number} revision
 * @returns {string} what the policy of that revision says to an opinion
 */
export function sentence(revision) {
  return `Revision ${revision}: say that this is your own opinion.`;
}

/** @param {number} revision */
export function policy(revision) {
  return {
    format: 1,
    policy: { id: 'com.nordfjell.social', revision, title: { en: `Nordfjell's guidelines, revision ${revision}` }, validFrom: '2026-11-01' },
    extends: ['omtanke:base@1'],
    adjust: { 'own-opinion.work': { hint: { en: sentence(revision) } } },
  };
}

/**
 * Writes an opinion in a LinkedIn post.
 * @param {import('../browser/harness/browser.mjs').Browser} browser
 * @returns {Promise<import('../browser/harness/page.mjs').Page>} the tab, left open
 */
export async function writeOpinion(browser) {
  const box = boxes.find(({ name }) => name === 'LinkedIn post (new)');
  if (!box) throw new Error('boxes.mjs has no LinkedIn post (new)');
  const page = await browser.open(box.url);
  for (const selector of box.open) await page.click(selector);
  await page.click(box.editable);
  await type(page, opinion.en);
  return page;
}

/**
 * Waits until the hint in a tab is that of a revision; nothing is typed meanwhile.
 * @param {import('../browser/harness/page.mjs').Page} page
 * @param {number} revision
 */
export async function hintOfRevision(page, revision) {
  return page.wait(`the hint of revision ${revision}`, () => hint(page, sentence(revision)), SLOW);
}
