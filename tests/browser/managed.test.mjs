// What an employer sets through the browser's management: a good policy is used, a malformed one leaves the last good in force.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mayManageChromium } from './drivers/managed.mjs';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';

/** Asks for a hint only under a policy that knows the employer's name. */
const aboutEmployer = 'Jag tycker att Nordfjell satsar alldeles för lite på att bygga om gamla hus.';

/** Chromium reads a changed policy within seconds. */
const SLOW = 30_000;

const title = 'Nordfjells riktlinjer';
const good = JSON.stringify({
  format: 1,
  policy: { id: 'com.nordfjell.social', revision: 3, title: { sv: title, en: title }, validFrom: '2026-11-01' },
  extends: ['omtanke:base@1'],
  organisation: { names: ['Nordfjell'] },
});
const malformed = '{"format": 1, "policy": {"id": ';

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`the employer's settings in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy: good } });
    });
    after(() => stage?.strike());

    test(`${name}: the employer's policy is in force and is told in the popup`, async () => {
      await stage.browser.wait('the title in the popup', async () => (await stage.extension.popup()).includes(title), SLOW);
      assert.ok((await stage.extension.popup()).includes(word('en', 'sourceManaged')));
      await hintAboutEmployer(stage);
    });

    const alone = name === 'firefox' ? 'Firefox reads changed settings only when it starts anew, and forgets temporary extensions then' : false;
    test(`${name}: a malformed policy leaves the last good one in force, and the popup says so`, { skip: alone }, async () => {
      assert.ok(stage.browser.manage);
      stage.browser.manage({ policy: malformed });
      const refused = word('en', 'popupRefused');
      await stage.browser.wait('the refusal in the popup', async () => (await stage.extension.popup()).includes(refused), SLOW);
      assert.ok((await stage.extension.popup()).includes(title));
      await hintAboutEmployer(stage);
    });
  });

  describe(`a malformed policy from the beginning in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy: malformed } });
    });
    after(() => stage?.strike());

    test(`${name}: the built-in rules are in force, and the popup says what is wrong`, async () => {
      const trouble = word('en', 'popupProblems');
      await stage.browser.wait('the trouble in the popup', async () => (await stage.extension.popup()).includes(trouble), SLOW);
      assert.ok((await stage.extension.popup()).includes(word('en', 'sourceBuiltIn')));
    });
  });
}

/** @param {Stage} stage */
async function hintAboutEmployer(stage) {
  const box = boxes.find((candidate) => candidate.name === 'Facebook comment');
  assert.ok(box);
  const page = await stage.enter(box);
  await type(page, aboutEmployer);
  await hint(page, rule('own-opinion.work').hint.en);
  await page.close();
}
