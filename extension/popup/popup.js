/** @file Fills the popup with the state that the background answers with. */
import { language, strings } from '../background/languages.js';
import { complain, send } from '../messages.js';
import { wordFor } from '../words.js';

/** More would make the popup scroll; the administrator's tool lists them all. */
const PROBLEMS_SHOWN = 3;

/** @param {import('../messages.js').State} state */
function show(state) {
  const { strings } = state;
  speak(state.language, strings);
  get('status').textContent = state.status ? strings[wordFor(state.status.status)] ?? '' : strings.statusResting ?? '';
  get('about').replaceChildren(...rows(state));
  showLink(state.url);
  showProblems(state);
  done();
}

/**
 * Says that there is nothing to show, in the browser's language: the background, which knows the employer's, has not answered.
 *
 * @param {unknown} error
 */
async function showFailure(error) {
  complain(error);
  const spoken = language(undefined);
  const words = await strings(spoken);
  speak(spoken, words);
  get('status').textContent = words.popupFailed ?? '';
  for (const part of ['policyPart', 'trouble']) get(part).hidden = true;
  done();
}

/**
 * Puts the words of a language where the page has places for them.
 *
 * @param {import('../background/languages.js').Language} language
 * @param {Record<string, string>} strings
 */
function speak(language, strings) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = strings[element.getAttribute('data-word') ?? ''] ?? '';
  }
}

function done() {
  document.querySelector('main')?.removeAttribute('aria-busy');
}

/**
 * @param {import('../messages.js').State} state
 * @returns {HTMLElement[]} the names and values of the policy's list
 */
function rows({ strings, title, revision, validFrom, approvedBy, source }) {
  const values = [
    [strings.popupTitle, title],
    [strings.popupRevision, String(revision)],
    [strings.popupValidFrom, validFrom],
    [strings.popupApprovedBy, approvedBy],
    [strings.popupSource, source === 'managed' ? strings.sourceManaged : strings.sourceBuiltIn],
  ];
  return values.flatMap(([name, value]) => (value ? [element('dt', name ?? ''), element('dd', value)] : []));
}

/** @param {string | null} url */
function showLink(url) {
  // Only ever a page: the address comes from the policy's text.
  if (!url || !URL.canParse(url) || !['https:', 'http:'].includes(new URL(url).protocol)) return;
  get('link').hidden = false;
  get('link').querySelector('a')?.setAttribute('href', url);
}

/** @param {import('../messages.js').State} state */
function showProblems({ problems, refusedAt, source, strings, language }) {
  get('trouble').hidden = problems.length === 0 && !refusedAt;
  if (refusedAt) {
    const when = new Date(refusedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
    get('refused').hidden = false;
    get('refused').textContent = `${source === 'managed' ? strings.popupRefused : strings.popupRefusedBuiltIn} (${when})`;
  }
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ path, line, message }) => {
    const place = [path, line ? `(${strings.popupLine} ${line})` : ''].filter(Boolean).join(' ');
    return element('li', place ? `${place}: ${message}` : message);
  });
  const more = problems.length - lines.length;
  get('problems').replaceChildren(...lines, ...(more > 0 ? [element('li', `+ ${more}`)] : []));
}

/** @param {string} id */
function get(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the popup has no element #${id}`);
  return element;
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

send({ type: 'state' }).then(show).catch(showFailure);
