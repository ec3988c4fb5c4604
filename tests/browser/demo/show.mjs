// The demo without a screen: writes some posts, prints what is hinted as a table, and leaves pictures of the browser.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { boxes } from '../boxes.mjs';
import { card } from '../harness/card.mjs';
import { draw } from '../harness/frames.mjs';
import { type } from '../harness/keyboard.mjs';
import { marked } from '../harness/marks.mjs';
import { Stage } from '../harness/stage.mjs';
import { posts } from './posts.mjs';

/** Frames to wait for a hint, two seconds. */
const PATIENCE = 120;
/** Frames for the card to have faded in. */
const FADE = 20;

/** Plain where the output is kept in a file. */
const style = process.stdout.isTTY ? { head: ['bold'], border: ['gray'] } : { head: [], border: [] };
/** With the lines between, 120 characters. */
const widths = [18, 34, 30, 12, 20];

/** @param {string} extension */
export async function show(extension) {
  const pictures = join(extension, '..', 'demo');
  mkdirSync(pictures, { recursive: true });
  const stage = await Stage.set('chromium', { extension });
  const table = new Table({ head: ['where', 'text', 'hint', 'level', 'marked'], colWidths: widths, wordWrap: true, style });
  try {
    for (const [index, post] of posts.entries()) {
      const file = join(pictures, `${String(index + 1).padStart(2, '0')}-${post.box.toLowerCase().replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')}.png`);
      const { hints, words } = await write(stage, post, file);
      const [first, ...more] = hints.length > 0 ? hints : [{ sentence: '(none)', level: '' }];
      table.push([post.box, post.text, first?.sentence ?? '', first?.level ?? '', words.join(' · ')]);
      for (const { sentence, level } of more) table.push(['', '', sentence, level, '']);
      console.log(`${index + 1} of ${posts.length}: ${post.box}`);
    }
  } finally {
    await stage.strike();
  }
  console.log(`\n${table}\n\nPictures of each: ${pictures}`);
}

/**
 * Writes a post and looks at what comes of it.
 * @param {Stage} stage
 * @param {typeof posts[number]} post
 * @param {string} picture where the picture goes
 */
async function write(stage, post, picture) {
  const box = boxes.find(({ name }) => name === post.box);
  if (!box) throw new Error(`The demo writes in “${post.box}”, which is not in boxes.mjs`);
  await stage.extension.forget();
  const page = await stage.enter(box);
  await page.wait('the extension to be at work', async () => (await stage.extension.status())?.status === 'active');
  if (post.picture) {
    await stage.attach(page, box);
    await page.click(box.editable);
  }
  await type(page, post.text);
  await draw(page, PATIENCE);
  const shown = await card(page);
  if (shown) await draw(page, FADE);
  await page.screenshot(picture);
  const words = (await marked(page)).filter((word) => word.trim() !== '');
  await page.close();
  return { hints: shown?.hints ?? [], words };
}
