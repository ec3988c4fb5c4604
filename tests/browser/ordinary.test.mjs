// An ordinary post, in every box: no hint, no mark, though the same box hints when there is something to hint at.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { draw, framesDuring } from './harness/frames.mjs';
import { press, type } from './harness/keyboard.mjs';
import { marked } from './harness/marks.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule } from './harness/words.mjs';
import { cell } from './results.mjs';
import { opinion, ordinary } from './texts.mjs';

const sentence = rule('own-opinion.work').hint.en;

for (const name of browserNames) {
  describe(`ordinary posts in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes) {
      test(cell(box.name, name, 'left alone'), async () => {
        const page = await stage.enter(box);
        await type(page, opinion.sv);
        const { count } = await framesDuring(page, () => hint(page, sentence));
        await press(page, 'Control+a');
        await press(page, 'Backspace');
        await page.wait('the hint to go', async () => (await card(page)) === null);
        await type(page, ordinary.sv);
        assert.equal(await model(page), ordinary.sv);
        // Twice as long as the hint above took, and half a second at least.
        await draw(page, Math.max(2 * count, 30));
        assert.equal(await card(page), null);
        assert.deepEqual(await marked(page), []);
        await page.close();
      });
    }

    test(`no page with an ordinary post in ${name} saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
