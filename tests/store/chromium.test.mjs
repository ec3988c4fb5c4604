// Chromium as an employer rolls Omtanke out on Linux: the policy file of our template installs it from our store, by force.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Browser, browserNames } from '../browser/harness/browser.mjs';
import { chromiumMachine } from './chromium.mjs';
import { extensionInfo } from './extension-info.mjs';
import { whyNot } from './private-folder.mjs';
import { SLOW, hintOfRevision, lookForPolicy, workplace, writeOpinion } from './workplace.mjs';

const skip = browserNames.includes('chromium') ? (whyNot ?? false) : 'only another browser is to be tested';

describe('an employer’s Chromium', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof workplace>>} */
  let place;
  /** @type {import('./chromium.mjs').Machine} */
  let machine;
  /** @type {Browser} */
  let browser;

  const template = () => JSON.parse(readFileSync(place.shop.template('linux/omtanke.json'), 'utf8'));

  before(async () => {
    place = await workplace();
    const { shop, sites, settings, publishPolicy } = place;
    shop.publish('1.0.1', settings);
    publishPolicy(1);
    const authorities = [shop.authority, sites.certificate];
    machine = chromiumMachine({ policy: template(), authorities, proxyPort: sites.proxyPort, direct: shop.host, extensionId: shop.key.id });
    browser = await Browser.startBy('chromium', machine.start);
  });
  after(async () => {
    await browser?.close();
    machine?.remove();
    await place?.close();
  });

  test('chromium: the extension is installed from the store by force, and nobody can switch it off', async () => {
    const installed = await browser.wait('the extension', () => extensionInfo(browser, place.shop.key.id), SLOW);
    assert.deepEqual([installed.version, installed.state, installed.userMayModify], ['1.0.1', 'ENABLED', false]);
    assert.deepEqual(installed.runtimeErrors, []);
    assert.ok(place.shop.asked.some(({ path, status }) => path === '/omtanke-1.0.1.crx' && status === 200));
  });

  test('chromium: the policy that two signed gives its hint on LinkedIn, and the next one in the tab that stands open', async () => {
    await browser.wait('the policy', async () => place.shop.asked.some(({ path, status }) => path.startsWith('/policy/') && status === 200), SLOW);
    const page = await writeOpinion(browser);
    await hintOfRevision(page, 1);
    place.publishPolicy(2);
    await lookForPolicy(browser);
    await page.bringToFront();
    await hintOfRevision(page, 2);
    await page.close();
  });

  test('chromium: who holds the newest policy is not sent it again', async () => {
    const before = place.shop.asked.length;
    await lookForPolicy(browser);
    const asked = await browser.wait('the answer', async () => place.shop.asked.slice(before).find(({ path }) => path.startsWith('/policy/')));
    assert.deepEqual([asked.status, asked.bytes], [304, 0]);
    for (const header of ['cookie', 'referer', 'authorization']) assert.equal(asked.headers[header], undefined);
  });

  test('chromium: a new version of the extension arrives', async () => {
    place.shop.publish('1.0.2', place.settings);
    const extensions = await browser.open('chrome://extensions');
    await extensions.call(() => /** @type {any} */ (chrome).developerPrivate.autoUpdate());
    await browser.wait('the new version', async () => (await extensionInfo(browser, place.shop.key.id))?.version === '1.0.2', SLOW);
    await extensions.close();
    assert.ok(place.shop.asked.some(({ path, status }) => path === '/omtanke-1.0.2.crx' && status === 200));
    await hintOfRevision(await writeOpinion(browser), 2);
  });

  test('chromium: taken out of the policies, the extension goes away', async () => {
    machine.set({});
    await browser.wait('the extension to go', async () => (await extensionInfo(browser, place.shop.key.id)) === null, SLOW);
  });
});
