/** @file Tests what is shown of a tab when the page in it goes away without a word. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inPage, popup, start } from './made-up-browser.js';

const { id } = inPage.tab;

/**
 * @param {import('../messages.js').Status} status
 * @param {boolean} deaf  whether the page that is now in the tab has nobody who listens
 */
async function loadedAfter(status, deaf) {
  const browser = await start({ deaf });
  await browser.send({ type: 'status', site: 'example', status, box: null }, inPage);
  browser.load(id);
  const shown = async () => (await browser.send({ type: 'state' }, popup)).status.status;
  return { ...browser, shown };
}

for (const status of /** @type {const} */ (['active', 'degraded'])) {
  test(`${status} is taken back when another page without a core is loaded`, async () => {
    const { shown } = await loadedAfter(status, true);
    while ((await shown()) !== 'resting');
  });

  test(`${status} stays when the core is asked and is still there`, async () => {
    const { shown, toTabs } = await loadedAfter(status, false);
    while (toTabs.length === 0) await new Promise(setImmediate);
    assert.deepEqual(toTabs, [[id, { type: 'how' }]]);
    assert.equal(await shown(), status);
  });
}

test('an unknown box is told by the loader, which nobody can ask', async () => {
  const { shown, toTabs } = await loadedAfter('not-recognised', false);
  await new Promise(setImmediate);
  assert.equal(await shown(), 'not-recognised');
  assert.deepEqual(toTabs, []);
});

test('a page that tells of its end when its tab is gone is no fault, and nothing is kept of it', async () => {
  const browser = await start({ closed: true });
  const answer = await browser.send({ type: 'status', site: 'example', status: 'resting', box: null }, inPage);
  assert.equal(answer.error, undefined);
  assert.equal((await browser.send({ type: 'state' }, popup)).status, null);
});
