// Somebody goes on typing while a fix is being written: no character is lost, and none stands in the middle of the fix.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { clickAndStrike, keysFor, press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

/** Milliseconds from the click on "Add" to the first key: before, while and after the fix gets into the editor. */
const PAUSES = [0, 40, 120];

/** Frames in a little more than a second: longer than a fix is watched over. */
const SECOND = 70;

const typed = ' Vad tycker ni?';
const { hint: sentences, fix } = rule('own-opinion.work');
const addition = fix?.append?.sv ?? '';

for (const name of browserNames) {
  describe(`typing during a fix in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter(oneOfEachEditor)) {
      for (const pause of PAUSES) {
        test(`${box.editor} in ${name}: keys ${pause} ms after the click on the fix`, async () => {
          const page = await stage.enter(box);
          await type(page, opinion.sv);
          const add = (await hint(page, sentences.en)).buttons.get(word('en', 'fixAppend', addition));
          assert.ok(add);
          await clickAndStrike(page, add, pause, keysFor(typed));
          await draw(page, SECOND);
          const text = await model(page);
          // The fix may give way to what is typed; but what is typed is all there, in its order, and so is what stood there before.
          assert.equal(spaced(text.replace(addition, '')), spaced(opinion.sv + typed), `the box holds “${text}”`);
          await press(page, 'End');
          await type(page, '!');
          assert.equal(await model(page), `${text}!`, 'the box takes no more text at its end');
          await page.close();
        });
      }
    }

    test(`no page saw an error while somebody typed on in ${name}`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}

/**
 * The text with a single space where there are several, and none around it.
 * @param {string} text
 */
function spaced(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
