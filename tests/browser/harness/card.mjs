// What the author sees of Omtanke: the card with its hints, read from a shadow root that is closed to the page.
import { attribute, closedRoots, walk } from './tree.mjs';

/** @typedef {import('./bidi.mjs').RemoteNode} RemoteNode */

/**
 * @typedef {object} ShownHint a hint as it stands on the screen
 * @property {string} level in words
 * @property {string} sentence
 * @property {string} words everything that is to be read in it
 * @property {RemoteNode} node the whole row
 * @property {Map<string, RemoteNode>} buttons by their labels
 *
 * @typedef {object} Area in CSS pixels of the viewport
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 *
 * @typedef {{hints: ShownHint[], area: Area}} Card
 */

/**
 * The card; null where none is to be seen.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<Card | null>}
 */
export async function card(page) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  for (const node of parts.filter((part) => hasClass(part, 'card'))) {
    const area = await page.call(areaOnScreen, node);
    if (!area) continue;
    const rows = [...walk(node)].filter((part) => hasClass(part, 'hint'));
    const hints = await Promise.all(rows.map((row) => readHint(page, row)));
    if (hints.length > 0) return { hints, area };
  }
  return null;
}

/**
 * A part of the card that is to be seen, by its class, with its words; null where there is none.
 * @param {import('./page.mjs').Page} page
 * @param {string} name
 * @returns {Promise<{node: RemoteNode, sentence: string, buttons: Map<string, RemoteNode>} | null>}
 */
export async function look(page, name) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  for (const node of parts.filter((part) => hasClass(part, name))) {
    const sentence = await page.call(wordsOf, node);
    if (sentence && (await page.call(areaOnScreen, node))) return { node, sentence, buttons: await buttonsIn(page, node) };
  }
  return null;
}

/**
 * Waits for a part of the card to be seen.
 * @param {import('./page.mjs').Page} page
 * @param {string} name
 */
export function find(page, name) {
  return page.wait(`“${name}” on the card`, () => look(page, name));
}

/**
 * Waits for a card with a sentence on it, and gives back the hint.
 * @param {import('./page.mjs').Page} page
 * @param {string} sentence
 */
export function hint(page, sentence) {
  return page.wait(`the hint “${sentence}”`, async () => {
    const shown = await card(page);
    return shown?.hints.find((candidate) => candidate.sentence === sentence);
  });
}

/**
 * Clicks a button on a hint.
 * @param {import('./page.mjs').Page} page
 * @param {ShownHint} shown
 * @param {string} label
 */
export async function press(page, shown, label) {
  const button = shown.buttons.get(label);
  if (!button) throw new Error(`No button “${label}” on “${shown.sentence}”; there are: ${[...shown.buttons.keys()].join(', ')}`);
  await page.click(button);
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {RemoteNode} row
 * @returns {Promise<ShownHint>}
 */
async function readHint(page, row) {
  const inside = [...walk(row)];
  const read = (/** @type {string} */ name) => {
    const node = inside.find((part) => hasClass(part, name));
    return node ? page.call(wordsOf, node) : '';
  };
  return {
    level: await read('level'),
    sentence: await read('sentence'),
    words: await page.call(wordsOf, row),
    node: row,
    buttons: await buttonsIn(page, row),
  };
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {RemoteNode} node
 * @returns {Promise<Map<string, RemoteNode>>} the buttons to be seen in it, by their labels
 */
async function buttonsIn(page, node) {
  const buttons = [...walk(node)].filter((part) => part.value.localName === 'button');
  const labels = await Promise.all(buttons.map((button) => page.call(labelOf, button)));
  return new Map(buttons.flatMap((button, index) => (labels[index] ? [[labels[index], button]] : [])));
}

/**
 * @param {RemoteNode} node
 * @param {string} name
 */
export function hasClass(node, name) {
  return (attribute(node, 'class') ?? '').split(/\s+/).includes(name);
}

/**
 * Where an element is to be seen; null where it is not. Runs in the page.
 * @param {HTMLElement} element
 * @returns {Area | null}
 */
function areaOnScreen(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const inView = width > 0 && height > 0 && x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
  return inView && element.checkVisibility({ visibilityProperty: true }) ? { x, y, width, height } : null;
}

/** @param {HTMLElement} element in the page */
function wordsOf(element) {
  return element.checkVisibility({ visibilityProperty: true }) ? element.innerText.trim() : '';
}

/** @param {HTMLElement} element in the page */
function labelOf(element) {
  return element.checkVisibility({ visibilityProperty: true }) ? element.getAttribute('aria-label') ?? element.innerText.trim() : '';
}
