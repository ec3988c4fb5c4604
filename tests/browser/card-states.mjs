// Every state that the card can be in: how to bring it about, for the tests that look at all of them.
import assert from 'node:assert/strict';
import { boxes } from './boxes.mjs';
import { card, find, hint, press as pressOn } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { say } from './own-pages.mjs';
import { customer, opinion } from './texts.mjs';

/** What the employer has set: a level that the built-in policy never uses, and whom to turn to. */
export const managed = {
  language: 'en',
  policy: JSON.stringify({
    format: 1,
    policy: { id: 'com.nordfjell.social', revision: 1, url: 'https://intranet.example/social' },
    extends: ['omtanke:base@1'],
    organisation: { names: ['Nordfjell'], contact: { name: 'HR', phone: '+46 10 123 45 67', email: 'hr@nordfjell.example', url: 'https://intranet.example/help' } },
    adjust: { 'threat.harm': { level: 'block' } },
  }),
};

/** What each state is written with. */
const texts = {
  three: 'As a carpenter at Nordfjell I believe that my boss is an idiot. The password for our account is Summer2026! Anna Svensson has 19811218-9876.',
  ask: 'The password for our account is Summer2026! if anyone wants to post something.',
  warn: 'Min chef är så inkompetent att man skrattar.',
  block: 'Jag ska slå ihjäl dig om du gör om det.',
  praise: 'Så stolt över mina kollegor som blev klara i tid!',
  harm: 'I was sexually harassed by my manager for two years.',
};

const { hint: sentences, fix } = rule('own-opinion.work');

/**
 * @typedef {object} State
 * @property {string} name  also of its picture
 * @property {string} [box]  as in boxes.mjs; a new post on LinkedIn if not told
 * @property {boolean} [elsewhere]  a state that is there already, in another box
 * @property {(page: import('./harness/page.mjs').Page, stage: import('./harness/stage.mjs').Stage, box: import('./boxes.mjs').Box) => Promise<unknown>} prepare
 */

/**
 * @param {string} text
 * @param {string} level
 * @returns {State['prepare']}
 */
const written = (text, level) => async (page) => {
  await type(page, text);
  await page.wait(`a hint “${word('en', level)}”`, async () => (await card(page))?.hints.some((shown) => shown.level === word('en', level)));
};

/** @type {State['prepare']} */
const anOpinion = async (page) => {
  await type(page, opinion.en);
  return hint(page, sentences.en);
};

/** @type {State[]} */
export const states = [
  { name: 'suggest', prepare: anOpinion },
  { name: 'warn', prepare: written(texts.warn, 'levelWarn') },
  { name: 'ask', prepare: written(texts.ask, 'levelAsk') },
  { name: 'block', prepare: written(texts.block, 'levelBlock') },
  { name: 'encourage', prepare: written(texts.praise, 'levelEncourage') },
  {
    name: 'three-hints',
    prepare: async (page) => {
      await type(page, texts.three);
      await page.wait('three hints', async () => (await card(page))?.hints.length === 3);
    },
  },
  {
    name: 'why-open',
    prepare: async (page, stage, box) => {
      await anOpinion(page, stage, box);
      await pressOn(page, await hint(page, sentences.en), word('en', 'why'));
      await find(page, 'why');
    },
  },
  {
    name: 'audience',
    prepare: async (page, stage, box) => {
      await type(page, customer.en);
      await stage.attach(page, box);
      await find(page, 'audience');
    },
  },
  {
    name: 'offer-to-copy',
    box: 'Instagram comment (text area)',
    prepare: async (page, stage, box) => {
      await anOpinion(page, stage, box);
      // A field that takes nothing more.
      await page.call(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
        const { value } = field;
        const refuse = (/** @type {Event} */ event) => {
          event.stopImmediatePropagation();
          field.value = value;
        };
        addEventListener('input', refuse, true);
      });
      await pressOn(page, await hint(page, sentences.en), word('en', 'fixAppend', fix?.append?.en));
      await find(page, 'offer');
    },
  },
  {
    name: 'muted',
    prepare: async (page, stage, box) => {
      await anOpinion(page, stage, box);
      await pressOn(page, await hint(page, sentences.en), word('en', 'mute'));
      await find(page, 'note');
    },
  },
  {
    name: 'support',
    prepare: async (page) => {
      await type(page, texts.harm);
      const { sentence } = await find(page, 'comfort');
      assert.ok(sentence.includes('HR'), sentence);
      assert.equal(await model(page), texts.harm);
    },
  },
  { name: 'linkedin-classic', box: 'LinkedIn post (classic, shadow root)', elsewhere: true, prepare: anOpinion },
  { name: 'linkedin-comment', box: 'LinkedIn comment (new)', elsewhere: true, prepare: anOpinion },
  { name: 'facebook-post', box: 'Facebook post', elsewhere: true, prepare: anOpinion },
  { name: 'facebook-comment', box: 'Facebook comment', elsewhere: true, prepare: anOpinion },
  { name: 'instagram-caption', box: 'Instagram caption', elsewhere: true, prepare: anOpinion },
  { name: 'instagram-comment', box: 'Instagram comment (text area)', elsewhere: true, prepare: anOpinion },
];

/**
 * Opens the page of a state.
 * @param {import('./harness/stage.mjs').Stage} stage
 * @param {State} state
 */
export async function enter(stage, state) {
  const box = boxes.find(({ name }) => name === (state.box ?? 'LinkedIn post (new)'));
  assert.ok(box, `there is no box ${state.box}`);
  const page = await stage.enter(box);
  return { page, box };
}

/**
 * Lets everything be heard again that was muted, as the popup does.
 * @param {import('./harness/stage.mjs').Stage} stage
 */
export function unmute(stage) {
  return say(stage, { type: 'unmute' });
}
