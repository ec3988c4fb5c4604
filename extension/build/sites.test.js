/** @file Tests that a loader gets its site's selectors and nothing more, and that manifest and adapters must agree. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { manifest } from './manifest.js';
import { inFull, selectors } from '../selectors.js';
import { readAdapters } from './sites.js';

/** @type {import('../selectors.js').Adapter} */
const adapter = {
  id: 'example',
  version: 1,
  site: 'example',
  hosts: ['www.example.com'],
  webAssembly: 'blocked',
  excludePaths: ['/messages/'],
  exclude: ['.message', '[role="search"]'],
  boxes: [
    { id: 'post', match: ['.post', '.post-classic'], inside: ['dialog', '.dialog'], paths: ['/feed/'] },
    { id: 'comment', match: ['.comment'], fallback: ['.answer'], submit: ['button'] },
  ],
};

test('a loader knows how to find boxes, and nothing of what is in them', () => {
  assert.deepEqual(selectors(adapter), {
    id: 'example',
    site: 'example',
    webAssembly: 'blocked',
    excludePaths: ['/messages/'],
    exclude: '.message,[role=search]',
    boxes: [{ match: '.post,.post-classic', inside: 'dialog,.dialog', paths: ['/feed/'] }, { match: '.comment,.answer' }],
  });
});

test("a loader's selectors are short and mean the same", () => {
  /** @param {string} selector */
  const shortened = (selector) => selectors({ ...adapter, exclude: [selector] }).exclude;
  const labelled = '[aria-label^="a b" i],[contenteditable=true][aria-label=c]';
  assert.equal(shortened(labelled), '[@^="a b" i],[=][@=c]');
  assert.equal(inFull(selectors({ ...adapter, exclude: [labelled] })).exclude, labelled);
  assert.equal(shortened('[role="textbox"]:is([a="b" i], [c^="d "])'), '[role=textbox]:is([a=b i],[c^="d "])');
  assert.equal(shortened(`[a="1"] , [b='it, "is"'], [c="d\\", e"]`), `[a="1"],[b='it, "is"'],[c="d\\", e"]`);
  assert.equal(shortened('[a=""] [b="é"]'), '[a=""] [b="é"]');
});

test('the manifest has the version, and the hosts of all adapters', () => {
  const made = /** @type {{version: string, host_permissions: string[]}} */ (manifest('1.2.3', readAdapters()));
  assert.equal(made.version, '1.2.3');
  assert.deepEqual(made.host_permissions, [...new Set(made.host_permissions)]);
});

test('a site that the manifest does not name is refused', () => {
  assert.throws(() => manifest('1.2.3', [...readAdapters(), adapter]), /disagree[^]*www\.example\.com/);
});
