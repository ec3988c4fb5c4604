/** @file Tests that a policy's newer adapters reach pages and loaders, and that they can't let in what is never touched. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inPage, start } from './made-up-browser.js';

/** As the made-up browser has it built in, but newer, and with nothing that is never touched. */
const newer = { id: 'example', version: 2, site: 'example', hosts: ['elsewhere.example.com'], boxes: [{ id: 'post', match: ['.post'] }] };

const compile = (/** @type {string | undefined} */ policy = '') => ({
  tables: new TextEncoder().encode(policy),
  about: { id: policy, revision: 2 },
  adapters: policy.includes('newer') ? [newer] : [],
});

test('a page gets the newer adapter before the built-in one, with all that is never touched', async () => {
  const browser = await start({ managed: { policy: 'newer' }, compile });
  const { sites } = await browser.send({ type: 'setup' }, inPage);
  assert.deepEqual(sites.map((/** @type {{version: number}} */ { version }) => version), [2, 1]);
  assert.deepEqual(sites[0].exclude, ['.private']);
  assert.deepEqual(sites[0].excludePaths, ['/messages/']);
  assert.deepEqual(sites[0].hosts, ['www.example.com']);
});

test('a loader finds newer selectors in the storage as long as the policy carries them', async () => {
  const browser = await start({ managed: { policy: 'newer' }, compile });
  await browser.send({ type: 'setup' }, inPage);
  const kept = /** @type {any} */ (browser.behaviour.kept)['selectors.example'];
  assert.equal(kept.exclude, '.private');
  assert.deepEqual(kept.boxes, [{ match: '.post' }]);
  browser.manage({ policy: 'older' });
  await browser.send({ type: 'setup' }, inPage);
  await browser.send({ type: 'setup' }, inPage);
  assert.equal('selectors.example' in browser.behaviour.kept, false);
});
