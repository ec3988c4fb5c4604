// The popup: what is in force, the pause, the language, the report.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { openOwn, say, says, speak, tabTo, words } from './own-pages.mjs';
import { opinion } from './texts.mjs';

const { hint: sentences } = rule('own-opinion.work');

for (const name of browserNames) {
  describe(`the popup in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    /** A box with a hint beside it. */
    async function hinted() {
      const box = boxes.find((candidate) => candidate.name === 'Facebook comment');
      assert.ok(box);
      const page = await stage.enter(box);
      await type(page, opinion.en);
      await hint(page, sentences.en);
      return page;
    }

    /** @param {import('./harness/page.mjs').Page} page */
    const noCard = (page) => page.wait('no card', async () => (await card(page)) === null);

    test(`${name}: the policy in force, when it was looked for last, and the way to the pages`, async () => {
      const page = await openOwn(stage, 'popup');
      const told = await words(page);
      for (const part of ['popupRevision', 'popupValidFrom', 'popupLastCheck', 'sourceBuiltIn', 'statusResting', 'popupPrivacy']) assert.ok(told.includes(word('en', part)), part);
      const links = await page.call(() => [...document.querySelectorAll('a')].filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href')));
      assert.deepEqual(links, ['policy.html', 'privacy.html']);
      await page.close();
    });

    test(`${name}: a pause, begun and ended with the keyboard, stops the hints in open tabs and new ones`, async () => {
      const page = await hinted();
      const popup = await openOwn(stage, 'popup');
      await tabTo(popup, 'en', 'pause');
      await press(popup, 'Enter');
      await says(popup, word('en', 'resume'));
      assert.ok((await words(popup)).includes(word('en', 'statusPaused').split('{time}')[0] ?? ''));
      await page.bringToFront();
      await noCard(page);
      assert.equal(await stage.extension.badge(), 'II');
      await type(page, ` ${opinion.en}`);
      const other = await stage.enter(/** @type {any} */ (boxes.find((candidate) => candidate.name === 'LinkedIn comment (new)')));
      await type(other, opinion.en);
      await other.wait('the core', async () => stage.extension.coreStarted());
      assert.equal(await card(other), null);
      assert.equal(await card(page), null);
      await popup.bringToFront();
      assert.equal(await popup.call(() => document.activeElement?.id), 'pause');
      await press(popup, 'Enter');
      await says(popup, word('en', 'pause'));
      await page.bringToFront();
      await page.click(/** @type {any} */ (boxes.find((candidate) => candidate.name === 'Facebook comment')).editable);
      await hint(page, sentences.en);
      assert.equal(await stage.extension.badge(), '');
      for (const one of [other, page, popup]) await one.close();
    });

    test(`${name}: a pause ends by itself, with no message from the background`, async () => {
      const page = await hinted();
      await stage.extension.page.call(() => chrome.storage.local.set({ pausedUntil: Date.now() + 6_000 }));
      // Whatever is changed makes the cores ask how things are.
      await speak(stage, 'en');
      await noCard(page);
      await hint(page, sentences.en);
      await page.close();
    });

    test(`${name}: a pause lasts and ends although the background is stopped again and again`, async () => {
      const page = await hinted();
      await stage.extension.page.call(() => chrome.storage.local.set({ pausedUntil: Date.now() + 15_000 }));
      await stage.extension.stopBackground();
      // Whoever wakes it finds the pause, and the alarm that it had before is gone.
      await speak(stage, 'en');
      await noCard(page);
      await stage.browser.wait('the sign of a pause', async () => (await stage.extension.badge()) === 'II');
      await stage.extension.stopBackground();
      await stage.browser.wait('no sign of a pause', async () => (await stage.extension.badge()) === '', 30_000);
      await hint(page, sentences.en);
      await page.close();
    });

    test(`${name}: the language chosen here is spoken at once, in the open tab too`, async () => {
      const page = await hinted();
      const popup = await openOwn(stage, 'popup');
      await popup.click('#languages [lang=sv]');
      await says(popup, word('sv', 'popupPolicy'));
      assert.equal(await popup.call(() => document.querySelector('#languages [lang=sv]')?.getAttribute('aria-pressed')), 'true');
      await page.bringToFront();
      await page.wait('the card in Swedish', async () => (await card(page))?.hints[0]?.level === word('sv', 'levelSuggest'));
      await speak(stage, 'en');
      for (const one of [page, popup]) await one.close();
    });

    test(`${name}: the report is copied, and the popup says so`, async () => {
      const popup = await openOwn(stage, 'popup');
      await popup.click('#report');
      await says(popup, word('en', 'popupReportCopied'));
      await popup.call(() => {
        const field = document.body.appendChild(document.createElement('textarea'));
        field.focus();
      });
      await press(popup, 'Control+v');
      const pasted = await popup.wait('the report', () => popup.call(() => document.querySelector('textarea')?.value));
      assert.deepEqual(JSON.parse(pasted), JSON.parse((await say(stage, { type: 'report' })).report));
      await popup.close();
    });

    test(`${name}: nobody saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
