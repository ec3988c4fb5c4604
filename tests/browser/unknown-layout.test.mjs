// A layout nobody has seen: no hint, no error, and the extension says that it does not recognise the box.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browserNames } from './harness/browser.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';
import { word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

for (const name of browserNames) {
  describe(`an unknown layout in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    test('is told in the status, on the icon and in the popup; the page is left as it is', async () => {
      const page = await stage.browser.open('https://www.linkedin.com/feed/?layout=unknown');
      await page.click('[data-replica=open]');
      await page.click('[aria-label="Write something"]');
      await type(page, opinion.en);
      assert.equal(await model(page), opinion.en);
      const status = await page.wait('the status', () => stage.extension.status());
      assert.deepEqual(status, { type: 'status', site: 'linkedin', status: 'not-recognised', box: null });
      await page.wait('the sign on the icon', async () => (await stage.extension.badge()) === '?');
      assert.ok((await stage.extension.popup()).includes(word('en', 'statusNotRecognised')));
      assert.equal(closedRoots(await page.tree()).length, 0);
      assert.equal(await stage.extension.coreStarted(), false);
      assert.deepEqual(stage.browser.complaints(), []);
      await page.close();
    });
  });
}
