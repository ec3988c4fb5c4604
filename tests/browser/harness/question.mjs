// What the author sees of the question before posting, read from a shadow root that is closed to the page.
import { hasClass } from './card.mjs';
import { attribute, closedRoots, walk } from './tree.mjs';

/**
 * @typedef {object} ShownQuestion the question as it stands on the screen
 * @property {import('./bidi.mjs').RemoteNode} node the whole of it
 * @property {string} asks its level, in words
 * @property {string} sentence
 * @property {string} about who will see the post, or whom to ask; empty if nothing is said of it
 * @property {string} again how to post all the same; empty if one may not
 * @property {import('./bidi.mjs').RemoteNode} back the button that leads back
 * @property {import('./card.mjs').Area} area
 */

/**
 * The question; null where none is asked.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<ShownQuestion | null>}
 */
export async function question(page) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  const node = parts.find((part) => hasClass(part, 'question'));
  const area = node && (await page.call(areaOnScreen, node));
  if (!node || !area) return null;
  const inside = [...walk(node)];
  const read = async (/** @type {string} */ name) => {
    const part = inside.find((candidate) => hasClass(candidate, name));
    return part ? page.call((/** @type {HTMLElement} */ element) => element.innerText.trim(), part) : '';
  };
  const back = inside.find((part) => hasClass(part, 'back'));
  if (!back) throw new Error('the question has no way back');
  return { node, asks: await read('asks'), sentence: await read('sentence'), about: await read('about'), again: await read('again'), back, area };
}

/**
 * Waits for the question about a sentence.
 * @param {import('./page.mjs').Page} page
 * @param {string} sentence
 */
export function asked(page, sentence) {
  return page.wait(`the question “${sentence}”`, async () => {
    const shown = await question(page);
    return shown?.sentence === sentence ? shown : null;
  });
}

/**
 * Waits until nothing is asked.
 * @param {import('./page.mjs').Page} page
 */
export async function notAsked(page) {
  await page.wait('the question to go', async () => (await question(page)) === null);
}

/**
 * What a screen reader is told at once.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string>}
 */
export async function alerted(page) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  const region = parts.find((part) => attribute(part, 'role') === 'alert');
  return region ? page.call((/** @type {HTMLElement} */ element) => element.textContent ?? '', region) : '';
}

/**
 * Where an element is to be seen; null where it is not. Runs in the page.
 * @param {HTMLElement} element
 */
function areaOnScreen(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const inView = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
  return width > 0 && inView && element.checkVisibility({ visibilityProperty: true }) ? { x, y, width, height } : null;
}
