// Words that an input method composes, dead keys too: no hint comes or goes and nothing is written until the word is there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint, press as pressOn } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { commit, compose } from './harness/input-method.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

/** Frames in which a hint would come or go, if it did. */
const MEANWHILE = 30;

const { hint: sentences, fix } = rule('own-opinion.work');
const addition = fix?.append?.sv ?? '';

/** Words before those that make the hint due, and those as they grow. */
const beginning = `${ordinary.sv} `;
const grows = [3, 12, 25, 45, opinion.sv.length].map((length) => opinion.sv.slice(0, length));

/** Why two of the three are not held to yet. */
const todo = 'behind what DevTools composes the hint does not always come; why is not known yet';

const skip = browserNames.includes('chromium') ? false : 'only Chromium lets a test compose';

describe('composing', { skip }, () => {
  /** @type {Stage} */
  let stage;
  before(async () => {
    stage = await Stage.set('chromium');
  });
  after(() => stage?.strike());

  for (const box of boxes.filter(oneOfEachEditor)) {
    test(`${box.editor}: a hint comes with the word, not while it is composed`, { todo }, async () => {
      const page = await stage.enter(box);
      await type(page, beginning);
      assert.equal(await card(page), null);
      for (const so of grows) {
        await compose(page, so);
        await draw(page, MEANWHILE / grows.length);
        assert.equal(await card(page), null, `a hint at “${so}”`);
      }
      await draw(page, MEANWHILE);
      assert.equal(await card(page), null);
      await commit(page, opinion.sv);
      await draw(page, MEANWHILE * 3);
      await hint(page, sentences.en);
      assert.equal(await model(page), `${beginning}${opinion.sv}`);
      await type(page, '!');
      assert.equal(await model(page), `${beginning}${opinion.sv}!`);
      await page.close();
    });

    test(`${box.editor}: a hint stays while a word is composed, and its fix waits for no letter`, { todo }, async () => {
      const page = await stage.enter(box);
      await type(page, `${opinion.sv} `);
      await hint(page, sentences.en);
      // With these words it would not be due any more.
      for (const so of ['Å', 'Åsikt', 'Åsikterna är mina', addition.replace(/\.$/, '')]) {
        await compose(page, so);
        await draw(page, MEANWHILE / 4);
        assert.equal((await card(page))?.hints[0]?.sentence, sentences.en, `at “${so}”`);
      }
      await compose(page, '');
      await draw(page, 2);
      assert.equal((await model(page)).trimEnd(), opinion.sv);
      await pressOn(page, await hint(page, sentences.en), word('en', 'fixAppend', addition));
      await page.wait('the fix in the model', async () => (await model(page)).endsWith(addition));
      await page.wait('the hint to go', async () => (await card(page)) === null);
      await page.close();
    });

    test(`${box.editor}: a fix that is asked for while a word is composed loses nothing`, async () => {
      const page = await stage.enter(box);
      await type(page, `${opinion.sv} `);
      await hint(page, sentences.en);
      await compose(page, 'Ja');
      await pressOn(page, await hint(page, sentences.en), word('en', 'fixAppend', addition));
      await draw(page, MEANWHILE * 3);
      const written = (await model(page)).replace(addition, '').replaceAll(/\s+/g, ' ').trim();
      assert.equal(written, `${opinion.sv} Ja`);
      await press(page, 'End');
      await page.close();
    });
  }

  test('no page saw an error while words were composed', () => assert.deepEqual(stage.browser.complaints(), []));
});
