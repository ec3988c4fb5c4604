// Boxes that come and go while somebody writes: swapped, restored, built again, left by way of the address, several at once. Nothing
// is lost and nothing doubled.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint, press } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion, ordinary } from './texts.mjs';

const sentence = rule('own-opinion.work').hint.en;

/** @param {string} name */
function box(name) {
  const found = boxes.find((candidate) => candidate.name === name);
  assert.ok(found);
  return found;
}

/**
 * @param {string} name
 * @param {Record<string, string>} options for the address
 */
function boxWith(name, options) {
  const known = box(name);
  const url = new URL(known.url);
  for (const [option, value] of Object.entries(options)) url.searchParams.set(option, value);
  return { ...known, url: url.href };
}

for (const name of browserNames) {
  describe(`boxes that come and go in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const restored of ['LinkedIn post (new)', 'LinkedIn post (classic, shadow root)', 'Facebook post']) {
      test(`${name}: ${restored}: a restored draft is checked before a key is pressed`, async () => {
        const page = await stage.enter(boxWith(restored, { draft: opinion.sv }));
        await hint(page, sentence);
        assert.equal(await model(page), opinion.sv);
        await page.close();
      });
    }

    test(`${name}: a composer that is swapped for another one is found again`, async () => {
      const late = boxWith('LinkedIn post (new)', { mount: 'late' });
      const page = await stage.browser.open(late.url);
      await page.click('[data-replica=open]');
      await page.call(() => void Object.assign(globalThis, { first: document.querySelector('[componentkey=ShareBox_textEditor]') }));
      await page.wait('the swap', () => page.call(() => !(/** @type {any} */ (globalThis).first.isConnected)));
      await page.click(late.editable);
      await type(page, opinion.sv);
      await hint(page, sentence);
      assert.equal(await model(page), opinion.sv);
      assert.equal(closedRoots(await page.tree()).length, 1);
      await page.close();
    });

    test(`${name}: a composer that is built anew while one writes keeps its text, and its hint once`, async () => {
      const page = await stage.enter(boxWith('LinkedIn post (new)', { mount: 'again' }));
      await page.call(() => void Object.assign(globalThis, { first: document.querySelector('[componentkey=ShareBox_textEditor]') }));
      await type(page, opinion.sv);
      assert.equal(await page.call(() => /** @type {any} */ (globalThis).first.isConnected), false);
      await hint(page, sentence);
      assert.equal(await model(page), opinion.sv);
      assert.equal(closedRoots(await page.tree()).length, 1);
      await page.close();
    });

    test(`${name}: what was dismissed stays away when the box is left for another one and come back to`, async () => {
      const page = await stage.enter(box('Facebook comment'));
      await type(page, opinion.sv);
      await press(page, await hint(page, sentence), word('en', 'dismiss'));
      await page.wait('no card', async () => (await card(page)) === null);
      await page.click('[role=feed] > :nth-child(2) form [data-lexical-editor]');
      await type(page, opinion.nb);
      await hint(page, sentence);
      assert.equal(closedRoots(await page.tree()).length, 1);
      await page.click(box('Facebook comment').editable);
      await page.wait('no card', async () => (await card(page)) === null);
      await type(page, ' Ja.');
      // A click puts the caret where it falls.
      assert.equal((await model(page)).replace(' Ja.', ''), opinion.sv);
      assert.equal(await card(page), null);
      await page.close();
    });

    test(`${name}: a composer that is closed takes its hint along, and the next one begins anew`, async () => {
      const post = box('Facebook post');
      const page = await stage.enter(post);
      await type(page, opinion.sv);
      await hint(page, sentence);
      await page.click('.modal [data-replica=close]');
      await page.wait('an untouched page', async () => closedRoots(await page.tree()).length === 0);
      await page.click('[data-replica=open]');
      await page.click(post.editable);
      await type(page, ordinary.sv);
      assert.equal(await model(page), ordinary.sv);
      assert.equal(await card(page), null);
      await type(page, ` ${opinion.sv}`);
      await hint(page, sentence);
      await page.close();
    });

    test(`${name}: a page that goes to private messages without being loaded anew is left alone there`, async () => {
      const page = await stage.enter(box('LinkedIn comment (new)'));
      await type(page, opinion.sv);
      await hint(page, sentence);
      await page.call(() => history.pushState(null, '', '/messaging/thread/1/'));
      await type(page, ' Hej');
      await page.wait('an untouched page', async () => closedRoots(await page.tree()).length === 0);
      assert.equal((await stage.extension.status())?.status, 'resting');
      assert.equal(await model(page), `${opinion.sv} Hej`);
      await page.close();
    });

    test(`no page in ${name} saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
