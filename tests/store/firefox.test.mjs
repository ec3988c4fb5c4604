// Firefox ESR as an employer rolls Omtanke out on Linux: the policies.json of our template installs it from our store, by force.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import firefox from 'selenium-webdriver/firefox.js';
import { Browser, browserNames } from '../browser/harness/browser.mjs';
import { firefoxMachine } from './firefox.mjs';
import { SLOW, hintOfRevision, lookForPolicy, workplace, writeOpinion } from './workplace.mjs';

const skip = browserNames.includes('firefox') ? false : 'only another browser is to be tested';

describe('an employer’s Firefox', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof workplace>>} */
  let place;
  /** @type {import('./chromium.mjs').Machine} */
  let machine;
  /** @type {Browser} */
  let browser;

  const template = () => JSON.parse(readFileSync(place.shop.template('linux/policies.json'), 'utf8'));

  before(async () => {
    place = await workplace();
    const { shop, sites, settings, publishPolicy } = place;
    shop.publish('1.0.1', settings);
    publishPolicy(1);
    const authorities = [shop.authority, sites.certificate];
    machine = firefoxMachine({ policy: template(), authorities, proxyPort: sites.proxyPort, direct: shop.host, extensionId: shop.firefoxId });
    browser = await Browser.startBy('firefox', machine.start);
  });
  after(async () => {
    await browser?.close();
    machine?.remove();
    await place?.close();
  });

  test('firefox: the extension is installed from the store by force, and nobody can remove it', async () => {
    const { version, isActive, mayRemove, mayDisable } = await addon(browser, place.shop.firefoxId);
    assert.deepEqual({ version, isActive, mayRemove, mayDisable }, { version: '1.0.1', isActive: true, mayRemove: false, mayDisable: false });
    assert.ok(place.shop.asked.some(({ path, status }) => path === '/omtanke.xpi' && status === 200));
  });

  test('firefox: the policy that two signed gives its hint on LinkedIn, and the next one in the tab that stands open', async () => {
    await browser.wait('the policy', async () => place.shop.asked.some(({ path, status }) => path.startsWith('/policy/') && status === 200), SLOW);
    const page = await writeOpinion(browser);
    await hintOfRevision(page, 1);
    place.publishPolicy(2);
    await lookForPolicy(browser);
    await page.bringToFront();
    await hintOfRevision(page, 2);
    await page.close();
  });

  test('firefox: a new version of the extension arrives', async () => {
    place.shop.publish('1.0.2', place.settings);
    await browser.wait('the new version', async () => (await addon(browser, place.shop.firefoxId)).version === '1.0.2', SLOW);
    assert.ok(place.shop.asked.some(({ path, status }) => path === '/omtanke-1.0.2.xpi' && status === 200));
    await hintOfRevision(await writeOpinion(browser), 2);
  });

  test('firefox: blocked by the policies, the extension goes away at the next start', async () => {
    await browser.close();
    machine.set({ policies: { ExtensionSettings: { [place.shop.firefoxId]: { installation_mode: 'blocked' } } } });
    browser = await Browser.startBy('firefox', machine.start);
    await browser.wait('the extension to go', async () => (await lookUp(browser, place.shop.firefoxId)) === null, SLOW);
  });
});

/** @typedef {{version: string, isActive: boolean, mayRemove: boolean, mayDisable: boolean}} Addon */

/**
 * An extension as Firefox's own manager of extensions tells of it; waits until it is installed.
 * @param {Browser} browser
 * @param {string} id
 * @returns {Promise<Addon>}
 */
function addon(browser, id) {
  return browser.wait('the extension', () => lookUp(browser, id), SLOW);
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @returns {Promise<Addon | null>}
 */
async function lookUp(browser, id) {
  const driver = /** @type {firefox.Driver} */ (/** @type {unknown} */ (browser.driver));
  await driver.setContext(firefox.Context.CHROME);
  try {
    return await driver.executeAsyncScript(told, id);
  } finally {
    await driver.setContext(firefox.Context.CONTENT);
  }
}

/**
 * Runs in Firefox itself.
 * @param {string} id
 * @param {(told: object | null) => void} tell
 */
function told(id, tell) {
  const { AddonManager } = /** @type {any} */ (globalThis).ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const may = (/** @type {number} */ permissions, /** @type {number} */ one) => (permissions & one) !== 0;
  AddonManager.getAddonByID(id).then((/** @type {any} */ found) =>
    tell(
      found && {
        version: found.version,
        isActive: found.isActive,
        mayRemove: may(found.permissions, AddonManager.PERM_CAN_UNINSTALL),
        mayDisable: may(found.permissions, AddonManager.PERM_CAN_DISABLE),
      },
    ),
  );
}
