// What the popup copies for a developer: enough to mend an adapter, and not a word of the author's or of the page's.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';

/** Words that stand nowhere but where the tests put them. */
const WRITTEN = 'Quokkor plockar blåbär';
const ANSWERED = 'Axolotlar sjunger gärna';

for (const name of browserNames) {
  describe(`the report in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    test(`${name}: of a known box it tells which selectors found it`, async () => {
      const box = boxes.find((candidate) => candidate.name === 'LinkedIn post (classic, shadow root)');
      assert.ok(box);
      await stage.extension.forget();
      const page = await stage.enter({ ...box, url: `${box.url}&parent=${encodeURIComponent(ANSWERED)}` });
      await type(page, WRITTEN);
      await page.wait('the status', async () => (await stage.extension.status())?.status === 'active');
      const { text, told } = await report(stage);
      assert.equal(told.adapter.id, 'linkedin');
      assert.deepEqual(told.status, { site: 'linkedin', status: 'active', box: 'post-classic' });
      assert.equal(told.engine, name === 'chromium' ? 'js' : 'wasm');
      assert.equal(told.policy.source, 'built-in');
      assert.match(told.browser, name === 'chromium' ? /Chrome/ : /Firefox/);
      const [seen] = told.page;
      assert.equal(seen.focus, 'editable');
      assert.equal(seen.editor, 'quill');
      assert.equal(seen.shadowRoots, 1);
      const found = seen.boxes.find((/** @type {{id: string}} */ { id }) => id === 'post-classic');
      assert.deepEqual([found?.match, found?.submit], [[0, 1, 2], [0]]);
      holdsNoText(text);
      await page.close();
    });

    test(`${name}: of an unknown box it tells what editor it is`, async () => {
      const page = await stage.browser.open(`https://www.linkedin.com/feed/?layout=unknown&parent=${encodeURIComponent(ANSWERED)}`);
      await page.click('[data-replica=open]');
      await page.click('[aria-label="Write something"]');
      await type(page, WRITTEN);
      assert.equal(await model(page), WRITTEN);
      const { text, told } = await report(stage);
      const [seen] = told.page;
      assert.deepEqual([seen.focus, seen.editor, seen.shadowRoots], ['editable', 'contenteditable', 0]);
      assert.deepEqual(seen.boxes.flatMap((/** @type {{match: number[]}} */ { match }) => match), []);
      holdsNoText(text);
      await page.close();
    });

    test(`${name}: of a private message it tells nothing but that it is left alone`, async () => {
      const page = await stage.browser.open('https://www.facebook.com/messages/t/1/');
      await page.click('[contenteditable=true]');
      await type(page, WRITTEN);
      const { text, told } = await report(stage);
      assert.deepEqual(told.page, [{ focus: 'excluded' }]);
      holdsNoText(text);
      await page.close();
    });
  });
}

/** @param {Stage} stage */
async function report(stage) {
  /** @type {string} */
  const text = await stage.extension.page.call(async () => (await chrome.runtime.sendMessage({ type: 'report' })).report);
  return { text, told: JSON.parse(text) };
}

/** @param {string} text */
function holdsNoText(text) {
  for (const word of `${WRITTEN} ${ANSWERED} feed parent`.split(' ')) assert.ok(!text.includes(word), `“${word}” is in the report`);
}
