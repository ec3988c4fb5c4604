// A site that has changed somewhat: the box is looked after all the same, and the status says that something may not work.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage, model } from './harness/stage.mjs';
import { rule, word } from './harness/words.mjs';
import { opinion } from './texts.mjs';

const sentence = rule('own-opinion.work').hint.en;

/** What has changed about LinkedIn's new composer: an option of the replica's address, and where one writes then. */
const changes = {
  'the editor has lost its mark': { option: 'key', editable: '.composer .ProseMirror' },
  'nothing publishes': { option: 'publish', editable: '.composer .ProseMirror' },
};

for (const name of browserNames) {
  describe(`a changed layout in ${name}`, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name);
    });
    after(() => stage?.strike());

    for (const [what, { option, editable }] of Object.entries(changes)) {
      test(`${name}: ${what}: there are hints, and the popup tells that something may not work`, async () => {
        const known = boxes.find((candidate) => candidate.name === 'LinkedIn post (new)');
        assert.ok(known);
        await stage.extension.forget();
        const page = await stage.enter({ ...known, url: `${known.url}&${option}=none`, editable });
        await type(page, opinion.sv);
        await hint(page, sentence);
        await page.wait('the status', async () => {
          // A button that publishes may come late, so each word is another look.
          await type(page, '.');
          return (await stage.extension.status())?.status === 'degraded';
        });
        assert.deepEqual(await stage.extension.status(), { type: 'status', site: 'linkedin', status: 'degraded', box: 'post' });
        assert.ok((await stage.extension.popup()).includes(word('en', 'statusDegraded')));
        assert.ok((await model(page)).startsWith(opinion.sv));
        await page.close();
      });
    }

    test(`no page in ${name} saw an error`, () => assert.deepEqual(stage.browser.complaints(), []));
  });
}
