/** @file Tests that every word of the interface is there in all four languages, and is used. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT, SOURCE } from './build/paths.js';

/** @typedef {Record<string, {message: string, description?: string}>} Messages */

/** @param {string} language @returns {Messages} */
const messages = (language) => JSON.parse(readFileSync(join(SOURCE, '_locales', language, 'messages.json'), 'utf8'));

const english = messages('en');

/** Everything that can use a word, but the tests. */
const code = [SOURCE, join(ROOT, 'crate/page/src'), join(ROOT, 'crate/cli/src/publish')]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.(js|html|rs)$/.test(file) && !file.endsWith('.test.js'))
  .concat(join(ROOT, 'manifest.json'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('there are four languages', () => {
  assert.deepEqual(readdirSync(join(SOURCE, '_locales')).sort(), ['da', 'en', 'nb', 'sv']);
});

for (const language of ['sv', 'nb', 'da']) {
  test(`${language}: the same words as in English, with the same places for texts, none of them empty`, () => {
    const own = messages(language);
    assert.deepEqual(Object.keys(own), Object.keys(english));
    for (const [key, { message }] of Object.entries(own)) {
      assert.ok(message.trim(), key);
      assert.deepEqual(message.match(/\{\w+\}/g), english[key]?.message.match(/\{\w+\}/g), key);
    }
  });
}

test('every word is used', () => {
  const unused = Object.keys(english).filter((key) => !new RegExp(`(["']|\\b(strings|words)\\.|__MSG_)${key}(["']|__|\\b)`).test(code));
  assert.deepEqual(unused, []);
});

test('the stores take the description', () => {
  for (const language of ['sv', 'nb', 'da', 'en']) {
    assert.ok((messages(language).extensionDescription?.message.length ?? 0) <= 132, language);
  }
});
