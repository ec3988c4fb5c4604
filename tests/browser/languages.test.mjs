// The hint, its buttons and its explanation in the language that the employer has set.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mayManageChromium } from './drivers/managed.mjs';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint, press as pressOn } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';
import { clause, rule, word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  for (const language of /** @type {const} */ (['sv', 'nb', 'da'])) {
    describe(`${language} in ${name}`, { skip }, () => {
      /** @type {Stage} */
      let stage;
      before(async () => {
        stage = await Stage.set(name, { managed: { language } });
      });
      after(() => stage?.strike());

      test(`${name}: the hint and what is behind it speak ${language}`, async () => {
        await stage.browser.wait('the settings', async () => (await stage.extension.managed()).language === language);
        const box = boxes.find((candidate) => candidate.name === 'Facebook comment');
        assert.ok(box);
        const page = await stage.enter(box);
        await type(page, opinion[language]);
        const { hint: sentences, fix } = rule('own-opinion.work');
        const shown = await hint(page, sentences[language]);
        assert.equal(shown.level, word(language, 'levelSuggest'));
        assert.ok(shown.buttons.has(word(language, 'fixAppend', fix?.append?.[language])));
        await pressOn(page, shown, word(language, 'why'));
        await page.wait('the clause', async () => (await hint(page, sentences[language])).words.includes(clause('own-opinion').text[language]));
        assert.ok((await stage.extension.popup()).includes(word(language, 'statusActive')));
      });
    });
  }
}
