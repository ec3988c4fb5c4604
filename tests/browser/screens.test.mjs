// Pictures of every state of the card, light and dark, in dist/screens: for people to look at. What is asserted is what no picture may show:
// a card over the text or over the button that posts, or one that is not whole on the screen.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { enter, managed, states, unmute } from './card-states.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { prefer, resize } from './harness/appearance.mjs';
import { browserNames } from './harness/browser.mjs';
import { find } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { Stage } from './harness/stage.mjs';

const folder = join(import.meta.dirname, '..', '..', 'dist', 'screens');

/** Frames for the card to have faded in and to stand. */
const FADE = 20;

/** Other screens than a usual one, each with the states that are looked at there. Zoomed to 200 %, a screen has half as many pixels. */
const screens = [
  { name: 'narrow', size: { width: 320, height: 640 }, states: ['suggest', 'three-hints', 'support'] },
  { name: 'zoom-200', size: { width: 640, height: 450 }, states: ['suggest', 'three-hints', 'why-open'] },
  { name: 'forced-colours', forcedColours: true, states: ['suggest', 'ask', 'support'] },
  { name: 'right-to-left', rightToLeft: true, states: ['suggest', 'three-hints'] },
];

const skip = !browserNames.includes('chromium') ? 'only Chromium can pretend to be on another screen' : !mayManageChromium && 'only root may set policies for Chromium';

describe('the card on screens', { skip }, () => {
  /** @type {Stage} */
  let stage;
  before(async () => {
    mkdirSync(folder, { recursive: true });
    stage = await Stage.set('chromium', { managed });
  });
  after(() => stage?.strike());

  for (const state of states) {
    test(`${state.name}: light and dark`, async () => {
      await unmute(stage);
      const { page, box } = await enter(stage, state);
      await state.prepare(page, stage, box);
      for (const scheme of /** @type {const} */ (['light', 'dark'])) {
        await prefer(page, scheme);
        await picture(page, box, `${state.name}-${scheme}`);
      }
      await page.close();
    });
  }

  for (const { name, size, forcedColours = false, rightToLeft, states: wanted } of screens) {
    for (const state of states.filter((candidate) => wanted.includes(candidate.name))) {
      test(`${state.name}: ${name}`, async () => {
        const { page, box } = await enter(stage, state);
        if (rightToLeft) await page.call(() => void (document.documentElement.dir = 'rtl'));
        if (size) await resize(page, size.width, size.height);
        await prefer(page, 'light', { forcedColours });
        await state.prepare(page, stage, box);
        await picture(page, box, `${state.name}-${name}`);
        await page.close();
      });
    }
  }
});

/**
 * Takes a picture, and looks whether the card stands where it may.
 * @param {import('./harness/page.mjs').Page} page
 * @param {import('./boxes.mjs').Box} box
 * @param {string} name
 */
async function picture(page, box, name) {
  await draw(page, FADE);
  const { node } = await find(page, 'card');
  await page.screenshot(join(folder, `${name}.png`));
  const [text, submit] = [await page.find(box.editable), await page.find(box.publish)];
  const covers = await page.call(whatItCovers, node, text, submit);
  assert.deepEqual(covers, [], name);
}

/**
 * What the card covers that it must not. Runs in the page.
 * @param {HTMLElement} card
 * @param {HTMLElement} editable
 * @param {HTMLElement} submit
 */
function whatItCovers(card, editable, submit) {
  const place = card.getBoundingClientRect();
  const over = (/** @type {DOMRect} */ other) => place.left < other.right - 1 && place.right > other.left + 1 && place.top < other.bottom - 1 && place.bottom > other.top + 1;
  const range = document.createRange();
  range.selectNodeContents(editable);
  const lines = editable instanceof HTMLTextAreaElement ? [] : [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = place.left >= 0 && place.top >= 0 && place.right <= innerWidth + 1 && place.bottom <= innerHeight + 1;
  return [...(lines.some(over) ? ['the text'] : []), ...(over(submit.getBoundingClientRect()) ? ['the button that posts'] : []), ...(whole ? [] : ['the edge of the screen'])];
}
