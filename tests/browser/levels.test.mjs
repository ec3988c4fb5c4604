// How serious a hint is, in a word on the card: from praise to a question before one posts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { press, type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

/** A rule of each level that the base policy has, the level's word in the interface, and what asks for the rule. */
const levels = [
  { level: 'encourage', label: 'levelEncourage', id: 'encouragement.praise', text: 'Så stolt över mina kollegor som blev klara i tid!' },
  { level: 'suggest', label: 'levelSuggest', id: 'own-opinion.work', text: opinion.da },
  { level: 'warn', label: 'levelWarn', id: 'criticism.boss', text: 'Min chef är så inkompetent att man skrattar.' },
  { level: 'ask', label: 'levelAsk', id: 'threat.harm', text: 'Jag ska slå ihjäl dig om du gör om det.' },
];

for (const name of browserNames) {
  describe(`levels in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    test(`${name}: the card says how serious each hint is`, async () => {
      const box = boxes.find((candidate) => candidate.name === 'LinkedIn post (new)');
      assert.ok(box);
      const page = await stage.enter(box);
      for (const { level, label, id, text } of levels) {
        assert.equal(rule(id).level, level);
        await type(page, text);
        assert.equal((await hint(page, rule(id).hint.en)).level, word('en', label));
        await press(page, 'Control+a');
        await press(page, 'Backspace');
        await page.wait('an empty box', async () => (await model(page)).trim() === '');
      }
      await page.close();
    });
  });
}
