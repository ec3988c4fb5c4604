// The policy's page: opened once, read, searched, confirmed with the keyboard alone; and what has changed since.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mayManageChromium } from './drivers/managed.mjs';
import { browserNames } from './harness/browser.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';
import { clause, rule, word } from './harness/words.mjs';
import { full, openOwn, readEarlier, say, says, speak, tabTo, words } from './own-pages.mjs';

for (const name of browserNames) {
  describe(`the policy’s page in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    test(`${name}: it is opened when the extension is installed`, async () => {
      const url = `${stage.browser.extensionOrigin}/policy.html`;
      await stage.browser.wait('the page', async () => {
        const { contexts } = await stage.browser.bidi.send('browsingContext.getTree', { maxDepth: 0 });
        return contexts.some((/** @type {{url: string}} */ context) => context.url === url);
      });
    });

    test(`${name}: every clause, what may be said about it, examples, and what is left alone`, async () => {
      const page = await openOwn(stage, 'policy');
      const { readable } = await say(stage, { type: 'reading' });
      const told = await words(page);
      assert.ok(readable.clauses.length > 20);
      for (const { title, text } of readable.clauses) assert.ok(told.includes(title.text) && told.includes(text.text), title.text);
      assert.ok(told.includes(clause('tone').text.en));
      assert.ok(told.includes(rule('tone.outburst').hint.en));
      for (const { title } of readable.leftAlone) assert.ok(told.includes(title.text), title.text);
      assert.ok(!told.includes('Bloody hell'));
      await page.click('[data-clause="tone"] summary');
      await says(page, 'Bloody hell');
      await page.close();
    });

    test(`${name}: headings go from the title down without a gap, and every link to a clause leads to it`, async () => {
      const page = await openOwn(stage, 'policy');
      const levels = await page.call(() => [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map(({ localName }) => Number(localName[1])));
      assert.equal(levels[0], 1);
      levels.slice(1).forEach((/** @type {number} */ level, /** @type {number} */ index) => assert.ok(level > 1 && level <= levels[index] + 1, `${levels}`));
      const broken = await page.call(() => [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.querySelector(a.getAttribute('href') ?? '')).length);
      assert.equal(broken, 0);
      await page.close();
    });

    test(`${name}: searching shows the clauses that speak of it, and says how many`, async () => {
      const page = await openOwn(stage, 'policy');
      const seen = () => page.call(() => [...document.querySelectorAll('.clause')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-clause')));
      const all = (await seen()).length;
      await page.click('#search');
      stage.sites.clear();
      await type(page, 'PASSWORD');
      await page.wait('fewer clauses', async () => (await seen()).length < all);
      assert.ok((await seen()).includes('credentials'));
      const found = word('en', 'policyFound').replace('{count}', String((await seen()).length)).replace('{all}', String(all));
      await says(page, found);
      await type(page, 'zzz');
      await says(page, word('en', 'policyNothing'));
      assert.deepEqual(await seen(), []);
      await press(page, 'Control+a');
      await press(page, 'Backspace');
      await page.wait('all clauses', async () => (await seen()).length === all);
      assert.deepEqual(stage.sites.requests(), []);
      await page.close();
    });

    test(`${name}: with the keyboard alone: past the head, another language, confirmed, and a receipt saved`, async () => {
      const page = await openOwn(stage, 'policy');
      await tabTo(page, 'en', 'skip');
      await press(page, 'Enter');
      await page.wait('the focus in the content', () => page.call(() => document.activeElement?.id === 'main'));
      await press(page, 'Shift+Tab');
      await page.wait('the last language', () => page.call(() => document.activeElement?.getAttribute('lang') === 'en'));
      await press(page, 'Shift+Tab');
      await press(page, 'Enter');
      await says(page, word('da', 'policyClauses'));
      assert.equal(await page.call(() => document.activeElement?.getAttribute('lang')), 'da');
      await tabTo(page, 'da', 'confirmButton');
      await press(page, 'Enter');
      await page.wait('the focus on the thanks', () => page.call(() => document.activeElement?.id === 'thanks'));
      const { digest, read, readable } = await say(stage, { type: 'reading' });
      assert.equal(read.current, true);
      assert.ok((await words(page)).includes(digest));
      await page.call(() => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (/** @type {any} */ blob) => (blob.text().then((/** @type {string} */ saved) => Object.assign(globalThis, { saved })), make(blob));
      });
      await tabTo(page, 'da', 'receiptSave');
      await press(page, 'Enter');
      const saved = await page.wait('the receipt', () => page.call(() => /** @type {any} */ (globalThis).saved));
      for (const part of [readable.id, String(readable.revision), digest, read.at, word('da', 'receiptNote')]) assert.ok(saved.includes(part), part);
      await speak(stage, 'en');
      await page.close();
    });

    test(`${name}: what was read is still known when the page is opened again`, async () => {
      const page = await openOwn(stage, 'policy');
      assert.ok((await words(page)).includes(word('en', 'receipt')));
      assert.ok(!(await words(page)).includes(word('en', 'confirmButton')));
      await page.close();
    });

    test(`${name}: what has changed since an earlier revision`, async () => {
      await readEarlier(stage);
      const page = await openOwn(stage, 'policy');
      const told = await page.call(() => document.getElementById('changes')?.innerText);
      for (const heading of ['changeAdded', 'changeRemoved', 'changeReworded']) assert.ok(told.includes(word('en', heading)), heading);
      assert.ok(told.includes(clause('reach').title.en));
      assert.ok(told.includes('Hats are worn.'));
      assert.ok(told.includes(`${clause('tone').text.en} …`));
      await page.close();
    });

    test(`${name}: nobody saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });

  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`an employer’s policy on its page in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy: JSON.stringify(full), language: 'nb' } });
      await stage.browser.wait('the policy', async () => (await say(stage, { type: 'state' })).revision === full.policy.revision, 30_000);
    });
    after(() => stage?.strike());

    test(`${name}: who is behind it, whom to ask, and that it is past its review`, async () => {
      const page = await openOwn(stage, 'policy');
      const told = await words(page);
      for (const part of [full.policy.title.nb, 'HR', 'Ada Lind', 'Nordfjell Kommunikation', 'kommunikation@nordfjell.example']) assert.ok(told.includes(part), part);
      assert.ok(told.includes(word('nb', 'reviewPast').split('{date}')[0] ?? ''));
      await page.close();
    });

    test(`${name}: it can be read in another language than the employer’s, on this page alone`, async () => {
      const page = await openOwn(stage, 'policy');
      await page.click('#languages [lang=sv]');
      await says(page, word('sv', 'policyClauses'));
      assert.equal((await say(stage, { type: 'state' })).language, 'nb');
      await page.close();
    });

    test(`${name}: the popup says that it is past its review, and to be read, until it has been`, async () => {
      const asked = word('nb', 'popupToBeRead');
      const told = await stage.extension.popup();
      assert.ok(told.includes(asked) && told.includes(word('nb', 'reviewPast').split('{date}')[0] ?? ''));
      await say(stage, { type: 'read', digest: (await say(stage, { type: 'reading' })).digest });
      assert.ok(!(await stage.extension.popup()).includes(asked));
    });

    test(`${name}: a reminder that asks more than when it was read`, async () => {
      await readEarlier(stage);
      const page = await openOwn(stage, 'policy');
      const told = await page.call(() => document.getElementById('changes')?.innerText);
      assert.ok(told.includes(word('nb', 'changeHintsChanged')));
      for (const level of ['levelSuggest', 'levelWarn']) assert.ok(told.includes(word('nb', level)), level);
      await page.close();
    });
  });
}
