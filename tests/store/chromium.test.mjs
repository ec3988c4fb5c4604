// Chromium as an employer rolls Omtanke out on Linux: the policy file of our template installs it from our store, by force.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Browser, browserNames } from '../browser/harness/browser.mjs';
import { chromiumMachine } from './chromium.mjs';
import { extensionInfo } from './extension-info.mjs';
import { whyNot } from './private-folder.mjs';
import { SLOW, hintOfRevision, policy, workplace, writeOpinion } from './workplace.mjs';

const skip = browserNames.includes('chromium') ? (whyNot ?? false) : 'only another browser is to be tested';

describe('an employer’s Chromium', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof workplace>>} */
  let place;
  /** @type {import('./chromium.mjs').Machine} */
  let machine;
  /** @type {Browser} */
  let browser;

  const template = () => JSON.parse(readFileSync(place.shop.template('linux/omtanke.json'), 'utf8'));
  /** @type {(revision: number) => Record<string, unknown>} */
  const settings = (revision) => ({ policy: policy(revision), language: 'en' });

  before(async () => {
    place = await workplace();
    const { shop, sites } = place;
    shop.publish('1.0.1', settings(1));
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

  test('chromium: the policy that was pushed gives its hint on LinkedIn, and a newer one in the tab that stands open', async () => {
    const reader = await browser.openBehind(`${browser.extensionOrigin}/popup.html`);
    await browser.wait('the managed settings', () => reader.call(async () => (await chrome.storage.managed.get()).language === 'en'), SLOW);
    await reader.close();
    const page = await writeOpinion(browser);
    await hintOfRevision(page, 1);
    place.shop.publish('1.0.1', settings(2));
    machine.set(template());
    await hintOfRevision(page, 2);
    await page.close();
  });

  test('chromium: a new version of the extension arrives', async () => {
    place.shop.publish('1.0.2', settings(2));
    const extensions = await browser.open('chrome://extensions');
    await extensions.call(() => /** @type {any} */ (chrome).developerPrivate.autoUpdate());
    await browser.wait('the new version', async () => (await extensionInfo(browser, place.shop.key.id))?.version === '1.0.2', SLOW);
    await extensions.close();
    assert.ok(place.shop.asked.some(({ path, status }) => path === '/omtanke-1.0.2.crx' && status === 200));
    await hintOfRevision(await writeOpinion(browser), 2);
  });
});
