// What a page carries before anybody writes on it, and how the core comes when somebody does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { Stage } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';

for (const name of browserNames) {
  describe(`the loader in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const site of /** @type {const} */ (['linkedin', 'facebook', 'instagram'])) {
      const box = boxes.find((candidate) => candidate.site === site && candidate.open.length > 0);
      if (!box) throw new Error(`No box to open on ${site}`);
      // Chromium forbids WebAssembly where the page does; of the three sites only LinkedIn does.
      const engine = name === 'chromium' && site === 'linkedin' ? 'js' : 'wasm';

      test(`${site}: nothing but the loader until a box has the focus, then the core as ${engine}, once`, async () => {
        await stage.extension.forget();
        const page = await stage.browser.open(box.url);
        const elements = await page.call(() => document.querySelectorAll('*').length);
        await page.click(box.open[0] ?? '');
        assert.equal(closedRoots(await page.tree()).length, 0, 'something is in the page');
        for (const selector of box.open.slice(1)) {
          assert.equal(await stage.extension.coreStarted(), false, 'the core came before a box had the focus');
          await page.click(selector);
        }
        assert.ok(elements > 0);
        await page.click(box.editable);
        await page.wait('the core to be at work', async () => (await stage.extension.status())?.status === 'active');
        const started = (await stage.extension.heard()).filter(({ message }) => message.type === 'start');
        assert.deepEqual(started.map(({ message }) => message.engine), [engine]);
        await page.close();
      });

      // The page hears of a violation, and a site that collects them is sent a report.
      test(`${site}: the page's own security policy is not violated`, async () => {
        await stage.extension.forget();
        const page = await stage.browser.open(box.url);
        await page.call(() => {
          /** @type {string[]} */
          const violations = [];
          Object.assign(globalThis, { violations });
          document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
        });
        for (const selector of [...box.open, box.editable]) await page.click(selector);
        await page.wait('the core to be at work', async () => (await stage.extension.status())?.status === 'active');
        assert.deepEqual(await page.call(() => /** @type {any} */ (globalThis).violations), []);
        await page.close();
      });

      test(`${site}: a page that is only read never gets the core`, async () => {
        await stage.extension.forget();
        const page = await stage.browser.open(box.url);
        const other = await stage.enter(box);
        await other.wait('the core in the other tab', async () => (await stage.extension.status())?.status === 'active');
        const started = (await stage.extension.heard()).filter(({ message }) => message.type === 'start');
        assert.equal(started.length, 1, 'the core was asked for in the tab that nobody wrote in too');
        assert.equal(closedRoots(await page.tree()).length, 0);
        await other.close();
        await page.close();
      });
    }

    test('no page saw an error', () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
