// The extension's own pages, in every state that they have.
import { press } from './harness/keyboard.mjs';
import { word } from './harness/words.mjs';

/**
 * @typedef {import('./harness/words.mjs').Language} Language
 * @typedef {import('./harness/stage.mjs').Stage} Stage
 * @typedef {import('./harness/page.mjs').Page} Page
 */

/** A policy that shows everything there is to show of one. */
export const full = {
  format: 1,
  policy: {
    id: 'com.nordfjell.social',
    revision: 4,
    askToRead: 4,
    title: { sv: 'Nordfjells policy för sociala medier', nb: 'Nordfjells policy for sosiale medier', da: 'Nordfjells politik for sociale medier', en: 'Nordfjell’s social-media policy' },
    validFrom: '2025-01-01',
    reviewBy: '2025-12-31',
    expires: '2099-12-31',
    preparedBy: 'HR',
    approvedBy: 'Ada Lind',
    url: 'https://nordfjell.example/policy',
    contact: { name: 'Nordfjell Kommunikation', email: 'kommunikation@nordfjell.example', phone: '+46 8 123 45 67' },
  },
  extends: ['omtanke:base@1'],
  organisation: { names: ['Nordfjell'] },
  adjust: { 'tone.outburst': { level: 'warn' } },
};

/**
 * Opens one of the extension's pages in front and waits until it is complete.
 * @param {Stage} stage
 * @param {'popup' | 'policy' | 'privacy'} name
 */
export async function openOwn({ browser }, name) {
  const page = await browser.open(`${browser.extensionOrigin}/${name}.html`);
  await page.wait(`a complete ${name} page`, () => page.call(() => document.querySelector('main:not([aria-busy])') !== null));
  return page;
}

/**
 * Chooses a language, as the employee does in the popup.
 * @param {Stage} stage
 * @param {Language} language
 */
export async function speak(stage, language) {
  await say(stage, { type: 'language', language });
}

/**
 * Sends the background a message from one of the extension's pages.
 * @param {Stage} stage
 * @param {object} message
 * @returns {Promise<any>}
 */
export function say(stage, message) {
  return stage.extension.page.call((/** @type {object} */ sent) => chrome.runtime.sendMessage(sent), message);
}

/**
 * Makes believe that an earlier revision was read: one with other words, another level, a clause that is gone and one that was not
 * there.
 * @param {Stage} stage
 */
export async function readEarlier(stage) {
  /** @type {Record<string, any>} */
  const readable = {};
  for (const language of ['sv', 'nb', 'da', 'en']) {
    const text = (await say(stage, { type: 'reading', language })).readable;
    const tone = text.clauses.find((/** @type {any} */ { id }) => id === 'tone');
    const hint = tone.hints.find((/** @type {any} */ { rules }) => rules.includes('tone.outburst'));
    hint.level = 'suggest';
    tone.text.text = `${tone.text.text} …`;
    text.clauses = text.clauses.filter((/** @type {any} */ { id }) => id !== 'reach');
    text.clauses.push({ id: 'hats', title: { text: 'Hats', lang: 'en' }, text: { text: 'Hats are worn.', lang: 'en' }, hints: [], examples: { hint: [], quiet: [] } });
    readable[language] = text;
  }
  const { id } = readable.en;
  const read = { id, revision: 3, digest: 'of another', at: '2025-06-01T10:00:00.000Z', readable };
  await stage.extension.page.call((/** @type {object} */ kept) => chrome.storage.local.set({ read: kept }), read);
}

/**
 * The words of a page.
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function words(page) {
  return page.call(() => document.body.innerText);
}

/**
 * Waits until a page says something.
 * @param {Page} page
 * @param {string} text
 */
export async function says(page, text) {
  await page.wait(`the words “${text}”`, async () => (await words(page)).includes(text));
}

/**
 * Moves the focus with the Tab key alone until it is on an element with these words.
 * @param {Page} page
 * @param {Language} language
 * @param {string} name of a word of the interface
 */
export async function tabTo(page, language, name) {
  const label = word(language, name);
  for (let turn = 0; turn < 120; turn++) {
    if ((await page.call(() => document.activeElement?.textContent)) === label) return;
    await press(page, 'Tab');
  }
  throw new Error(`Tab leads nowhere to “${label}”`);
}
