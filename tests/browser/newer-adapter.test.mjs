// A policy that carries a newer adapter: a composer that nobody knew is known, without a new extension; what is private stays so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mayManageChromium } from './drivers/managed.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';
import { rule } from './harness/words.mjs';
import { opinion } from './texts.mjs';

/** Chromium reads a policy within seconds. */
const SLOW = 30_000;

const sentence = rule('own-opinion.work').hint.en;
const builtIn = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'rules', 'sites', 'linkedin.json'), 'utf8'));

/** A box for everything that one can write in. */
const everything = { id: 'everything', kind: 'post', editor: 'contenteditable', match: ['[contenteditable="true"]'] };

/**
 * @param {string} title
 * @param {object[]} boxes of LinkedIn's newer adapter
 */
const policyWith = (title, boxes) =>
  JSON.stringify({
    format: 1,
    policy: { id: 'com.example.adapters', revision: 1, title: { en: title } },
    extends: ['omtanke:base@1'],
    sites: [{ id: 'linkedin', version: builtIn.version + 1, site: 'linkedin', hosts: builtIn.hosts, boxes }],
  });

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;

  describe(`a newer adapter in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy: policyWith('Newer', [everything]) } });
      await stage.browser.wait('the policy', async () => (await stage.extension.popup()).includes('Newer'), SLOW);
    });
    after(() => stage?.strike());

    test(`${name}: a composer that the built-in adapter does not know gets its hints`, async () => {
      const page = await stage.browser.open('https://www.linkedin.com/feed/?layout=unknown');
      await page.click('[data-replica=open]');
      await page.click('[aria-label="Write something"]');
      await type(page, opinion.sv);
      await hint(page, sentence);
      assert.equal((await stage.extension.status())?.box, 'everything');
      await page.close();
    });

    for (const [place, url, editable] of [
      ['the overlay', 'https://www.linkedin.com/feed/', '.msg-form__contenteditable'],
      ['the page', 'https://www.linkedin.com/messaging/', '[contenteditable=true]'],
    ]) {
      test(`${name}: private messages on ${place} are left alone, though the newer adapter names them nowhere`, async () => {
        await stage.extension.forget();
        const page = await stage.browser.open(url ?? '');
        await page.click(editable ?? '');
        await type(page, opinion.sv);
        assert.equal(await model(page), opinion.sv);
        assert.equal(closedRoots(await page.tree()).length, 0);
        assert.equal(await stage.extension.coreStarted(), false);
        await page.close();
      });
    }

    test(`no page in ${name} saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });

  describe(`a newer adapter that the browser does not understand in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      const odd = { ...everything, match: ['[contenteditable="true"]:no-browser-knows-this'] };
      stage = await Stage.set(name, { managed: { policy: policyWith('Odd', [odd]) } });
      await stage.browser.wait('the policy', async () => (await stage.extension.popup()).includes('Odd'), SLOW);
    });
    after(() => stage?.strike());

    test(`${name}: the built-in one goes on, and the status says that something is wrong`, async () => {
      const page = await stage.browser.open('https://www.linkedin.com/feed/');
      await page.click('[data-replica=open-comment]');
      await page.click('[componentkey^=commentBox-] .ProseMirror');
      await type(page, opinion.sv);
      await hint(page, sentence);
      assert.ok(await card(page));
      const { status, box } = (await stage.extension.status()) ?? {};
      assert.deepEqual([status, box], ['degraded', 'comment']);
      await page.close();
    });
  });
}
