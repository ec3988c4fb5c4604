// The extension's own pages keep nobody out: in any language, light, dark and forced colours, wide and narrow. One file of tests for each page,
// so that two can run at a time.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mayManageChromium } from './drivers/managed.mjs';
import { prefer, resize } from './harness/appearance.mjs';
import { barriers } from './harness/axe.mjs';
import { browserNames } from './harness/browser.mjs';
import { Stage } from './harness/stage.mjs';
import { word } from './harness/words.mjs';
import { full, openOwn, readEarlier, say, says, speak } from './own-pages.mjs';

/** Where the pictures of the pages go. */
const screens = resolve(import.meta.dirname, '..', '..', 'dist', 'screens');

const languages = /** @type {const} */ (['sv', 'nb', 'da', 'en']);
const schemes = /** @type {const} */ (['light', 'dark']);

/** Widths in CSS pixels: a desktop, the same at 200 % zoom, and the narrowest that everything must fit into. */
const widths = { popup: [360, 320], policy: [1280, 640, 320], privacy: [1280, 640, 320] };

/**
 * Defines the tests of a page.
 * @param {keyof typeof widths} which
 */
export function accessibleTests(which) {
  for (const name of browserNames) {
    const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
    describe(`${which} in ${name}`, { skip }, () => {
      /** @type {Stage} */
      let stage;
      before(async () => {
        // A role that means nothing, so that the popup has something to complain of.
        mkdirSync(screens, { recursive: true });
        stage = await Stage.set(name, { managed: { policy: JSON.stringify(full), role: 'king' } });
        await stage.browser.wait('the policy', async () => (await say(stage, { type: 'state' })).revision === full.policy.revision, 30_000);
      });
      after(() => stage?.strike());

      for (const language of languages) {
        test(`${name}: ${which} in ${language}: no barriers, light or dark, and it fits`, async () => {
          await readEarlier(stage);
          await speak(stage, language);
          const page = await openOwn(stage, which);
          assert.equal(await page.call(() => document.documentElement.lang), language);
          for (const scheme of schemes) {
            await prefer(page, scheme);
            for (const width of widths[which]) {
              await resize(page, width);
              assert.ok(await page.call(() => document.documentElement.scrollWidth <= innerWidth), `${scheme}, ${width} pixels: it must be scrolled sideways`);
              if (language === 'sv') await page.screenshot(join(screens, `${which}-${name}-${scheme}-${width}.png`));
            }
            await page.call(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
            assert.deepEqual(await barriers(page), [], scheme);
          }
          await page.close();
        });
      }

      test(`${name}: a barrier in ${which} would be found`, async () => {
        const page = await openOwn(stage, which);
        await page.call(() => document.querySelector('main')?.append(document.createElement('input')));
        assert.match((await barriers(page)).join(), /label/);
        await page.close();
      });

      test(`${name}: ${which} once the policy has been read and Omtanke is paused`, async () => {
        await speak(stage, 'en');
        await say(stage, { type: 'read', digest: (await say(stage, { type: 'reading' })).digest });
        await say(stage, { type: 'pause' });
        const page = await openOwn(stage, which);
        for (const scheme of schemes) {
          await prefer(page, scheme);
          await page.call(() => document.getElementById('confirm')?.scrollIntoView());
          await page.screenshot(join(screens, `${which}-${name}-${scheme}-later.png`));
          assert.deepEqual(await barriers(page), [], scheme);
        }
        await page.close();
        await say(stage, { type: 'resume' });
      });

      test(`${name}: ${which} in forced colours`, async () => {
        const page = await openOwn(stage, which);
        await prefer(page, 'dark', { forcedColours: true });
        await page.screenshot(join(screens, `${which}-${name}-forced.png`));
        assert.deepEqual(await barriers(page), []);
        await prefer(page, 'light');
        await page.close();
      });

      test(`${name}: every control of ${which} is large enough, and every focus to be seen`, async () => {
        const page = await openOwn(stage, which);
        assert.deepEqual(await page.call(tooSmall), []);
        assert.deepEqual(await page.call(unseenFocus), []);
        await page.close();
      });

      test(`${name}: without an answer ${which} still says what it can`, async () => {
        const page = await openOwn(stage, which);
        await page.call(() => {
          Object.defineProperty(chrome.runtime, 'sendMessage', { value: async () => ({ error: 'no answer' }) });
          return chrome.storage.local.set({ nothing: 0 });
        });
        // The privacy page needs no answer.
        await says(page, word('en', which === 'privacy' ? 'privacyStays' : 'popupFailed'));
        assert.deepEqual(await barriers(page), []);
        await page.close();
      });
    });
  }
}

/** Controls of less than 24 by 24 pixels, but for links in running text. Runs in the page. */
function tooSmall() {
  return [...document.querySelectorAll('button, input, summary')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ words: element.textContent, ...element.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width < 24 || height < 24);
}

/** What takes the focus and shows nothing of it. Runs in the page. */
async function unseenFocus() {
  const unseen = [];
  for (const element of document.querySelectorAll('button, input, summary, a[href]')) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue;
    // As a keyboard would, so that it is to be seen.
    element.focus(/** @type {FocusOptions} */ ({ focusVisible: true }));
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (document.activeElement !== element || outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) unseen.push(element.outerHTML.slice(0, 100));
  }
  return unseen;
}
