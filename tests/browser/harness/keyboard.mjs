// A keyboard: what is typed reaches the page as a person's keys would.

/** Keys that have no character, as WebDriver writes them. */
const named = {
  Backspace: '\uE003',
  Enter: '\uE007',
  Shift: '\uE008',
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
  await page.browser.bidi.send('input.performActions', { context: page.context, actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/**
 * Types a text, a key for every character; a line break is Enter.
 * @param {import('./page.mjs').Page} page
 * @param {string} text
 */
export async function type(page, text) {
  const keys = [...new Intl.Segmenter().segment(text)].map(({ segment }) => (segment === '\n' ? named.Enter : segment));
  await perform(page, keys.flatMap((key) => [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }]));
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
