// The question before posting as it looks: it covers neither the text nor the button, and people can look at its pictures in dist/screens.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { prefer, resize } from './harness/appearance.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { type } from './harness/keyboard.mjs';
import { asked } from './harness/question.mjs';
import { Stage } from './harness/stage.mjs';
import { rule } from './harness/words.mjs';
import { threat } from './texts.mjs';

const folder = join(import.meta.dirname, '..', '..', 'dist', 'screens');

/** Frames for the question to have faded in. */
const FADE = 20;

const sentence = rule('threat.harm').hint.en;

const places = ['LinkedIn post (new)', 'LinkedIn comment (new)', 'Facebook post', 'Facebook comment', 'Instagram caption', 'Instagram comment (rich)'];

/** Other screens than a usual one. Zoomed to 200 %, a screen has half as many pixels. */
const screens = [
  { name: 'narrow', size: { width: 320, height: 640 } },
  { name: 'zoom-200', size: { width: 640, height: 450 } },
  { name: 'forced-colours', forcedColours: true },
  { name: 'right-to-left', rightToLeft: true },
];

for (const name of browserNames) {
  describe(`the question on screens in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      mkdirSync(folder, { recursive: true });
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const box of boxes.filter((candidate) => places.includes(candidate.name))) {
      test(`${name}: ${box.name}: light and dark`, async () => {
        const page = await ask(stage, box);
        for (const scheme of /** @type {const} */ (['light', 'dark'])) {
          await prefer(page, scheme);
          await picture(page, box, `question-${box.site}-${box.kind}-${scheme}-${name}`);
        }
        await prefer(page, 'light');
        await page.close();
      });
    }

    for (const { name: screen, size, forcedColours = false, rightToLeft } of screens) {
      test(`${name}: ${screen}`, async () => {
        const box = boxes.find((candidate) => candidate.name === 'Facebook post');
        assert.ok(box);
        const page = await ask(stage, box);
        if (rightToLeft) await page.call(() => void (document.documentElement.dir = 'rtl'));
        if (size) await resize(page, size.width, size.height);
        await prefer(page, 'light', { forcedColours });
        await picture(page, box, `question-${screen}-${name}`);
        await prefer(page, 'light');
        await page.close();
      });
    }
  });
}

/**
 * Brings the question about.
 * @param {Stage} stage
 * @param {import('./boxes.mjs').Box} box
 */
async function ask(stage, box) {
  const page = await stage.enter(box);
  await type(page, threat);
  await hint(page, sentence);
  await page.click(box.publish);
  await asked(page, sentence);
  return page;
}

/**
 * Takes a picture, and looks whether the question stands where it may.
 * @param {import('./harness/page.mjs').Page} page
 * @param {import('./boxes.mjs').Box} box
 * @param {string} name
 */
async function picture(page, box, name) {
  await draw(page, FADE);
  const { node } = await asked(page, sentence);
  await page.screenshot(join(folder, `${name}.png`));
  assert.deepEqual(await page.call(whatItCovers, node, await page.find(box.editable), await page.find(box.publish)), [], name);
}

/**
 * What the question covers that it must not. Runs in the page.
 * @param {HTMLElement} question
 * @param {HTMLElement} editable
 * @param {HTMLElement} submit
 */
function whatItCovers(question, editable, submit) {
  const place = question.getBoundingClientRect();
  const over = (/** @type {DOMRect} */ other) => place.left < other.right - 1 && place.right > other.left + 1 && place.top < other.bottom - 1 && place.bottom > other.top + 1;
  const range = document.createRange();
  range.selectNodeContents(editable);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = place.left >= 0 && place.top >= 0 && place.right <= innerWidth + 1 && place.bottom <= innerHeight + 1;
  return [...(lines.some(over) ? ['the text'] : []), ...(over(submit.getBoundingClientRect()) ? ['the button that posts'] : []), ...(whole ? [] : ['the edge of the screen'])];
}
