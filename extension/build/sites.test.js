/** @file Tests that a loader gets its site's selectors and nothing more, and that manifest and adapters must agree. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { manifest } from './manifest.js';
import { forCore, readAdapters, selectors } from './sites.js';

/** @type {import('./sites.js').Adapter} */
const adapter = {
  site: 'example',
  hosts: ['www.example.com'],
  webAssembly: 'blocked',
  excludePaths: ['/messages/'],
  exclude: ['.message', '[role="search"]'],
  boxes: [
    { match: ['.post', '.post-classic'], inside: ['dialog', '.dialog'], paths: ['/feed/'] },
    { match: ['.comment'], ...{ kind: 'comment', submit: ['button'] } },
  ],
};

test('a loader knows how to find boxes, and nothing of what is in them', () => {
  assert.deepEqual(selectors(adapter), {
    site: 'example',
    webAssembly: 'blocked',
    excludePaths: ['/messages/'],
    exclude: '.message,[role=search]',
    boxes: [{ match: '.post,.post-classic', inside: 'dialog,.dialog', paths: ['/feed/'] }, { match: '.comment' }],
  });
});

test("a loader's selectors are short and mean the same", () => {
  /** @param {string} selector */
  const shortened = (selector) => selectors({ ...adapter, exclude: [selector] }).exclude;
  assert.equal(shortened('[role="textbox"]:is([a="b" i], [c^="d "])'), '[role=textbox]:is([a=b i],[c^="d "])');
  assert.equal(shortened(`[a="1"] , [b='it, "is"'], [c="d\\", e"]`), `[a="1"],[b='it, "is"'],[c="d\\", e"]`);
  assert.equal(shortened('[a=""] [b="é"]'), '[a=""] [b="é"]');
});

test('the core does not get what only the loader asks for', () => {
  assert.equal('webAssembly' in forCore(adapter), false);
  assert.deepEqual(forCore(adapter), { ...forCore(adapter), boxes: adapter.boxes });
});

test('the manifest has the version, and the hosts of all adapters', () => {
  const made = /** @type {{version: string, host_permissions: string[]}} */ (manifest('1.2.3', readAdapters()));
  assert.equal(made.version, '1.2.3');
  assert.deepEqual(made.host_permissions, [...new Set(made.host_permissions)]);
});

test('a site that the manifest does not name is refused', () => {
  assert.throws(() => manifest('1.2.3', [...readAdapters(), adapter]), /disagree[^]*www\.example\.com/);
});
