/** @file An example: a post, with what of its context matters. */
import { make } from '../own-page/make.js';

/** @typedef {import('../readable.js').Example} Example */

/** The words for a context that is not as usual. @type {Record<string, Record<string, string>>} */
const CONTEXT = {
  kind: { comment: 'exampleComment' },
  media: { image: 'exampleImage', video: 'exampleVideo', document: 'exampleDocument' },
  audience: { public: 'examplePublic', limited: 'exampleLimited' },
  role: { spokesperson: 'exampleSpokesperson', 'account-manager': 'exampleAccountManager' },
};

/**
 * @param {Example} example
 * @param {Record<string, string>} strings
 */
export function example(example, strings) {
  const { text, lang, replyTo } = example;
  const values = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (example));
  const context = Object.entries(CONTEXT).map(([key, words]) => strings[words[String(values[key])] ?? '']);
  if (replyTo) context.push(strings.exampleReply?.replace('{text}', () => replyTo));
  const told = context.filter(Boolean).join(', ');
  const own = lang === document.documentElement.lang ? undefined : lang;
  return make('li', {}, make('q', { lang: own }, text), told ? make('span', { class: 'context' }, ` (${told})`) : null);
}
