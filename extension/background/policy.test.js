/** @file Tests which policy is in force when things go wrong, and that pages with a core hear of a new one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILT_IN, inPage, popup, start } from './made-up-browser.js';

/** A compiler whose tables are the policy's text; it can't use a policy that says so. */
const compile = (/** @type {string | undefined} */ policy = '') =>
  policy.includes('bad')
    ? { problems: [{ path: 'rules', message: 'expected rules' }] }
    : { tables: new TextEncoder().encode(policy), about: { id: policy, revision: 2, sector: /** @type {const} */ ('private') } };

/** @param {string} policy */
const tablesOf = (policy) => Buffer.from(policy).toString('base64');

test('a policy is used although it cannot be kept, and the popup says so', async () => {
  const browser = await start({ managed: { policy: 'ours' }, compile, broken: true });
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, tablesOf('ours'));
  const { source, problems } = await browser.send({ type: 'state' }, popup);
  assert.equal(source, 'managed');
  assert.match(problems[0].message, /could not save or read.*the disk is full/);
});

test('without a policy the built-in one is used although nothing can be read', async () => {
  const browser = await start({ compile, broken: true });
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, BUILT_IN);
});

test('a kept policy is used without being compiled again', async () => {
  const { behaviour, send } = await start({ managed: { policy: 'ours' }, compile });
  await send({ type: 'setup' }, inPage);
  const again = await start({ ...behaviour, compile: () => assert.fail('compiled again') });
  assert.equal((await again.send({ type: 'setup' }, inPage)).tables, tablesOf('ours'));
});

test('a kept policy that was damaged is not used', async () => {
  const { behaviour, send } = await start({ managed: { policy: 'ours' }, compile });
  await send({ type: 'setup' }, inPage);
  const kept = JSON.parse(JSON.stringify(behaviour.kept).replace(tablesOf('ours'), tablesOf('0urs')));
  for (const good of [kept.good, 'no object', { text: 7 }, { text: '{}', digest: '' }]) {
    const unset = await start({ managed: {}, kept: { good }, compile });
    assert.equal((await unset.send({ type: 'setup' }, inPage)).tables, BUILT_IN);
    assert.match((await unset.send({ type: 'state' }, popup)).problems[0].message, /damaged/);
    const set = await start({ managed: { policy: 'ours' }, kept: { good }, compile });
    assert.equal((await set.send({ type: 'setup' }, inPage)).tables, tablesOf('ours'));
  }
});

test('a policy that cannot be used leaves the one before in force, else the built-in one', async () => {
  const browser = await start({ managed: { policy: 'ours' }, compile });
  await browser.send({ type: 'setup' }, inPage);
  browser.manage({ policy: 'bad' });
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, tablesOf('ours'));
  const fresh = await start({ managed: { policy: 'bad' }, compile });
  const { source, refusedAt, problems } = await fresh.send({ type: 'state' }, popup);
  assert.equal(source, 'built-in');
  assert.ok(refusedAt);
  assert.equal(problems[0].message, 'expected rules');
});

test('a compiler that fails leaves the built-in policy in force', async () => {
  const browser = await start({
    managed: { policy: 'ours' },
    compile: () => {
      throw new Error('unreachable');
    },
  });
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, BUILT_IN);
  assert.match((await browser.send({ type: 'state' }, popup)).problems[0].message, /unreachable/);
});

test('a fault does not last, and does not undo what was found out since', async () => {
  let compiled = 0;
  const counting = (/** @type {string | undefined} */ policy) => (compiled++, compile(policy));
  const browser = await start({ compile: counting, unreadable: true, broken: true });
  const failed = browser.send({ type: 'state' }, popup);
  browser.manage({ policy: 'ours' });
  assert.match((await failed).error, /Failed to fetch/);
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, tablesOf('ours'));
  assert.equal(compiled, 1);
  const recovering = await start({ compile, unreadable: true });
  assert.match((await recovering.send({ type: 'setup' }, inPage)).error, /Failed to fetch/);
  recovering.behaviour.unreadable = false;
  assert.equal((await recovering.send({ type: 'setup' }, inPage)).tables, BUILT_IN);
});

test('settings that mean nothing are told in the language of the interface', async () => {
  const browser = await start({ managed: { role: 'king', language: 'la' }, compile });
  const inEnglish = (await browser.send({ type: 'state' }, popup)).problems;
  assert.deepEqual(inEnglish.map((/** @type {{path: string}} */ { path }) => path), ['role', 'language']);
  assert.match(inEnglish[0].message, /“king” is not a role/);
  browser.manage({ role: 'king', language: 'sv' });
  assert.match((await browser.send({ type: 'state' }, popup)).problems[0].message, /”king” är ingen roll/);
});

test('a page with a core hears of a new policy, and only of a new one', async () => {
  const browser = await start({ managed: { policy: 'ours' }, compile });
  await browser.send({ type: 'setup' }, inPage);
  browser.manage({ policy: 'ours' });
  await browser.send({ type: 'setup' }, inPage);
  assert.deepEqual(browser.toTabs, []);
  browser.manage({ policy: 'ours, newer' });
  assert.equal((await browser.send({ type: 'setup' }, inPage)).tables, tablesOf('ours, newer'));
  while (browser.toTabs.length === 0) await new Promise(setImmediate);
  assert.deepEqual(browser.toTabs, [[7, { type: 'policy' }]]);
});

test('only the extension’s own scripts and pages are answered', async () => {
  const browser = await start({ compile });
  for (const sender of [
    { ...inPage, id: 'another' },
    { ...inPage, tab: undefined },
    { ...inPage, url: 'https://www.example.org/' },
    { ...inPage, url: 'http://www.example.com/' },
    { ...inPage, url: undefined },
    popup,
  ]) {
    assert.match((await browser.send({ type: 'setup' }, sender)).error, /not answered/);
    assert.match((await browser.send({ type: 'start', engine: 'wasm' }, sender)).error, /not answered/);
  }
  for (const sender of [{ ...popup, id: 'another' }, { ...popup, url: 'https://www.example.com/popup.html' }, inPage]) {
    assert.match((await browser.send({ type: 'state' }, sender)).error, /not answered/);
  }
});

test('the core comes into the document that asked for it', async () => {
  const browser = await start({ compile });
  await browser.send({ type: 'start', engine: 'js' }, inPage);
  await browser.send({ type: 'start', engine: 'wasm' }, { ...inPage, documentId: undefined });
  assert.deepEqual(browser.injected, [
    { target: { tabId: 7, documentIds: ['document-1'] }, files: ['core-js.js'] },
    { target: { tabId: 7, frameIds: [0] }, files: ['core-wasm.js'] },
  ]);
});
