// Keys as fast as the browser takes them, with no frame between: the editor gets every one while hints come, go and are heeded.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint, press as pressOn } from './harness/card.mjs';
import { keysFor, press, strike, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

const { hint: sentences, fix } = rule('own-opinion.work');
const addition = fix?.append?.en ?? '';

for (const name of browserNames) {
  describe(`fast typing in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter(oneOfEachEditor)) {
      test(`${box.editor} in ${name}: what is typed and taken back at once`, async () => {
        const page = await stage.enter(box);
        // Each slip is taken back at once, so that the hint comes and goes while the keys go on.
        const slips = [opinion.en, ordinary.en].flatMap((text) => [...keysFor(`${text} oops`), ...Array(' oops'.length).fill('Backspace')]);
        await strike(page, slips);
        assert.equal(await model(page), opinion.en + ordinary.en);
        await hint(page, sentences.en);
        await strike(page, ['!', 'Backspace', '!', '!', 'Backspace', 'Backspace']);
        assert.equal(await model(page), opinion.en + ordinary.en);
        await page.close();
      });

      test(`${box.editor} in ${name}: keys as soon as a fix is in the text`, async () => {
        const page = await stage.enter(box);
        await type(page, opinion.en);
        await pressOn(page, await hint(page, sentences.en), word('en', 'fixAppend', addition));
        await page.wait('the fix in the model', async () => (await model(page)).includes(addition));
        const fixed = await model(page);
        await strike(page, ['!', 'Backspace', '!', '!', 'Backspace', '!']);
        await page.wait('the keys in the model', async () => (await model(page)) === `${fixed}!!`);
        await press(page, 'Backspace', 2);
        assert.equal(await model(page), fixed);
        await page.close();
      });
    }

    test(`no page saw an error while somebody typed fast in ${name}`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
