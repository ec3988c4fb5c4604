// An input method, as those who write with dead keys or in Japanese have one: it composes a word in the text before it is there.

/**
 * Shows a word that is being composed, in the place of the one shown before.
 * @param {import('./page.mjs').Page} page  in Chromium
 * @param {string} word  with nothing in it the composing is given up
 */
export async function compose(page, word) {
  await command(page, 'Input.imeSetComposition', { text: word, selectionStart: word.length, selectionEnd: word.length });
}

/**
 * Ends the composing with this word.
 * @param {import('./page.mjs').Page} page  in Chromium
 * @param {string} word
 */
export async function commit(page, word) {
  await command(page, 'Input.insertText', { text: word });
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {string} name  as the DevTools protocol has it
 * @param {object} parameters
 */
async function command(page, name, parameters) {
  const { bidi } = page.browser;
  const { session } = await bidi.send('goog:cdp.getSession', { context: page.context });
  await bidi.send('goog:cdp.sendCommand', { method: name, params: parameters, session });
}
