// What is asserted of every box on a site, in every browser: from the first word to what is published.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { boxes } from './boxes.mjs';
import { browserNames } from './harness/browser.mjs';
import { card, hint, press as pressOn } from './harness/card.mjs';
import { draw } from './harness/frames.mjs';
import { press, type } from './harness/keyboard.mjs';
import { marked } from './harness/marks.mjs';
import { Stage, model } from './harness/stage.mjs';
import { clause, rule, word } from './harness/words.mjs';
import { cell } from './results.mjs';
import { customer, markedInOpinion, opinion } from './texts.mjs';

/** The interface's language in a browser without an employer's settings on this machine. */
const INTERFACE = 'en';

/** Frames in a little more than a second. */
const SECOND = 70;

/** @type {import('./harness/words.mjs').Language[]} the boxes take turns, so that every language is written somewhere */
const languages = ['sv', 'nb', 'da', 'en'];

/** @param {import('./boxes.mjs').Box['site']} site */
export function testBoxes(site) {
  for (const name of browserNames) {
    describe(`${site} in ${name}`, () => {
      /** @type {Stage} */
      let stage;
      before(async () => {
        stage = await Stage.set(name);
      });
      after(() => stage?.strike());
      for (const box of boxes.filter((candidate) => candidate.site === site)) {
        testWriting(box, name, () => stage);
        testTypingOn(box, name, () => stage);
        testDismissing(box, name, () => stage);
        testContext(box, name, () => stage);
      }
    });
  }
}

/**
 * One post from the first word to what is published; every test goes on where the one before it stopped.
 * @param {import('./boxes.mjs').Box} box
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {() => Stage} stage
 */
function testWriting(box, name, stage) {
  const language = languages[boxes.indexOf(box) % languages.length] ?? 'sv';
  const written = opinion[language];
  const text = `${box.prefix ?? ''}${written}`;
  const { hint: sentences, fix } = rule('own-opinion.work');
  const sentence = sentences[INTERFACE];
  const addition = fix?.append?.[language] ?? '';
  const addLabel = word(INTERFACE, 'fixAppend', addition);
  const fixed = new RegExp(`^${escaped(text)}\\s+${escaped(addition)}$`);

  describe(`${box.name}: writing`, () => {
    /** @type {import('./harness/page.mjs').Page} */
    let page;
    before(async () => {
      await stage().extension.forget();
      page = await stage().enter(box);
    });
    after(() => page?.close());

    test(cell(box.name, name, 'found'), async () => {
      const status = await page.wait('an active status', async () => {
        const told = await stage().extension.status();
        return told?.status === 'active' ? told : null;
      });
      assert.equal(status.site, box.site);
      assert.ok(status.box);
    });

    test(cell(box.name, name, 'read'), async () => {
      await type(page, written);
      assert.equal(await model(page), text);
      const shown = await hint(page, sentence);
      assert.equal(shown.level, word(INTERFACE, 'levelSuggest'));
    });

    test(cell(box.name, name, 'marked'), async () => {
      const words = await page.wait(`“${markedInOpinion[language]}” to be marked`, async () => {
        const found = await marked(page);
        // In a text area a mark that goes over the end of a line is in pieces.
        const whole = found.map(withoutSpaces).join('');
        return whole.includes(withoutSpaces(markedInOpinion[language])) ? found : null;
      });
      for (const one of words) assert.ok(text.includes(one) && one.length < text.length, `marked: “${one}”`);
    });

    test(cell(box.name, name, 'explained'), async () => {
      await pressOn(page, await hint(page, sentence), word(INTERFACE, 'why'));
      const { title, text: says } = clause('own-opinion');
      await page.wait('the clause', async () => {
        const { words } = await hint(page, sentence);
        return words.includes(title[INTERFACE]) && words.includes(says[INTERFACE]);
      });
    });

    test(cell(box.name, name, 'fixed'), async () => {
      // Quill and Lexical undo in one step what was written within a second; a person needs longer to read a hint.
      await draw(page, SECOND);
      await pressOn(page, await hint(page, sentence), addLabel);
      await page.wait('the fix in the model', async () => fixed.test(await model(page)));
      await page.wait('the hint to go', async () => (await card(page)) === null);
    });

    test(cell(box.name, name, 'undone'), async () => {
      await press(page, 'Control+z');
      await page.wait('the text as it was', async () => (await model(page)) === text);
      await hint(page, sentence);
    });

    test(cell(box.name, name, 'redone'), async () => {
      await press(page, 'Control+Shift+Z');
      await page.wait('the fix again', async () => fixed.test(await model(page)));
      await press(page, 'Control+z');
      await page.wait('the text as it was', async () => (await model(page)) === text);
      await hint(page, sentence);
    });

    test(cell(box.name, name, 'typed on'), async () => {
      await type(page, '!');
      assert.equal(await model(page), `${text}!`);
      await press(page, 'Backspace');
      assert.equal(await model(page), text);
    });

    test(cell(box.name, name, 'published'), async () => {
      await pressOn(page, await hint(page, sentence), addLabel);
      await page.wait('the fix in the model', async () => fixed.test(await model(page)));
      const whole = await model(page);
      const published = await stage().publish(page, box);
      assert.equal(published?.text, whole);
      assert.equal(published?.box, box.recorded);
    });
  });
}

/**
 * Who goes on typing at once loses nothing, whether the fix comes in time or not.
 * @param {import('./boxes.mjs').Box} box
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {() => Stage} stage
 */
function testTypingOn(box, name, stage) {
  test(`${box.name} in ${name}: what is typed while a fix is made stays`, async () => {
    const { hint: sentences, fix } = rule('own-opinion.work');
    const addition = fix?.append?.sv ?? '';
    const more = ' And more words';
    const page = await stage().enter(box);
    await type(page, opinion.sv);
    const shown = await hint(page, sentences[INTERFACE]);
    await pressOn(page, shown, word(INTERFACE, 'fixAppend', addition));
    // On every box at another moment of the fix.
    await draw(page, boxes.indexOf(box) % 8);
    await type(page, more);
    await draw(page, SECOND);
    const written = await model(page);
    const typed = written.replace(addition, '').replaceAll(/\s+/g, ' ');
    assert.equal(typed, `${box.prefix ?? ''}${opinion.sv}${more}`);
    await page.close();
  });
}

/**
 * A hint that is dismissed stays away from this text; another one still comes.
 * @param {import('./boxes.mjs').Box} box
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {() => Stage} stage
 */
function testDismissing(box, name, stage) {
  test(cell(box.name, name, 'dismissed'), async () => {
    const page = await stage().enter(box);
    const sentence = rule('own-opinion.work').hint[INTERFACE];
    await type(page, opinion.sv);
    await pressOn(page, await hint(page, sentence), word(INTERFACE, 'dismiss'));
    await page.wait('the hint to go', async () => (await card(page)) === null);
    await type(page, ' Chefen är en idiot.');
    const other = await page.wait('another hint', () => card(page));
    assert.deepEqual(other.hints.map((shown) => shown.sentence).includes(sentence), false);
    await page.close();
  });
}

/**
 * A picture makes the difference where a customer's workplace is written of.
 * @param {import('./boxes.mjs').Box} box
 * @param {import('./harness/browser.mjs').BrowserName} name
 * @param {() => Stage} stage
 */
function testContext(box, name, stage) {
  const sentence = () => rule('customer-workplace.picture').hint[INTERFACE];
  if (!box.attach && !box.pictured) return;
  test(cell(box.name, name, 'context'), async () => {
    const page = await stage().enter(box);
    await type(page, customer.sv);
    if (!box.pictured) await stage().attach(page, box);
    await hint(page, sentence());
    await page.close();
  });
}

/** @param {string} text */
function withoutSpaces(text) {
  return text.replaceAll(/\s/g, '');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
