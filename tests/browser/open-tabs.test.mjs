// What happens to a tab that is open: a new policy, a box left, a page gone back to, a core that fails to start.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, builtExtension } from './harness/stage.mjs';
import { closedRoots } from './harness/tree.mjs';
import { rule } from './harness/words.mjs';
import { opinion } from './texts.mjs';

const unknown = 'https://www.linkedin.com/feed/?layout=unknown';
const unknownBox = '[aria-label="Write something"]';

/** Chromium reads a changed policy within seconds. */
const SLOW = 30_000;

/** @param {string} name */
function box(name) {
  const found = boxes.find((candidate) => candidate.name === name);
  assert.ok(found);
  return found;
}

/** @param {string} employer */
function policyOf(employer) {
  return JSON.stringify({
    format: 1,
    policy: { id: 'com.example.social', revision: 1, title: { en: employer } },
    extends: ['omtanke:base@1'],
    organisation: { names: [employer] },
  });
}

for (const name of browserNames) {
  describe(`an open tab in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    /** @param {string} status */
    const told = (status) => stage.browser.wait(`the status ${status}`, async () => (await stage.extension.status())?.status === status);

    test(`${name}: leaving an unknown box takes back what was said of it`, async () => {
      await stage.extension.forget();
      const page = await stage.browser.open(unknown);
      await page.click('[data-replica=open]');
      await page.click(unknownBox);
      await told('not-recognised');
      await page.call(() => /** @type {HTMLElement} */ (document.activeElement).blur());
      await told('resting');
      await page.close();
    });

    test(`${name}: a box that becomes known while one writes in it gets the core`, async () => {
      await stage.extension.forget();
      const page = await stage.browser.open(unknown);
      await page.click('[data-replica=open]');
      await page.click(unknownBox);
      await told('not-recognised');
      await page.call((/** @type {string} */ selector) => {
        const element = document.querySelector(selector);
        element?.setAttribute('componentkey', 'ShareBox_textEditor');
        element?.classList.add('ProseMirror', 'tiptap');
      }, unknownBox);
      await type(page, 'Hej');
      // What stands around it is unknown still.
      await told('degraded');
      await page.close();
    });

    test(`${name}: focus that the page makes up is no reason for the core`, async () => {
      await stage.extension.forget();
      const comment = box('Facebook comment');
      const page = await stage.browser.open(comment.url);
      for (const selector of comment.open) await page.click(selector);
      await page.call((/** @type {string} */ selector) => {
        const element = document.querySelector(selector);
        element?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
        element?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }, comment.editable);
      assert.equal(await stage.extension.coreStarted(), false);
      await page.click(comment.editable);
      await told('active');
      await page.close();
    });

    test(`${name}: a page gone back to says again how it goes`, async (t) => {
      await stage.extension.forget();
      const page = await stage.enter(box('Facebook comment'));
      await told('active');
      await page.call(() => void Object.assign(globalThis, { stillHere: true }));
      await page.go('https://www.instagram.com/create/');
      // The page that goes away may not get to say so.
      await stage.browser.wait('nothing active', async () => !(await stage.extension.kept()).includes('active'));
      await stage.extension.forget();
      await stage.browser.bidi.send('browsingContext.traverseHistory', { context: page.context, delta: -1 });
      await page.wait('the page', () => page.call(() => document.readyState === 'complete' && location.hostname === 'www.facebook.com'));
      if (!(await page.call(() => 'stillHere' in globalThis))) return t.skip('the browser did not put the page aside');
      await told('active');
      await stage.browser.wait('active again', async () => (await stage.extension.kept()).includes('active'));
      await page.close();
    });

    test(`${name}: no page saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });

  const dead = name === 'firefox' ? 'Firefox ends the scripts of a reloaded extension at once, so nobody can tidy up' : false;
  test(`${name}: when the extension is reloaded, nothing of it stays in a page`, { skip: dead }, async () => {
    const stage = await Stage.set(name);
    try {
      const comment = box('Facebook comment');
      const page = await stage.enter(comment);
      await type(page, opinion.en);
      await page.wait('the hint', () => card(page));
      // The page this is called in goes away with it.
      await stage.extension.page.call(() => void setTimeout(() => chrome.runtime.reload()));
      await type(page, ' Hi.');
      await page.wait('an untouched page', async () => closedRoots(await page.tree()).length === 0);
      await page.click(comment.editable);
      await type(page, opinion.en);
      assert.equal(closedRoots(await page.tree()).length, 0);
      assert.deepEqual(stage.browser.complaints(), []);
    } finally {
      await stage.strike();
    }
  });

  describe(`a core that fails to start in ${name}`, () => {
    for (const [how, fault] of Object.entries({
      'breaks off': 'if (!globalThis.tried) { globalThis.tried = true; throw new Error("made to fail"); }',
      'is refused its setup': 'if (!globalThis.tried) { globalThis.tried = true; const send = chrome.runtime.sendMessage; Object.defineProperty(chrome.runtime, "sendMessage", { configurable: true, value: (m) => m.type === "setup" ? (Object.defineProperty(chrome.runtime, "sendMessage", { configurable: true, value: send }), Promise.resolve({ error: "made to fail" })) : send.call(chrome.runtime, m) }); }',
    })) {
      test(`${name}: ${how}: that is told, and it is tried again when the author comes back`, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'failing-extension-'));
        cpSync(builtExtension(), folder, { recursive: true });
        const core = join(folder, 'core-wasm.js');
        writeFileSync(core, `${fault}\n${readFileSync(core, 'utf8')}`);
        const stage = await Stage.set(name, { extension: folder });
        try {
          const page = await stage.enter(box('Facebook comment'));
          await page.wait('the fault', async () => (await stage.extension.status())?.status === 'degraded');
          await page.call(() => /** @type {HTMLElement} */ (document.activeElement).blur());
          await page.click(box('Facebook comment').editable);
          await page.wait('the core', async () => (await stage.extension.status())?.status === 'active');
        } finally {
          await stage.strike();
          rmSync(folder, { recursive: true });
        }
      });
    }
  });

  const skip = name === 'firefox' || !mayManageChromium ? 'needs settings that change while the browser runs' : false;
  test(`${name}: a new policy is in force in open tabs`, { skip }, async () => {
    const stage = await Stage.set(name, { managed: { policy: policyOf('Nordfjell') } });
    try {
      await stage.browser.wait('the policy', async () => (await stage.extension.popup()).includes('Nordfjell'), SLOW);
      const page = await stage.enter(box('Facebook comment'));
      await type(page, 'Jag tycker att Sydfjell satsar alldeles för lite på att bygga om gamla hus.');
      await stage.browser.wait('the core', async () => (await stage.extension.status())?.status === 'active');
      assert.equal(await card(page), null);
      assert.ok(stage.browser.manage);
      stage.browser.manage({ policy: policyOf('Sydfjell') });
      await page.wait('the hint', () => hint(page, rule('own-opinion.work').hint.en), SLOW);
      assert.equal(closedRoots(await page.tree()).length, 1);
      assert.deepEqual(stage.browser.complaints(), []);
    } finally {
      await stage.strike();
    }
  });
}
