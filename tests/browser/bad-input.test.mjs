// Texts that break programs: the page stays quick, the console clean, and the next hint still comes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { draw, framesDuring } from './harness/frames.mjs';
import { copy, press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

/**
 * Milliseconds for which a page may draw nothing while a text arrives. A person takes half a second for a hitch and not for the end of
 * the work; editors alone need up to a third of it for sixty thousand characters, on a machine with other tests at its other core.
 */
const PAUSE = 500;

/** Frames after a text, for what comes late. */
const AFTERWARDS = 30;

const sentence = rule('own-opinion.work').hint.en;
const emoji = '😀👩‍🚒🇸🇪'.repeat(3_334);
const long = `${`${ordinary.sv} `.repeat(1_000).slice(0, 60_000)} ${opinion.sv}`;

/** @type {Array<{name: string, text: string, pasted?: boolean, put: (page: import('./harness/page.mjs').Page, text: string) => Promise<void>, hint?: string}>} */
const inputs = [
  { name: 'empty again after some words', text: '', put: async (page) => type(page, 'Hej') },
  { name: 'a lone surrogate', text: 'Hej \ud83d på \udc00 dig', put: (page, text) => page.call(insert, text) },
  { name: 'right to left', text: 'שלום עולם, وأنا أعمل هنا كل يوم', put: type },
  { name: 'ten thousand emoji', text: emoji, pasted: true, put: paste },
  { name: 'sixty thousand characters, and then something to hint at', text: long, pasted: true, put: paste, hint: sentence },
];

for (const name of browserNames) {
  describe(`bad input in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter(oneOfEachEditor)) {
      test(`${box.name} (${box.editor}): ${inputs.map((input) => input.name).join(', ')}`, async () => {
        const page = await stage.enter(box);
        for (const input of inputs) {
          if (input.pasted) await copy(stage.browser, input.text);
          await page.bringToFront();
          await draw(page, 2);
          const { longest } = await framesDuring(page, async () => {
            await input.put(page, input.text);
            await page.wait(`${input.name} to arrive in the editor`, async () => (await model(page)).length >= input.text.length / 2);
            if (input.hint) await hint(page, input.hint);
            await draw(page, AFTERWARDS);
          });
          assert.ok(longest < PAUSE, `${input.name}: the page drew nothing for ${longest} ms`);
          await press(page, 'Control+a');
          await press(page, 'Backspace');
          await page.wait(`an empty box after ${input.name}`, async () => (await model(page)).trim() === '');
          await page.wait(`no card after ${input.name}`, async () => (await card(page)) === null);
        }
        await type(page, opinion.nb);
        await hint(page, sentence);
        assert.deepEqual(stage.browser.complaints(), []);
        await page.close();
      });
    }
  });
}

/** @param {import('./harness/page.mjs').Page} page */
async function paste(page) {
  await press(page, 'Control+v');
}

/**
 * Inserts a text that no keyboard can type. Runs in the page.
 * @param {string} text
 */
function insert(text) {
  document.execCommand('insertText', false, text);
}
