/** @file Tests that a pause stops the hints everywhere, lasts, and ends by itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inPage, popup, start } from './made-up-browser.js';

const HOUR = 3_600_000;

/** @typedef {Awaited<ReturnType<typeof start>>} Browser */

/** @param {Browser} browser */
const setup = (browser) => browser.send({ type: 'setup' }, inPage);

/** @param {Browser} browser */
const shown = async (browser) => (await browser.send({ type: 'state' }, popup)).pausedUntil;

/**
 * @param {Browser} browser
 * @param {number} count
 */
async function toldOfChange(browser, count) {
  while (browser.toTabs.length < count) await new Promise(setImmediate);
  assert.deepEqual(browser.toTabs.at(-1), [inPage.tab.id, { type: 'policy' }]);
}

test('a pause is told to the cores, kept, shown on the icon, and ends in an hour', async () => {
  const browser = await start({});
  await setup(browser);
  await browser.send({ type: 'status', site: 'example', status: 'degraded', box: null }, inPage);
  const before = Date.now();
  await browser.send({ type: 'pause' }, popup);
  await toldOfChange(browser, 1);
  const { pausedUntil } = await setup(browser);
  assert.ok(pausedUntil >= before + HOUR && pausedUntil <= Date.now() + HOUR);
  assert.equal(await shown(browser), pausedUntil);
  assert.deepEqual(browser.badges, { 7: 'II', all: 'II' });
  assert.deepEqual(browser.alarms, { pausedUntil: { when: pausedUntil } });
});

test('it is over at once when the employee says so', async () => {
  const browser = await start({});
  await setup(browser);
  await browser.send({ type: 'status', site: 'example', status: 'degraded', box: null }, inPage);
  await browser.send({ type: 'pause' }, popup);
  await toldOfChange(browser, 1);
  await browser.send({ type: 'resume' }, popup);
  await toldOfChange(browser, 2);
  assert.equal((await setup(browser)).pausedUntil, null);
  assert.deepEqual(browser.badges, { 7: '!', all: '' });
  assert.deepEqual(browser.alarms, {});
});

test('it is over when the alarm goes off', async () => {
  const browser = await start({});
  await setup(browser);
  await browser.send({ type: 'pause' }, popup);
  await toldOfChange(browser, 1);
  browser.behaviour.kept.pausedUntil = Date.now() - 1;
  browser.ring('pausedUntil');
  await toldOfChange(browser, 2);
  assert.equal((await setup(browser)).pausedUntil, null);
  while (browser.badges.all !== '') await new Promise(setImmediate);
});

test('it goes on when the browser was closed meanwhile, with the alarm set anew', async () => {
  const until = Date.now() + HOUR / 2;
  const browser = await start({ kept: { pausedUntil: until } });
  while (browser.badges.all !== 'II') await new Promise(setImmediate);
  assert.deepEqual(browser.alarms, { pausedUntil: { when: until } });
  assert.equal((await setup(browser)).pausedUntil, until);
});

for (const [what, pausedUntil] of /** @type {const} */ ([
  ['one that ended while the browser was closed', Date.now() - 1],
  ['one that lies further ahead than a pause lasts, after the clock was set back', Date.now() + 3 * HOUR],
  ['something that is no time', 'soon'],
])) {
  test(`no pause: ${what}`, async () => {
    const browser = await start({ kept: { pausedUntil } });
    assert.equal((await setup(browser)).pausedUntil, null);
    assert.equal(await shown(browser), null);
  });
}

test('without a storage there is no pause, the employee is told, and the hints go on', async () => {
  const browser = await start({ broken: true });
  assert.match((await browser.send({ type: 'pause' }, popup)).error, /the disk is full/);
  assert.equal((await setup(browser)).pausedUntil, null);
});

test('no page can pause', async () => {
  const browser = await start({});
  for (const type of ['pause', 'resume']) assert.match((await browser.send({ type }, inPage)).error, /not answered/);
  assert.equal((await setup(browser)).pausedUntil, null);
});
