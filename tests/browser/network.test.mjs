// Nothing leaves the machine: the request log of the whole browser, from the focus to the fix.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint, press as pressOn } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

const kept = ['LinkedIn post (new)', 'LinkedIn post (classic, shadow root)', 'Facebook post', 'Instagram comment (text area)'];

for (const name of browserNames) {
  describe(`the network in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter((candidate) => kept.includes(candidate.name))) {
      test(`${box.name}: not one request while the core comes, 300 characters are typed, and a fix is made`, async () => {
        const page = await stage.browser.open(box.url);
        for (const selector of box.open) await page.click(selector);
        await page.find(box.editable);
        stage.sites.clear();
        await page.click(box.editable);
        const text = `${`${ordinary.en} `.repeat(4).slice(0, 229)} ${opinion.en}`;
        assert.ok(text.length >= 300);
        await type(page, text);
        const { hint: sentences, fix } = rule('own-opinion.work');
        await pressOn(page, await hint(page, sentences.en), word('en', 'fixAppend', fix?.append?.en));
        await page.wait('the fix in the model', async () => (await model(page)).endsWith(fix?.append?.en ?? 'a fix'));
        await draw(page, 30);
        assert.deepEqual(stage.sites.requests(), []);
        await page.close();
      });
    }

    test('the log would have shown a request to the site, and one to anywhere else', async () => {
      const page = await stage.browser.open('https://www.facebook.com/');
      stage.sites.clear();
      await page.call(() => fetch('/control').then(({ status }) => status));
      assert.ok(stage.sites.requests().some(({ url }) => url === 'https://www.facebook.com/control'));
      await stage.extension.page.call(() => fetch('https://elsewhere.example/').then(() => true, () => false));
      assert.ok(stage.sites.requests().some(({ host, allowed }) => host === 'elsewhere.example' && !allowed));
      await page.close();
    });
  });
}
