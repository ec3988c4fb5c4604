/** @file The clauses: what each asks, what may be said about it, and some examples; then what is left alone. */
import { contact, page } from '../own-page/links.js';
import { get, make, worded } from '../own-page/make.js';
import { example } from './example.js';
import { levelSign } from './levels.js';

/**
 * @typedef {import('../messages.js').Reading} Reading
 * @typedef {import('../readable.js').Clause} Clause
 * @typedef {Record<string, string>} Strings
 */

/** @param {Reading} reading */
export function showContents({ readable }) {
  const entries = readable.clauses.map((clause) =>
    make('li', { 'data-clause': clause.id }, make('a', { href: `#${place(clause)}` }, name(clause))),
  );
  get('contents').replaceChildren(...entries);
}

/** @param {Reading} reading */
export function showClauses({ readable, strings }) {
  get('clauses').replaceChildren(...readable.clauses.map((clause) => whole(clause, strings)));
}

/** @param {Reading} reading */
export function showLeftAlone({ readable, strings }) {
  const topics = readable.leftAlone.flatMap(({ title, text }) => [worded('h3', title), worded('p', text)]);
  const section = get('leftAlone');
  section.hidden = topics.length === 0;
  section.replaceChildren(
    make('h2', { id: 'leftAloneTitle' }, strings.policyLeftAlone),
    make('p', {}, strings.policyLeftAloneText),
    ...topics.filter((part) => part !== null),
  );
}

/**
 * @param {Clause} clause
 * @returns {Node} its title; its id if it has none
 */
export function name(clause) {
  return worded('span', clause.title) ?? document.createTextNode(clause.id);
}

/**
 * @param {Clause} clause
 * @param {Strings} strings
 */
function whole(clause, strings) {
  const id = place(clause);
  const title = make('h3', { id: `${id}-title` }, name(clause));
  const online = page(clause.url);
  const more = online && make('a', { id: `${id}-more`, 'aria-labelledby': `${id}-more ${id}-title`, href: online, target: '_blank', rel: 'noreferrer' }, strings.moreInPolicy);
  const ask = contact(clause.contact);
  return make(
    'article',
    { id, class: 'clause', 'data-clause': clause.id, 'aria-labelledby': `${id}-title` },
    title,
    worded('p', clause.text),
    ...hints(clause, strings),
    examples(clause, strings),
    more && make('p', { class: 'more' }, more),
    ask && make('p', { class: 'more' }, `${strings.policyContact}: `, ask),
  );
}

/**
 * @param {Clause} clause
 * @param {Strings} strings
 */
function hints({ hints }, strings) {
  if (hints.length === 0) return [make('p', { class: 'more' }, strings.policyNoHints)];
  const lines = hints.map(({ level, hint, fix }) =>
    make(
      'li',
      {},
      levelSign(level, strings),
      worded('span', hint),
      fix && make('span', { class: 'fix' }, strings.policyFix?.replace('{text}', () => fix.text)),
    ),
  );
  return [make('h4', {}, strings.policyHints), make('ul', { class: 'hints' }, ...lines)];
}

/**
 * @param {Clause} clause
 * @param {Strings} strings
 */
function examples({ examples }, strings) {
  const kinds = /** @type {const} */ ([
    [strings.policyExampleHint, examples.hint],
    [strings.policyExampleQuiet, examples.quiet],
  ]);
  const lists = kinds.flatMap(([heading, list]) =>
    list.length > 0 ? [make('div', {}, make('h4', {}, heading), make('ul', {}, ...list.map((one) => example(one, strings))))] : [],
  );
  if (lists.length === 0) return null;
  return make('details', {}, make('summary', {}, strings.policyExamples), make('div', { class: 'examples' }, ...lists));
}

/** @param {Clause} clause */
function place({ id }) {
  return `clause-${id}`;
}
