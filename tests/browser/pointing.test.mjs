// A hint and the words it is about are pointed out together: the mouse on the words, the caret in them, the mouse on the hint.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hasClass } from './harness/card.mjs';
import { press, type } from './harness/keyboard.mjs';
import { markedOut } from './harness/marks.mjs';
import { Stage } from './harness/stage.mjs';
import { rule } from './harness/words.mjs';

/** Two hints, and where the caret stands at the end there are words that neither is about. */
const text = 'Min chef är en idiot. Lösenordet till vårt konto är Sommar2026! Och så var det bra';
const password = rule('credentials.shown').hint.en;

for (const name of browserNames) {
  describe(`pointing in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter(oneOfEachEditor)) {
      test(`${box.editor} in ${name}: mouse and caret`, async () => {
        const page = await stage.enter(box);
        await type(page, text);
        const row = await page.wait('both hints', async () => {
          const hints = (await card(page))?.hints ?? [];
          return hints.length > 1 ? hints.find(({ sentence }) => sentence === password) : undefined;
        });
        // The mouse may still be where it clicked, over the words by now.
        await page.hover(box.publish);
        await page.wait('nothing pointed out', async () => (await pointedOut(page)).length === 0);

        await page.hover(row.node);
        await page.wait('the words to be pointed out', async () => (await markedOut(page)).some((words) => words.includes('Sommar2026')));
        assert.deepEqual(await pointedOut(page), [password]);
        await page.hover(box.publish);
        await page.wait('nothing pointed out', async () => (await pointedOut(page)).length === 0 && (await markedOut(page)).length === 0);

        const back = text.length - text.indexOf('Sommar');
        await press(page, 'ArrowLeft', back);
        await page.wait('the hint of the words at the caret', async () => (await pointedOut(page)).includes(password));
        await press(page, 'ArrowRight', back);
        await page.wait('nothing pointed out', async () => (await pointedOut(page)).length === 0);
        await page.close();
      });
    }
  });
}

/**
 * The sentences of the rows that are pointed out.
 * @param {import('./harness/page.mjs').Page} page
 */
async function pointedOut(page) {
  const hints = (await card(page))?.hints ?? [];
  return hints.filter(({ node }) => hasClass(node, 'pointed-out')).map(({ sentence }) => sentence);
}
