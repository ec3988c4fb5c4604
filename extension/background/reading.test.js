/** @file Tests that the policy can be read and confirmed, what has changed since, and when its page opens. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inPage, popup, start } from './made-up-browser.js';

/**
 * A policy's text, as the made-up compiler reads it.
 *
 * @param {number} revision
 * @param {object} [more]
 */
const policy = (revision, more = {}) => JSON.stringify({ id: 'ours', revision, ...more });

const compile = (/** @type {string | undefined} */ text = policy(1, { id: 'built-in' })) => ({
  tables: new TextEncoder().encode(text),
  about: { sector: /** @type {const} */ ('private'), ...JSON.parse(text) },
});

/** The policy for reading has a clause with an example, in each language. */
const readable = (/** @type {string | undefined} */ text) => {
  const { id, revision } = JSON.parse(text ?? policy(1, { id: 'omtanke.base' }));
  const clauses = [{ id: 'tone', examples: { hint: [{ text: 'Damn' }], quiet: [] } }];
  return Object.fromEntries(['sv', 'nb', 'da', 'en'].map((language) => [language, { language, id, revision, clauses, leftAlone: [] }]));
};

/** Tells from which revision to which, and that the examples were not kept. */
const changes = (/** @type {any} */ before, /** @type {any} */ after) => ({
  added: [`${before.revision} to ${after.revision}`, before.clauses[0].examples.hint.length],
});

const all = { compile, readable, changes };

/** @typedef {Awaited<ReturnType<typeof start>>} Browser */

/**
 * @param {Browser} browser
 * @param {string} [language]
 * @returns {Promise<import('./reading.js').Reading>}
 */
const reading = (browser, language) => browser.send({ type: 'reading', ...(language ? { language } : {}) }, popup);

/** @param {Browser} browser */
async function confirm(browser) {
  const { digest } = await reading(browser);
  return browser.send({ type: 'read', digest }, popup);
}

/**
 * @param {Browser} browser
 * @param {number} count
 */
async function opened(browser, count) {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  assert.deepEqual(browser.opened, Array(count).fill('chrome-extension://omtanke/policy.html'));
}

test('the policy in force is read in the language asked for, else in that of the interface', async () => {
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  assert.deepEqual((await reading(browser)).readable, readable(policy(3)).en);
  const swedish = await reading(browser, 'sv');
  assert.equal(swedish.readable.language, 'sv');
  assert.ok(swedish.strings.policySearch?.startsWith('Sök'));
  const builtIn = await reading(await start(all));
  assert.equal(builtIn.readable.id, 'omtanke.base');
  assert.equal(builtIn.source, 'built-in');
});

test('its fingerprint is that of the text the employer has set', async () => {
  const { createHash } = await import('node:crypto');
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  assert.equal((await reading(browser)).digest, createHash('sha256').update(policy(3)).digest('hex'));
  assert.equal((await reading(await start(all))).digest, createHash('sha256').update('built-in').digest('hex'));
});

test('what was confirmed is kept, and a later revision tells what has changed', async () => {
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  assert.equal((await reading(browser)).read, null);
  await confirm(browser);
  const { read, changes: none } = await reading(browser);
  assert.equal(read?.revision, 3);
  assert.equal(read?.current, true);
  assert.ok(Date.now() - Date.parse(read?.at ?? '') < 60_000);
  assert.equal(none, null);
  browser.manage({ policy: policy(4) });
  const next = await reading(browser);
  assert.equal(next.read?.current, false);
  assert.deepEqual(next.changes, { added: ['3 to 4', 0] });
});

test('nothing is told of what has changed since another policy was read, or since something that can’t be compared', async () => {
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  await confirm(browser);
  browser.manage({ policy: policy(4, { id: 'another' }) });
  assert.deepEqual([(await reading(browser)).read, (await reading(browser)).changes], [null, null]);
  const failing = () => {
    throw new Error('missing field');
  };
  const later = await start({ ...browser.behaviour, managed: { policy: policy(4) }, changes: failing });
  assert.equal((await reading(later)).changes, null);
  assert.equal((await reading(later)).read?.revision, 3);
});

test('a policy that came into force meanwhile is not confirmed unread', async () => {
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  const { digest } = await reading(browser);
  browser.manage({ policy: policy(4) });
  assert.match((await browser.send({ type: 'read', digest }, popup)).error, /another policy/);
  assert.equal((await reading(browser)).read, null);
});

test('the page opens once when the extension is installed', async () => {
  const browser = await start(all);
  browser.install();
  await opened(browser, 1);
});

test('the page opens once for a revision that asks to be read, behind what is open', async () => {
  const browser = await start({ ...all, managed: { policy: policy(3) } });
  await confirm(browser);
  browser.manage({ policy: policy(4) });
  await reading(browser);
  await opened(browser, 0);
  browser.manage({ policy: policy(5, { askToRead: 5 }) });
  await reading(browser);
  await opened(browser, 1);
  assert.equal((await browser.send({ type: 'state' }, popup)).toBeRead, true);
  const again = await start({ ...browser.behaviour });
  again.startUp();
  await reading(again);
  await opened(again, 0);
  await confirm(again);
  assert.equal((await again.send({ type: 'state' }, popup)).toBeRead, false);
  again.manage({ policy: policy(6, { askToRead: 5 }) });
  await reading(again);
  await opened(again, 0);
  assert.equal((await again.send({ type: 'state' }, popup)).toBeRead, false);
});

test('it opens when the browser is started, not only when somebody writes', async () => {
  const browser = await start({ ...all, managed: { policy: policy(5, { askToRead: 5 }) } });
  browser.startUp();
  while (browser.opened.length === 0) await new Promise(setImmediate);
  await opened(browser, 1);
});

test('a storage that fails opens nothing again and again, and breaks neither the hints nor the page', async () => {
  const browser = await start({ ...all, managed: { policy: policy(5, { askToRead: 5 }) }, broken: true });
  assert.equal((await reading(browser)).readable.revision, 5);
  assert.match((await confirm(browser)).error, /the disk is full/);
  assert.ok((await browser.send({ type: 'setup' }, inPage)).tables);
  await opened(browser, 0);
});

test('what is kept amiss is passed over', async () => {
  for (const read of ['yes', 7, { id: 'ours' }, { id: 'ours', revision: '3', digest: '', at: '', readable: null }]) {
    const browser = await start({ ...all, managed: { policy: policy(3) }, kept: { read } });
    assert.equal((await reading(browser)).read, null);
  }
});

test('no page of a site is answered', async () => {
  const browser = await start(all);
  for (const type of ['reading', 'read']) assert.match((await browser.send({ type }, inPage)).error, /not answered/);
});
