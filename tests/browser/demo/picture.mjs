// Takes the README's picture, tests/browser/hint.png, of the built extension: `node tests/browser/demo/picture.mjs`
import { join } from 'node:path';
import { boxes } from '../boxes.mjs';
import { hint } from '../harness/card.mjs';
import { draw } from '../harness/frames.mjs';
import { type } from '../harness/keyboard.mjs';
import { marked } from '../harness/marks.mjs';
import { Stage } from '../harness/stage.mjs';
import { rule } from '../harness/words.mjs';
import { opinion } from '../texts.mjs';

const file = join(import.meta.dirname, '..', 'hint.png');

/** In CSS pixels. */
const size = { width: 900, height: 600 };

/** Frames for the card to have faded in. */
const FADE = 30;

const stage = await Stage.set('chromium');
try {
  const box = boxes.find(({ name }) => name === 'LinkedIn post (new)');
  if (!box) throw new Error('boxes.mjs has no new LinkedIn post');
  const page = await stage.enter(box);
  await type(page, opinion.en);
  await hint(page, rule('own-opinion.work').hint.en);
  await page.wait('the mark', async () => (await marked(page)).length > 0);
  await draw(page, FADE);
  // The composer stands in the middle, near the top.
  const width = await page.call(() => innerWidth);
  await page.screenshot(file, { x: Math.round((width - size.width) / 2), y: 0, ...size });
  console.log(file);
} finally {
  await stage.strike();
}
