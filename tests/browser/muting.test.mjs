// "Not for me": a hint that the policy lets people mute is gone for good, in all tabs and after a reload, until it is shown again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, find, hint, press as pressOn } from './harness/card.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { openOwn, tabTo, words } from './own-pages.mjs';
import { opinion } from './texts.mjs';

const sentence = rule('own-opinion.work').hint.en;
const grave = 'Jag ska slå ihjäl dig om du gör om det.';

for (const name of browserNames) {
  describe(`muting in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    const box = boxes.find((candidate) => candidate.name === 'LinkedIn post (new)');
    const other = boxes.find((candidate) => candidate.name === 'Facebook comment');
    assert.ok(box && other);

    test(`${name}: a muted hint goes in every tab, and comes back when it is undone`, async () => {
      const first = await stage.enter(other);
      await type(first, opinion.sv);
      await hint(first, sentence);
      const second = await stage.enter(box);
      await type(second, opinion.sv);
      await pressOn(second, await hint(second, sentence), word('en', 'mute'));
      await second.wait('the hint to go', async () => (await card(second)) === null);
      await first.bringToFront();
      await first.wait('the hint to go in the other tab', async () => (await card(first)) === null);
      await second.bringToFront();
      const { buttons } = await find(second, 'note');
      const undo = buttons.get(word('en', 'undo'));
      assert.ok(undo);
      await second.click(undo);
      await hint(second, sentence);
      await first.bringToFront();
      await first.click(other.editable);
      await hint(first, sentence);
      await first.close();
      await second.close();
    });

    test(`${name}: it stays away from pages opened later, other hints do not, and all come back when asked for`, async () => {
      const page = await stage.enter(box);
      await type(page, opinion.sv);
      await pressOn(page, await hint(page, sentence), word('en', 'mute'));
      await page.wait('the hint to go', async () => (await card(page)) === null);
      await page.close();
      const later = await stage.enter(box);
      await type(later, `${opinion.sv} ${grave}`);
      const shown = await later.wait('a hint', () => card(later));
      assert.ok(!shown.hints.some((one) => one.sentence === sentence));
      const popup = await openOwn(stage, 'popup');
      await tabTo(popup, 'en', 'popupUnmute');
      await press(popup, 'Enter');
      await popup.wait('the popup to say no more of it', async () => !(await words(popup)).includes(word('en', 'popupMuted')));
      await popup.close();
      await later.bringToFront();
      await hint(later, sentence);
      await later.close();
    });

    test(`${name}: what the policy does not let people mute has no such button`, async () => {
      const page = await stage.enter(box);
      await type(page, grave);
      const shown = await hint(page, rule('threat.harm').hint.en);
      assert.ok(shown.buttons.has(word('en', 'dismiss')) && !shown.buttons.has(word('en', 'mute')));
      await page.close();
    });

    test(`no page saw an error in ${name}`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
