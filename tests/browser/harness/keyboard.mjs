// A keyboard: what is typed reaches the page as a person's keys would.

/** Keys that have no character, as WebDriver writes them. */
const named = {
  Backspace: '\uE003',
  Enter: '\uE007',
  Shift: '\uE008',
  Alt: '\uE00A',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Tab: '\uE004',
};

/** @param {string} key */
const value = (key) => named[/** @type {keyof typeof named} */ (key)] ?? key;

/**
 * @param {import('./page.mjs').Page} page
 * @param {Array<{type: string, value: string}>} actions
 */
async function perform(page, actions) {
  await page.perform([{ type: 'key', id: 'keyboard', actions }]);
}

/** @param {string} key */
const stroke = (key) => [{ type: 'keyDown', value: value(key) }, { type: 'keyUp', value: value(key) }];

/**
 * The keys for a text, one for every character; a line break is Enter.
 * @param {string} text
 */
export function keysFor(text) {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => (segment === '\n' ? 'Enter' : segment));
}

/**
 * Types a text.
 * @param {import('./page.mjs').Page} page
 * @param {string} text
 */
export async function type(page, text) {
  await strike(page, keysFor(text));
}

/**
 * Strikes keys one after the other, as fast as the browser takes them.
 * @param {import('./page.mjs').Page} page
 * @param {string[]} keys characters, or names such as `Backspace`
 */
export async function strike(page, keys) {
  await perform(page, keys.flatMap(stroke));
}

/**
 * Clicks, and strikes keys so soon afterwards.
 * @param {import('./page.mjs').Page} page
 * @param {import('./page.mjs').RemoteNode} target what is clicked
 * @param {number} pause milliseconds from the click to the first key
 * @param {string[]} keys
 */
export async function clickAndStrike(page, target, pause, keys) {
  const mouse = await page.clicking(target);
  // A pause of no length holds the keyboard back for one step of the mouse.
  const steps = [...mouse.map(() => 0), pause].map((duration) => ({ type: 'pause', duration }));
  await page.perform([
    { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: mouse },
    { type: 'key', id: 'keyboard', actions: [...steps, ...keys.flatMap(stroke)] },
  ]);
}

/**
 * Presses a key, or several held together: `press(page, 'Control+z')`, `press(page, 'Shift+ArrowLeft', 3)`.
 * @param {import('./page.mjs').Page} page
 * @param {string} combination
 * @param {number} [times]
 */
export async function press(page, combination, times = 1) {
  const keys = combination.split('+').map(value);
  const down = keys.map((key) => ({ type: 'keyDown', value: key }));
  const up = [...keys].reverse().map((key) => ({ type: 'keyUp', value: key }));
  await perform(page, Array.from({ length: times }, () => [...down, ...up]).flat());
}

/**
 * Puts a text on the clipboard by copying it from a page of its own, as a person would.
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} text
 */
export async function copy(browser, text) {
  const page = await browser.open('data:text/html,<textarea></textarea>');
  await page.call((/** @type {string} */ wanted) => {
    const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    area.value = wanted;
    area.focus();
  }, text);
  await press(page, 'Control+a');
  await press(page, 'Control+c');
  await page.close();
}
