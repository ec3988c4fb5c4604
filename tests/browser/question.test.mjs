// The question before posting: the first press is held, the second is the answer, and what is forbidden stays where it is.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { boxes, oneOfEachEditor } from './boxes.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { press, type } from './harness/keyboard.mjs';
import { alerted, asked, notAsked, question } from './harness/question.mjs';
import { Stage, builtExtension, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { cell } from './results.mjs';
import { threat } from './texts.mjs';

/** Frames in a little more than a second: a person reads before pressing again. */
const SECOND = 70;

const sentence = rule('threat.harm').hint.en;

/** A rule that only warns, and what asks for it. */
const warning = { id: 'criticism.boss', text: 'Min chef är så inkompetent att man skrattar.' };

/** Chromium reads a changed policy within seconds. */
const SLOW = 30_000;

const strict = JSON.stringify({
  format: 1,
  policy: { id: 'com.example.strict', revision: 1, title: { en: 'Strict' } },
  extends: ['omtanke:base@1'],
  organisation: { names: ['Example'], contact: { name: 'Ada in communications', phone: '08-123 45 67' } },
  adjust: { 'threat.harm': { level: 'block' } },
});

/** @param {string} name */
function box(name) {
  const found = boxes.find((candidate) => candidate.name === name);
  assert.ok(found);
  return found;
}

for (const name of browserNames) {
  describe(`the question in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const one of boxes) testAsking(one, name, () => stage);

    for (const one of [box('Facebook comment'), box('Facebook reply'), box('Instagram comment (text area)'), box('Instagram comment (rich)')]) {
      testKeys(one, name, 'Enter', 'Enter', () => stage);
    }
    for (const one of [box('LinkedIn comment (new)'), box('LinkedIn comment (classic)')]) {
      testKeys(one, name, 'Control+Enter', 'Ctrl+Enter', () => stage);
    }

    for (const one of [box('LinkedIn post (new)'), box('Facebook post')]) {
      test(`${name}: Enter and Space on the button of ${one.name} are presses`, async () => {
        const page = await written(stage, one, threat);
        const before = (await stage.sites.published()).length;
        await focus(page, one.publish);
        await press(page, 'Enter');
        await asked(page, sentence);
        await press(page, 'Escape');
        await notAsked(page);
        await focus(page, one.publish);
        await press(page, ' ');
        await asked(page, sentence);
        assert.equal((await stage.sites.published()).length, before);
        await draw(page, SECOND);
        await press(page, ' ');
        await publishedOnce(stage, page, before, threat);
        await page.close();
      });
    }

    for (const one of boxes.filter(oneOfEachEditor)) {
      test(`${name}: a double click on the button of ${one.name} is one press`, async () => {
        const page = await written(stage, one, threat);
        const before = (await stage.sites.published()).length;
        const click = await page.clicking(one.publish);
        const actions = [...click, ...click.slice(1)];
        await page.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
        await asked(page, sentence);
        await draw(page, SECOND);
        assert.equal((await stage.sites.published()).length, before);
        assert.ok(await question(page));
        await page.close();
      });

      test(`${name}: a warning in ${one.name} is no question`, async () => {
        const page = await written(stage, one, warning.text);
        await hint(page, rule(warning.id).hint.en);
        const before = (await stage.sites.published()).length;
        await page.click(one.publish);
        await publishedOnce(stage, page, before, warning.text);
        await page.close();
      });
    }

    test(`${name}: Escape goes back to the text, and the site's dialog stays`, async () => {
      for (const one of [box('LinkedIn post (new)'), box('Facebook post')]) {
        const page = await written(stage, one, threat);
        await page.click(one.publish);
        await asked(page, sentence);
        await press(page, 'Escape');
        await notAsked(page);
        await type(page, '!');
        assert.equal(await model(page), `${threat}!`);
        await page.close();
      }
    });

    test(`${name}: the shortcut leads from the text to the question, and its button back`, async () => {
      const one = box('Instagram comment (rich)');
      const page = await written(stage, one, threat);
      await press(page, 'Enter');
      await asked(page, sentence);
      await press(page, 'Alt+Shift+K');
      await press(page, 'Enter');
      await notAsked(page);
      await type(page, '!');
      assert.equal(await model(page), `${threat}!`);
      await page.close();
    });

    test(`${name}: the question is said once, and goes when the words are gone`, async () => {
      const page = await written(stage, box('Facebook post'), threat);
      await page.click(box('Facebook post').publish);
      await asked(page, sentence);
      const said = await page.wait('the question aloud', () => alerted(page));
      for (const part of [sentence, word('en', 'questionAgain'), word('en', 'audienceLimited')]) assert.ok(said.includes(part), said);
      await page.click(box('Facebook post').editable);
      await press(page, 'Control+a');
      await type(page, 'Hej');
      await notAsked(page);
      assert.equal(await alerted(page), '');
      const published = await stage.publish(page, box('Facebook post'));
      assert.equal(published?.text, 'Hej');
      await page.close();
    });

    test(`${name}: an answer counts for one post`, async () => {
      const one = box('Facebook comment');
      const page = await written(stage, one, threat);
      const before = (await stage.sites.published()).length;
      await page.click(one.publish);
      await asked(page, sentence);
      await draw(page, SECOND);
      await page.click(one.publish);
      await publishedOnce(stage, page, before, threat);
      await page.wait('an empty box', async () => (await model(page)) === '');
      await page.click(one.editable);
      await type(page, threat);
      await hint(page, sentence);
      await page.click(one.publish);
      await asked(page, sentence);
      await page.close();
    });

    test(`${name}: a text is checked at the press, however quickly that comes`, async () => {
      const one = box('Instagram comment (text area)');
      const page = await stage.enter(one);
      const before = (await stage.sites.published()).length;
      await type(page, `${threat}\n`);
      await asked(page, sentence);
      assert.equal((await stage.sites.published()).length, before);
      assert.equal(await model(page), threat);
      await page.close();
    });

    test(`${name}: what the page presses by itself is not held, and is no answer`, async () => {
      const one = box('Facebook post');
      const page = await written(stage, one, threat);
      const before = (await stage.sites.published()).length;
      await page.click(one.publish);
      await asked(page, sentence);
      await page.call((/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).click(), one.publish);
      await publishedOnce(stage, page, before, threat);
      await page.close();
    });
  });

  describe(`a question that fails in ${name}`, () => {
    for (const [how, fault] of Object.entries({
      'the core breaks off': 'Object.defineProperty(UIEvent.prototype, "detail", { get() { throw new Error("made to fail"); } });',
      'it cannot be drawn':
        'const draw = CSSStyleSheet.prototype.replaceSync; CSSStyleSheet.prototype.replaceSync = function (rules) { if (rules.includes(".question {")) throw new Error("made to fail"); return draw.call(this, rules); };',
    })) {
      test(`${name}: ${how}, and the post goes out`, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'failing-extension-'));
        cpSync(builtExtension(), folder, { recursive: true });
        const core = join(folder, 'core-wasm.js');
        writeFileSync(core, `${fault}\n${readFileSync(core, 'utf8')}`);
        const stage = await Stage.set(name, { extension: folder });
        try {
          const one = box('Facebook comment');
          const page = await written(stage, one, threat);
          await page.click(one.publish);
          await publishedOnce(stage, page, 0, threat);
        } finally {
          await stage.strike();
          rmSync(folder, { recursive: true });
        }
      });
    }
  });

  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`what is forbidden in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy: strict } });
      await stage.browser.wait('the policy', async () => (await stage.extension.popup()).includes('Strict'), SLOW);
    });
    after(() => stage?.strike());

    for (const one of boxes.filter(oneOfEachEditor)) {
      test(`${name}: ${one.name} holds what is forbidden, and tells whom to ask`, async () => {
        const page = await stage.enter(one);
        await type(page, threat);
        const shown = await hint(page, sentence);
        assert.equal(shown.level, word('en', 'levelBlock'));
        assert.ok(!shown.buttons.has(word('en', 'dismiss')));
        const before = (await stage.sites.published()).length;
        for (let times = 0; times < 3; times += 1) {
          await page.click(one.publish);
          const told = await asked(page, sentence);
          assert.equal(told.about, word('en', 'questionContact', 'Ada in communications, 08-123 45 67'));
          assert.equal(told.again, '');
          await draw(page, SECOND);
        }
        assert.equal((await stage.sites.published()).length, before);
        assert.equal(await model(page), threat);
        await page.click((await asked(page, sentence)).back);
        await notAsked(page);
        await press(page, 'Control+a');
        await type(page, 'Hej');
        await page.wait('the hint to go', async () => (await card(page)) === null);
        const published = await stage.publish(page, one);
        assert.equal(published?.text, 'Hej');
        await page.close();
      });
    }
  });
}

/**
 * The first press is held, going back leads to the text, and the second press is the answer.
 * @param {import('./boxes.mjs').Box} one
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {() => Stage} stage
 */
function testAsking(one, name, stage) {
  // Where a box leads on before it publishes, that is what is held.
  const [sends = one.publish, ...rest] = [...(one.beforePublish ?? []), one.publish];
  const text = `${one.prefix ?? ''}${threat}`;
  test(cell(one.name, name, 'question'), async () => {
    const page = await written(stage(), one, threat);
    const before = (await stage().sites.published()).length;
    await page.click(sends);
    const first = await asked(page, sentence);
    assert.equal(first.asks, word('en', 'levelAsk'));
    assert.equal(first.again, word('en', 'questionAgain'));
    const button = await page.call(areaOf, await page.find(sends));
    assert.ok(!overlap(first.area, button), `the question covers the button: ${JSON.stringify({ ...first.area, button })}`);
    await page.click(first.back);
    await notAsked(page);
    await page.click(sends);
    await asked(page, sentence);
    assert.equal((await stage().sites.published()).length, before);
    assert.equal(await model(page), text);
    await draw(page, SECOND);
    await page.click(sends);
    for (const selector of rest) await page.click(selector);
    await publishedOnce(stage(), page, before, text);
    await page.close();
  });
}

/**
 * Keys that post from the text are held and answer like the button.
 * @param {import('./boxes.mjs').Box} one
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {string} keys as the keyboard takes them
 * @param {string} label as the question calls them
 * @param {() => Stage} stage
 */
function testKeys(one, name, keys, label, stage) {
  test(`${name}: ${keys} in ${one.name} is held and answers`, async () => {
    const page = await written(stage(), one, threat);
    const before = (await stage().sites.published()).length;
    // Twice, as when a key is held down or struck in haste.
    await press(page, keys, 2);
    const shown = await asked(page, sentence);
    assert.equal(shown.again, word('en', 'questionKeysAgain', label));
    assert.equal(await model(page), threat);
    assert.equal((await stage().sites.published()).length, before);
    await draw(page, SECOND);
    await press(page, keys);
    await publishedOnce(stage(), page, before, threat);
    await page.close();
  });
}

/**
 * A box with a text in it, and the hint about it.
 * @param {Stage} stage
 * @param {import('./boxes.mjs').Box} one
 * @param {string} text
 */
async function written(stage, one, text) {
  const page = await stage.enter(one);
  await type(page, text);
  await page.wait('a hint', () => card(page));
  return page;
}

/**
 * Exactly that text went out, and it did so once.
 * @param {Stage} stage
 * @param {import('./harness/page.mjs').Page} page
 * @param {number} before how many posts the server had got
 * @param {string} text
 */
async function publishedOnce(stage, page, before, text) {
  const all = await stage.sites.waitForPublished(before + 1);
  assert.equal(all[before]?.text, text);
  await draw(page, SECOND);
  assert.equal((await stage.sites.published()).length, before + 1);
}

/**
 * Gives an element the focus.
 * @param {import('./harness/page.mjs').Page} page
 * @param {string} selector
 */
async function focus(page, selector) {
  await page.call((/** @type {HTMLElement} */ element) => element.focus(), await page.find(selector));
}

/** @param {Element} element in the page */
function areaOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/**
 * @param {import('./harness/card.mjs').Area} one
 * @param {import('./harness/card.mjs').Area} other
 */
function overlap(one, other) {
  const apart = one.x >= other.x + other.width || other.x >= one.x + one.width || one.y >= other.y + other.height || other.y >= one.y + one.height;
  return !apart;
}
