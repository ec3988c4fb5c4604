/** @file From a keystroke to the hint on screen, in real Chromium with the built extension, on both engines. */
import { boxes } from '../browser/boxes.mjs';
import { press, type } from '../browser/harness/keyboard.mjs';
import { Stage } from '../browser/harness/stage.mjs';
import { percentile } from './timing.mjs';

/** LinkedIn's policy forbids WebAssembly, Facebook's allows it. */
const MEASURED = [
  { box: 'LinkedIn post (new)', engine: 'JavaScript' },
  { box: 'Facebook post', engine: 'WebAssembly' },
];

/** What stands in the box before: some 2,900 characters nobody minds, in one go. */
const BEFORE = `${'Snön föll hela natten och barnen åkte pulka i backen bakom skolan. '.repeat(43)}\n`;
/** What brings a hint up when its last letter is typed. */
const PHRASE = 'Min chef är en idiot';
const KEYSTROKES = 200;

/**
 * @typedef {object} Typing  milliseconds
 * @property {string} site
 * @property {string} engine
 * @property {number} count
 * @property {number} median
 * @property {number} p99
 * @property {number} slowest
 */

/** @returns {Promise<Typing[]>} */
export async function measureTyping() {
  const stage = await Stage.set('chromium');
  try {
    const measured = [];
    for (const { box, engine } of MEASURED) measured.push(await inBox(stage, box, engine));
    return measured;
  } finally {
    await stage.strike();
  }
}

/**
 * @param {Stage} stage
 * @param {string} name
 * @param {string} engine
 * @returns {Promise<Typing>}
 */
async function inBox(stage, name, engine) {
  const box = boxes.find((candidate) => candidate.name === name);
  if (!box) throw new Error(`there is no box "${name}"`);
  const page = await stage.enter(box);
  await page.call((/** @type {string} */ text) => document.execCommand('insertText', false, text), BEFORE.trim());
  await type(page, ` ${PHRASE}`);
  await page.wait('the first hint', async () => (await page.call(marks)) > 0);
  const samples = [];
  for (let keystroke = 0; keystroke < KEYSTROKES; keystroke++) {
    await press(page, 'Backspace');
    await page.wait('the hint to go', async () => (await page.call(marks)) === 0);
    await page.call(watch);
    await type(page, PHRASE.slice(-1));
    samples.push(await page.wait('the hint', async () => page.call(measured)));
  }
  await page.close();
  return {
    site: box.site,
    engine,
    count: samples.length,
    median: percentile(samples, 50),
    p99: percentile(samples, 99),
    slowest: Math.max(...samples),
  };
}

/** Runs in the page: how many marks are shown. */
function marks() {
  return CSS.highlights.size;
}

/** Runs in the page: notes when the next key goes down, and when the frame that shows a mark has been painted. */
function watch() {
  const noted = /** @type {any} */ (window);
  noted.omtankeBench = null;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const look = () => {
        if (CSS.highlights.size === 0) return requestAnimationFrame(look);
        // What runs as a message from within a frame runs once that frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (noted.omtankeBench = performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { once: true, capture: true },
  );
}

/** Runs in the page: the milliseconds measured, or nothing yet. */
function measured() {
  return /** @type {any} */ (window).omtankeBench;
}
