// What the proofs in both browsers share: a store, the replica sites, signed policies whose hint tells their revision, and how it is met.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../extension/build/command.js';
import { tool } from '../../extension/build/paths.js';
import { startSites } from '../pages/server.mjs';
import { boxes } from '../browser/boxes.mjs';
import { hint } from '../browser/harness/card.mjs';
import { type } from '../browser/harness/keyboard.mjs';
import { opinion } from '../browser/texts.mjs';
import { Shop } from './shop.mjs';

/** Milliseconds that a browser may take to hear of something new: Chromium looks for changed policies every few seconds. */
export const SLOW = 30_000;

/** Where the shop serves the policy, as `omtanke publish` names it. */
const BUNDLE = 'policy.dsse.json';

/** Opens a store, the sites and two who sign; all is closed by `close`. */
export async function workplace() {
  const shop = await Shop.open();
  const sites = await startSites();
  const signers = ['HR', 'Legal'].map((name) => signer(shop.folder, name));
  return {
    shop,
    sites,
    /** What the employer's templates are to set. */
    settings: { policyUrl: `${shop.url}/policy/${BUNDLE}`, keys: signers.map(({ publicKey }) => publicKey), threshold: 2, language: 'en' },
    /**
     * Signs a policy and puts it where browsers fetch it.
     * @param {number} revision
     */
    publishPolicy(revision) {
      const [draft, bundle] = [join(shop.folder, 'policy.json'), join(shop.folder, BUNDLE)];
      writeFileSync(draft, JSON.stringify(policy(revision)));
      signers.forEach(({ key }, index) => run(tool('omtanke'), ['sign', '--key', key, index === 0 ? draft : bundle, '--out', bundle]));
      renameSync(bundle, join(shop.served.policy, BUNDLE));
    },
    async close() {
      await sites.close();
      await shop.close();
    },
  };
}

/**
 * @param {string} folder
 * @param {string} name
 */
function signer(folder, name) {
  const key = join(folder, `${name}.pem`);
  return { key, publicKey: JSON.parse(run(tool('omtanke'), ['keygen', key, '--name', name])) };
}

/**
 * @param {number} revision
 * @returns {string} what the policy of that revision says to an opinion
 */
function sentence(revision) {
  return `Revision ${revision}: say that this is your own opinion.`;
}

/** @param {number} revision */
function policy(revision) {
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

/**
 * Looks for a newer policy at once, as an employee can in the popup; without that the browser does within minutes.
 * @param {import('../browser/harness/browser.mjs').Browser} browser
 */
export async function lookForPolicy(browser) {
  const popup = await browser.openBehind(`${browser.extensionOrigin}/popup.html`);
  await popup.bringToFront();
  await popup.click('#check');
  await popup.close();
}
