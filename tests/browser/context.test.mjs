// What stands around a text counts too, and may change when all is written: who will see it, in whose name it is, what it answers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { browserNames } from './harness/browser.mjs';
import { card } from './harness/card.mjs';
import { type } from './harness/keyboard.mjs';
import { Stage } from './harness/stage.mjs';

/** What the rules below wait for. */
const TEXT = 'Invigning på fredag';

/** Chromium reads a policy within seconds. */
const SLOW = 30_000;

/** A rule for each thing to tell apart: it speaks where the text and the context are these. */
const contexts = {
  'Everybody sees this.': { audience: 'public' },
  'Some see this.': { audience: 'limited' },
  'You write as yourself.': { identity: 'person' },
  'You write as a page.': { identity: 'page' },
  'You answer about bears.': { replyTo: { pattern: 'björnar' } },
  'You answer about opening hours.': { replyTo: { pattern: 'opening hours' } },
};

const policy = JSON.stringify({
  format: 1,
  policy: { id: 'com.example.context', revision: 1, title: { en: 'Contexts' } },
  // Of a clause's rules only one speaks, so each has its own.
  clauses: Object.fromEntries(Object.keys(contexts).map((sentence, place) => [`context-${place}`, { title: { en: sentence }, text: { en: sentence } }])),
  rules: Object.entries(contexts).map(([sentence, context], place) => ({
    id: `context-${place}.rule`,
    clause: `context-${place}`,
    level: 'suggest',
    when: { all: [{ pattern: 'invigning' }, { context }] },
    hint: { en: sentence },
  })),
});

/** What is answered in which box; the posts are about bears, their comments about opening hours. @type {Record<string, string>} */
const answers = {
  'LinkedIn comment (new)': 'bears',
  'LinkedIn reply (new)': 'opening hours',
  'LinkedIn reply (new) with beside': 'opening hours',
  'Facebook comment': 'bears',
  'Facebook reply': 'opening hours',
  'Instagram comment (text area)': 'bears',
  'Instagram reply (text area)': 'opening hours',
  'Instagram reply (rich)': 'opening hours',
};

/** @param {string} name */
function box(name) {
  const found = boxes.find((candidate) => candidate.name === name);
  assert.ok(found);
  return found;
}

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`context in ${name}`, { skip }, () => {
    /** @type {Stage} */
    let stage;
    before(async () => {
      stage = await Stage.set(name, { managed: { policy } });
      await stage.browser.wait('the policy', async () => (await stage.extension.popup()).includes('Contexts'), SLOW);
    });
    after(() => stage?.strike());

    /**
     * @param {import('./harness/page.mjs').Page} page
     * @param {...string} sentences
     */
    const says = (page, ...sentences) =>
      page.wait(`“${sentences.join(' ')}” and nothing else`, async () => {
        const shown = (await card(page))?.hints.map(({ sentence }) => sentence) ?? [];
        return shown.length === sentences.length && sentences.every((sentence) => shown.includes(sentence));
      });

    test(`${name}: LinkedIn tells when the author becomes a page, and when the audience changes`, async () => {
      const page = await stage.enter(box('LinkedIn post (new)'));
      await type(page, TEXT);
      await says(page, 'Everybody sees this.', 'You write as yourself.');
      await page.click('[data-replica=author]');
      await says(page, 'Everybody sees this.', 'You write as a page.');
      await page.click('[data-replica=audience]');
      await says(page, 'Some see this.', 'You write as a page.');
      await page.close();
    });

    test(`${name}: without those controls LinkedIn's author and audience are unknown`, async () => {
      const known = box('LinkedIn post (new)');
      const page = await stage.enter({ ...known, url: `${known.url}&audience=none` });
      await type(page, TEXT);
      await page.wait('the core', async () => (await stage.extension.status())?.status === 'active');
      await says(page);
      await page.close();
    });

    for (const own of ['LinkedIn post (page)', 'Facebook Business Suite']) {
      test(`${name}: ${own}: it is a page that writes`, async () => {
        const page = await stage.enter(box(own));
        await type(page, TEXT);
        await says(page, 'You write as a page.');
        await page.close();
      });
    }

    test(`${name}: Facebook tells when the audience changes`, async () => {
      const page = await stage.enter(box('Facebook post'));
      await type(page, TEXT);
      await says(page, 'Some see this.');
      await page.click('.modal [data-replica=audience]');
      await page.click('[role=radio][aria-label=Public]');
      await page.click('[data-replica=done]');
      await says(page, 'Everybody sees this.');
      await page.close();
    });

    for (const [own, about] of Object.entries(answers)) {
      test(`${name}: ${own}: what is answered`, async () => {
        const [known, option] = own.split(' with ');
        const { url, ...rest } = box(known ?? '');
        const address = new URL(url);
        address.searchParams.set('parent', 'Vi såg björnar');
        if (option) address.searchParams.set('reply', option);
        const editable = option ? '[componentkey^=commentBox-] .ProseMirror' : rest.editable;
        const page = await stage.enter({ ...rest, url: address.href, editable });
        await type(page, TEXT);
        await says(page, `You answer about ${about}.`);
        await page.close();
      });
    }
  });
}
