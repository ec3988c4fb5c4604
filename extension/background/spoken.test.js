/** @file Tests whose choice of a language counts. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inPage, popup, start } from './made-up-browser.js';

/** @typedef {Awaited<ReturnType<typeof start>>} Browser */

/** @param {Browser} browser */
async function spoken(browser) {
  const { language, fixed, strings } = await browser.send({ type: 'state' }, popup);
  const core = await browser.send({ type: 'setup' }, inPage);
  assert.equal(core.language, language);
  assert.deepEqual(core.strings, strings);
  return { language, fixed };
}

test('the browser’s language, until the employee chooses one; the cores hear of it', async () => {
  const browser = await start({});
  assert.deepEqual(await spoken(browser), { language: 'en', fixed: false });
  await browser.send({ type: 'language', language: 'da' }, popup);
  while (browser.toTabs.length === 0) await new Promise(setImmediate);
  assert.deepEqual(await spoken(browser), { language: 'da', fixed: false });
});

test('the employer’s choice goes before the employee’s', async () => {
  const browser = await start({ managed: { language: 'sv' }, kept: { language: 'da' } });
  assert.deepEqual(await spoken(browser), { language: 'sv', fixed: true });
});

test('a choice of the employer’s that means nothing fixes nothing', async () => {
  const browser = await start({ managed: { language: 'la' }, kept: { language: 'da' } });
  assert.deepEqual(await spoken(browser), { language: 'da', fixed: false });
});

test('what is no language is refused, and what is kept amiss is passed over', async () => {
  const browser = await start({ kept: { language: 7 } });
  for (const language of ['la', '', 7, undefined]) assert.match((await browser.send({ type: 'language', language }, popup)).error, /no language/);
  assert.deepEqual(await spoken(browser), { language: 'en', fixed: false });
});

test('without a storage it is the browser’s language', async () => {
  assert.deepEqual(await spoken(await start({ broken: true })), { language: 'en', fixed: false });
});
