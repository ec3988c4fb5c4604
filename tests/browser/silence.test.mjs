// Where nothing may be shown or even started: private messages, searches, forms, hidden editors, frames.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { draw, framesDuring } from './harness/frames.mjs';
import { type } from './harness/keyboard.mjs';
import { marked } from './harness/marks.mjs';
import { Stage } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';
import { rule } from './harness/words.mjs';
import { opinion } from './texts.mjs';

/** A box on an address where nothing else is tested here. */
const CONTROL = 'Instagram comment (text area)';

const sentence = rule('own-opinion.work').hint.en;

/**
 * Where somebody writes what is none of the employer's business.
 * @type {Array<{name: string, url: string, open?: string, editable: string, beside?: string, isSearch?: true}>} `open` is clicked to get
 *   there; `beside` names a compose box that is on the same page and stays there, with its text, while the private one is used; a search
 *   is not private: the card may stay, about the same words as before
 */
const places = [
  { name: 'LinkedIn messages (overlay)', url: 'https://www.linkedin.com/feed/', editable: '.msg-form__contenteditable', beside: 'LinkedIn comment (new)' },
  { name: 'LinkedIn messages (page)', url: 'https://www.linkedin.com/messaging/', editable: '[contenteditable=true]' },
  { name: 'LinkedIn invitation', url: 'https://www.linkedin.com/in/bo-test/', open: '[data-replica=open]', editable: '#custom-message' },
  { name: 'LinkedIn sales tools', url: 'https://www.linkedin.com/sales/lead/1/', editable: '.ProseMirror' },
  { name: 'LinkedIn article title', url: 'https://www.linkedin.com/article/new/', editable: 'textarea' },
  { name: 'LinkedIn search', url: 'https://www.linkedin.com/feed/', editable: 'input', beside: 'LinkedIn comment (new)', isSearch: true },
  { name: 'Facebook Messenger (panel)', url: 'https://www.facebook.com/', editable: '.messenger [contenteditable=true]', beside: 'Facebook comment' },
  { name: 'Facebook messages (page)', url: 'https://www.facebook.com/messages/t/1/', editable: '[contenteditable=true]' },
  { name: 'Facebook answer to a story (page)', url: 'https://www.facebook.com/stories/1/', editable: '.story [contenteditable=true]' },
  {
    name: 'Facebook answer to a story (over the feed)',
    url: 'https://www.facebook.com/',
    open: '[data-replica=open-story]',
    editable: '.story [contenteditable=true]',
    beside: 'Facebook comment',
  },
  { name: 'Facebook membership questions', url: 'https://www.facebook.com/groups/test/', open: '[data-replica=open-join]', editable: '.questions textarea' },
  { name: 'Facebook Business Suite inbox', url: 'https://business.facebook.com/latest/inbox/all/', editable: '[contenteditable=true]' },
  { name: 'Facebook Marketplace form', url: 'https://www.facebook.com/marketplace/create/item/', editable: 'textarea' },
  { name: 'Facebook search', url: 'https://www.facebook.com/', editable: 'input[type=search]', beside: 'Facebook comment', isSearch: true },
  { name: 'Instagram direct', url: 'https://www.instagram.com/direct/t/1/', editable: '[contenteditable=true]' },
  { name: 'Instagram answer to a story', url: 'https://www.instagram.com/stories/bo.test/1/', editable: 'textarea' },
  { name: 'Instagram search', url: 'https://www.instagram.com/', editable: 'input' },
];

for (const name of browserNames) {
  describe(`silence in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const place of places) {
      const neighbour = boxes.find((box) => box.name === place.beside);

      test(`${place.name} in ${name}: the core is not even started`, async () => {
        await stage.extension.forget();
        const page = await stage.browser.open(place.url);
        if (place.open) await page.click(place.open);
        await page.click(place.editable);
        await type(page, opinion.sv);
        await page.wait('the text', () => page.call(holds, place.editable, opinion.sv));
        assert.equal(closedRoots(await page.tree()).length, 0, 'something is in the page');
        await controlStart(stage);
        await page.close();
      });

      if (!neighbour) continue;
      test(`${place.name} in ${name}: nothing is shown or told of though the core is at work beside it`, async () => {
        const page = await stage.enter(neighbour);
        await type(page, opinion.sv);
        const { count } = await framesDuring(page, () => hint(page, sentence));
        const marks = await page.wait('marks beside', async () => ((await marked(page)).length > 0 ? marked(page) : null));
        await stage.extension.forget();
        if (place.open) await page.click(place.open);
        await page.click(place.editable);
        if (!place.isSearch) await page.wait('the card to go with the focus', async () => (await card(page)) === null);
        await type(page, opinion.en);
        await page.wait('the text', () => page.call(holds, place.editable, opinion.en));
        await draw(page, Math.max(2 * count, 30));
        const shown = (await card(page))?.hints.map((one) => one.sentence) ?? [];
        assert.deepEqual(shown, place.isSearch ? [sentence] : []);
        assert.deepEqual(await marked(page), place.isSearch ? marks : []);
        // Whatever box is read is told as active, so what is told shows what is read.
        const told = (await stage.extension.heard()).map(({ message }) => message);
        assert.deepEqual(told.filter(({ status, box }) => status !== 'resting' || box !== null), []);
        if (!place.open) {
          await page.click(neighbour.editable);
          await hint(page, sentence);
          if (!place.isSearch) assert.equal((await stage.extension.status())?.status, 'active');
        }
        await page.close();
      });
    }

    test(`hidden editors and the decoy frame in ${name} are left alone`, async () => {
      await stage.extension.forget();
      for (const [url, selector] of [['https://www.facebook.com/', '.prepared [contenteditable]'], ['https://www.linkedin.com/feed/', 'iframe.preload']]) {
        const page = await stage.browser.open(url ?? '');
        await page.wait(`${selector} to be there`, () => page.call(fill, selector, opinion.sv));
        assert.equal(closedRoots(await page.tree()).length, 0, 'something is in the page');
        await page.close();
      }
      await controlStart(stage);
    });

    test(`no page in ${name} saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}

/**
 * Proves that no start was sent since the last `forget`, by one that is: messages arrive in the order in which they were sent.
 * @param {Stage} stage
 */
async function controlStart(stage) {
  const box = boxes.find((candidate) => candidate.name === CONTROL);
  assert.ok(box);
  const page = await stage.enter(box);
  await page.wait('the core in the control tab', () => stage.extension.coreStarted());
  const started = (await stage.extension.heard()).filter(({ message }) => message.type === 'start');
  assert.deepEqual(started.map(({ url }) => url), [box.url], 'the core was started elsewhere too');
  await page.close();
}

/**
 * Whether an element holds a text. Runs in the page.
 * @param {string} selector
 * @param {string} text
 */
function holds(selector, text) {
  return [...document.querySelectorAll(selector)].some((element) =>
    'value' in element ? element.value === text : element.textContent === text,
  );
}

/**
 * Puts the focus and a text into an element that cannot be seen, as a page's own script might. Runs in the page.
 * @param {string} selector
 * @param {string} text
 */
function fill(selector, text) {
  const found = document.querySelector(selector);
  const element = found instanceof HTMLIFrameElement ? found.contentDocument?.querySelector('[contenteditable]') : found;
  if (!(element instanceof (element?.ownerDocument.defaultView ?? window).HTMLElement)) return false;
  element.focus();
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  element.append(text);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return true;
}
