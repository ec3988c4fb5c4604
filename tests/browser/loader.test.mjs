// What a page carries before anybody writes on it, and how the core comes when somebody does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { Stage } from './harness/stage.mjs';

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
        // Reading is no writing, and neither is what opens nothing that is known. What is told of an unknown box comes after whatever was
        // asked before it: messages arrive in the order in which they were sent.
        await page.click('strong');
        await page.call(writeElsewhere);
        await page.wait('a message', async () => (await stage.extension.heard()).length > 0);
        assert.deepEqual(await messages(stage), ['status not-recognised'], 'the core was asked for though no box had the focus');
        await stage.extension.forget();
        for (const selector of [...box.open, box.editable]) await page.click(selector);
        await page.wait('the core to be at work', async () => (await stage.extension.status())?.status === 'active');
        assert.deepEqual((await messages(stage)).filter((message) => !message.startsWith('status')), [`start ${engine}`, 'setup']);
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
        await other.close();
        await page.close();
      });
    }

    test('no page saw an error', () => assert.deepEqual(stage.browser.complaints(), []));
  });
}

/**
 * What scripts in pages have told and asked so far, in order.
 * @param {Stage} stage
 */
async function messages(stage) {
  return (await stage.extension.heard()).map(({ message: { type, engine, status } }) => [type, engine ?? status ?? []].flat().join(' '));
}

/** Puts the focus into a box that no adapter knows. Runs in the page. */
function writeElsewhere() {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  document.body.prepend(box);
  box.focus();
}
