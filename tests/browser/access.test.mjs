// The card for everybody: axe finds nothing on it in any state, it is complete by keyboard alone, and large enough to be hit.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { enter, managed, states, unmute } from './card-states.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { prefer } from './harness/appearance.mjs';
import { barriers } from './harness/axe.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, find, hint, look } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

/** CSS pixels that a button is wide and high at least (WCAG 2.2, 2.5.8). */
const SMALLEST = 24;

/** Frames for the card to have faded in: colours are told only then. */
const FADE = 20;

const { hint: sentences, fix } = rule('own-opinion.work');
const addition = fix?.append?.en ?? '';

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`access in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed });
    });
    after(() => stage?.strike());

    for (const state of states.filter(({ elsewhere }) => !elsewhere)) {
      test(`${name}: axe finds nothing on the card: ${state.name}`, async () => {
        await unmute(stage);
        const { page, box } = await enter(stage, state);
        await state.prepare(page, stage, box);
        const { node } = await find(page, 'card');
        for (const scheme of /** @type {const} */ (['light', 'dark'])) {
          await prefer(page, scheme);
          await draw(page, FADE);
          assert.deepEqual(await barriers(page, node), [], scheme);
        }
        await prefer(page, 'light');
        assert.deepEqual(await page.call(tooSmall, node, SMALLEST), []);
        await page.close();
      });
    }

    test(`${name}: by keyboard alone: to the card, why, the fix, back to the text`, async () => {
      await unmute(stage);
      const { page } = await enter(stage, { name: 'suggest', prepare: async () => {} });
      await type(page, opinion.en);
      await hint(page, sentences.en);
      await press(page, 'Alt+Shift+k');
      await page.wait('the focus on the card', async () => (await focused(page)).startsWith('card'));
      await press(page, 'Tab');
      await page.wait('the focus on “Why?”', async () => (await focused(page)) === 'fold');
      await press(page, 'Enter');
      await find(page, 'why');
      for (const stop of ['dismiss', 'fix']) {
        await press(page, 'Tab');
        await page.wait(`the focus on ${stop}`, async () => (await focused(page)) === stop);
      }
      await press(page, 'Escape');
      await page.wait('the focus in the text', async () => (await focused(page)) === '');
      await type(page, '!');
      assert.equal(await model(page), `${opinion.en}!`);
      await press(page, 'Backspace');
      await press(page, 'Alt+Shift+k');
      await press(page, 'Tab', 3);
      await page.wait('the focus on the fix', async () => (await focused(page)) === 'fix');
      await press(page, 'Enter');
      await page.wait('the fix in the model', async () => (await model(page)).endsWith(addition));
      await page.wait('the card to go', async () => (await card(page)) === null);
      await page.wait('the focus in the text', async () => (await focused(page)) === '');
      await page.close();
    });

    test(`${name}: a screen reader is told of a hint once`, async () => {
      await unmute(stage);
      const { page } = await enter(stage, { name: 'suggest', prepare: async () => {} });
      await type(page, opinion.en);
      await hint(page, sentences.en);
      const said = `${word('en', 'levelSuggest')}: ${sentences.en}`;
      const region = await page.wait('the region', async () => {
        const { node } = await find(page, 'aloud');
        return (await page.call(textOf, node)).startsWith(said) ? node : null;
      });
      await page.call(countWords, region);
      await type(page, ' And that is that.');
      await draw(page, FADE);
      assert.equal(await page.call(wordsCounted), 0);
      await page.close();
    });

    const only = name === 'chromium' ? false : 'only Chromium tells a test what a screen reader gets';
    test(`${name}: what a screen reader gets of the card`, { skip: only }, async () => {
      await unmute(stage);
      const { page } = await enter(stage, { name: 'suggest', prepare: async () => {} });
      await type(page, opinion.en);
      await hint(page, sentences.en);
      const told = await accessible(page);
      const has = (/** @type {string} */ role, /** @type {string} */ label) => told.find((node) => node.role === role && node.name === label);
      assert.ok(has('complementary', word('en', 'extensionName')));
      assert.ok(has('button', word('en', 'fixAppend', addition)));
      for (const label of ['why', 'dismiss', 'mute']) {
        assert.equal(has('button', word('en', label))?.description, sentences.en, label);
      }
      await page.wait('the hint in the live region', async () => (await accessible(page)).some(({ name: said }) => said.startsWith(`${word('en', 'levelSuggest')}: ${sentences.en}`)));
      await page.close();
    });

    test(`no page saw an error in ${name}`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}

/**
 * The tree that a screen reader walks through.
 * @param {import('./harness/page.mjs').Page} page
 * @returns {Promise<Array<{role: string, name: string, description: string}>>}
 */
async function accessible({ browser, context }) {
  const { session } = await browser.bidi.send('goog:cdp.getSession', { context });
  const { result } = await browser.bidi.send('goog:cdp.sendCommand', { method: 'Accessibility.getFullAXTree', params: {}, session });
  const value = (/** @type {{value?: unknown} | undefined} */ told) => String(told?.value ?? '');
  const shown = result.nodes.filter((/** @type {any} */ { ignored }) => !ignored);
  return shown.map((/** @type {any} */ node) => ({ role: value(node.role), name: value(node.name), description: value(node.description) }));
}

/**
 * The buttons and links that are too small to be hit. Runs in the page.
 * @param {HTMLElement} card
 * @param {number} smallest
 */
function tooSmall(card, smallest) {
  const all = [...card.querySelectorAll('button')].filter((button) => button.checkVisibility());
  if (all.length === 0) throw new Error('a card without a button');
  const small = all.filter((button) => button.offsetWidth < smallest || button.offsetHeight < smallest);
  return small.map((button) => `${button.className} ${button.offsetWidth}×${button.offsetHeight}`);
}

/**
 * The class of what has the focus in the card; empty if the focus is elsewhere.
 * @param {import('./harness/page.mjs').Page} page
 * @returns {Promise<string>}
 */
async function focused(page) {
  const shown = await look(page, 'card');
  if (!shown) return '';
  return page.call((/** @type {HTMLElement} */ element) => {
    const inside = /** @type {ShadowRoot} */ (element.getRootNode()).activeElement;
    return inside?.className ?? '';
  }, shown.node);
}

/** @param {HTMLElement} element in the page */
function textOf(element) {
  return element.textContent ?? '';
}

/**
 * Counts what is said from now on. Runs in the page.
 * @param {HTMLElement} region
 */
function countWords(region) {
  Object.assign(globalThis, { counted: 0 });
  const observer = new MutationObserver(() => {
    if (region.textContent) /** @type {any} */ (globalThis).counted += 1;
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
}

function wordsCounted() {
  return /** @type {any} */ (globalThis).counted;
}
