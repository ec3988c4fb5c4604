/** @file What has changed since the employee last read the policy. */
import { get, make, worded } from '../own-page/make.js';
import { moment } from '../words.js';
import { name } from './clauses.js';
import { levelSign } from './levels.js';

/**
 * @typedef {import('../messages.js').Reading} Reading
 * @typedef {import('../readable.js').Changes} Changes
 * @typedef {import('../readable.js').HintOf} HintOf
 * @typedef {import('../own-page/make.js').Child} Child
 * @typedef {Record<string, string>} Strings
 */

/** @param {Reading} reading */
export function showChanges({ changes, read, strings, language }) {
  const section = get('changes');
  section.hidden = !read || read.current;
  if (!read || read.current) return;
  const before = strings.policyReadBefore
    ?.replace('{revision}', () => String(read.revision))
    .replace('{date}', () => moment(read.at, language));
  section.replaceChildren(
    make('h2', { id: 'changesTitle' }, strings.policyChanges),
    make('p', {}, before),
    ...(changes ? lists(changes, strings) : [make('p', {}, strings.policySame)]),
  );
}

/**
 * @param {Changes} changes
 * @param {Strings} strings
 * @returns {HTMLElement[]}
 */
function lists(changes, strings) {
  const clause = (/** @type {import('../readable.js').Clause} */ clause) => [make('strong', {}, name(clause)), ' ', worded('span', clause.text)];
  const topic = (/** @type {import('../readable.js').Topic} */ topic) => [worded('span', topic.title)];
  const hint = (/** @type {HintOf} */ hint) => [said(hint, hint.level, hint.hint, strings)];
  /** @type {[string | undefined, Child[][]][]} */
  const kinds = [
    [strings.changeAdded, changes.added.map(clause)],
    [strings.changeRemoved, changes.removed.map(clause)],
    [strings.changeReworded, changes.reworded.map(({ before, after }) => versions(words(before), words(after), strings))],
    [strings.changeHintsAdded, changes.hintsAdded.map(hint)],
    [strings.changeHintsRemoved, changes.hintsRemoved.map(hint)],
    [
      strings.changeHintsChanged,
      changes.hintsChanged.map((change) =>
        versions(said(change, change.levelBefore, change.hintBefore, strings), said(change, change.level, change.hint, strings), strings),
      ),
    ],
    [strings.changeLeftAloneAdded, changes.leftAloneAdded.map(topic)],
    [strings.changeLeftAloneRemoved, changes.leftAloneRemoved.map(topic)],
  ];
  return kinds.flatMap(([heading, items]) =>
    items.length > 0 ? [make('h3', {}, heading), make('ul', {}, ...items.map((item) => make('li', {}, ...item)))] : [],
  );
}

/**
 * @param {Child} before
 * @param {Child} after
 * @param {Strings} strings
 */
function versions(before, after, strings) {
  return [
    make('div', { class: 'was' }, `${strings.changeBefore} `, before),
    make('div', {}, `${strings.changeNow} `, after),
  ];
}

/** @param {import('../readable.js').ClauseWords} words */
function words({ title, text }) {
  return make('span', {}, title && make('strong', {}, worded('span', title)), ' ', worded('span', text));
}

/**
 * @param {HintOf} of
 * @param {import('../readable.js').Level} level
 * @param {import('../readable.js').Wording | undefined} hint
 * @param {Strings} strings
 */
function said({ title }, level, hint, strings) {
  return make('span', {}, levelSign(level, strings), ' ', worded('span', hint), title ? ' (' : null, worded('span', title), title ? ')' : null);
}
