// Texts that break programs: the page stays quick, the console clean, and the next hint still comes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { copy, press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

/** One box for every kind of editor. */
const kept = ['LinkedIn post (new)', 'LinkedIn post (classic, shadow root)', 'Facebook post', 'Instagram caption (text area)'];

/** Milliseconds within which a page must have drawn some frames after each of these texts. */
const RESPONSIVE = 5_000;

const emoji = '😀👩‍🚒🇸🇪'.repeat(3_334);
const long = `${ordinary.sv} ${opinion.sv} `.repeat(500).slice(0, 60_000);

/** @type {Array<{name: string, put: (page: import('./harness/page.mjs').Page, text: string) => Promise<void>, text: string}>} */
const inputs = [
  { name: 'empty again after some words', text: '', put: async (page) => type(page, 'Hej') },
  { name: 'a lone surrogate', text: 'Hej \ud83d på \udc00 dig', put: (page, text) => page.call(insert, text) },
  { name: 'right to left', text: 'שלום עולם, وأنا أعمل هنا كل يوم', put: type },
  { name: 'ten thousand emoji', text: emoji, put: paste },
  { name: 'sixty thousand characters', text: long, put: paste },
];

for (const name of browserNames) {
  describe(`bad input in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter((candidate) => kept.includes(candidate.name))) {
      test(`${box.name} (${box.editor}): ${inputs.map((input) => input.name).join(', ')}`, async () => {
        const page = await stage.enter(box);
        for (const input of inputs) {
          await input.put(page, input.text);
          const began = Date.now();
          await draw(page, 30);
          assert.ok(Date.now() - began < RESPONSIVE, `${input.name}: ${Date.now() - began} ms for 30 frames`);
          assert.ok((await model(page)).length >= input.text.length / 2, `${input.name} did not arrive in the editor`);
          await press(page, 'Control+a');
          await press(page, 'Backspace');
          await page.wait(`an empty box after ${input.name}`, async () => (await model(page)).trim() === '');
          await page.wait(`no card after ${input.name}`, async () => (await card(page)) === null);
        }
        await type(page, opinion.nb);
        await hint(page, rule('own-opinion.work').hint.en);
        assert.deepEqual(stage.browser.complaints(), []);
        await page.close();
      });
    }
  });
}

/**
 * @param {import('./harness/page.mjs').Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await copy(page.browser, text);
  await page.bringToFront();
  await press(page, 'Control+v');
}

/**
 * Inserts a text that no keyboard can type. Runs in the page.
 * @param {string} text
 */
function insert(text) {
  document.execCommand('insertText', false, text);
}
