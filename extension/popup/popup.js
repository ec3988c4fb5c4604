/** @file Fills the popup with the state that the background answers with, and passes on what the employee does there. */
import { language, strings } from '../background/languages.js';
import { complain, send } from '../messages.js';
import { markLanguage, offerLanguages } from '../own-page/languages.js';
import { page } from '../own-page/links.js';
import { facts, get, make } from '../own-page/make.js';
import { done, speak } from '../own-page/speak.js';
import { day, isPast, moment, timeOfDay, wordFor } from '../words.js';

/** @typedef {import('../messages.js').State} State */

/** More would make the popup scroll; the administrator's tool lists them all. */
const PROBLEMS_SHOWN = 3;

/** What is shown. @type {State | undefined} */
let shown;

/** @param {State} state */
function show(state) {
  shown = state;
  speak(state.language, state.strings);
  showHere(state);
  showMuted(state);
  showPolicy(state);
  showProblems(state);
  get('languagePart').hidden = state.fixed;
  markLanguage(get('languages'), state.language);
  get('reportPart').hidden = false;
  done();
}

/** @param {State} state */
function showHere({ strings, status, pausedUntil, language }) {
  const how = status ? strings[wordFor(status.status)] : strings.statusResting;
  const paused = pausedUntil && strings.statusPaused?.replace('{time}', () => timeOfDay(pausedUntil, language));
  say('status', paused || how || '');
  get('pause').hidden = false;
  say('pause', (pausedUntil ? strings.resume : strings.pause) ?? '');
}

/** @param {State} state */
function showMuted({ strings, muted }) {
  get('mutedPart').hidden = muted === 0;
  say('mutedAbout', strings.popupMutedAbout?.replace('{number}', String(muted)) ?? '');
}

/** @param {State} state */
function showPolicy(state) {
  const { strings, language, reviewBy, published } = state;
  const waiting = published?.waiting;
  const date = (/** @type {string | null} */ written) => written && day(written, language);
  say('title', state.title);
  get('about').replaceChildren(
    ...facts([
      [strings.popupRevision, String(state.revision)],
      [strings.popupValidFrom, date(state.validFrom)],
      [strings.popupReviewBy, date(reviewBy)],
      [strings.popupApprovedBy, state.approvedBy],
      [strings.popupSignedBy, published?.signedBy.join(', ')],
      [strings.popupSince, published?.since && moment(published.since, language)],
      [strings.popupWaiting, waiting && next(waiting, state)],
      [strings.popupLastCheck, moment(state.checkedAt, language)],
      [strings.popupSource, state.source === 'managed' ? strings.sourceManaged : strings.sourceBuiltIn],
    ]),
  );
  get('check').hidden = !published;
  const past = isPast(reviewBy);
  get('past').hidden = !past;
  if (past) say('past', strings.reviewPast?.replace('{date}', () => day(reviewBy ?? '', language)) ?? '');
  get('toBeRead').hidden = !state.toBeRead;
  const online = page(state.url);
  get('online').hidden = !online;
  if (online) get('online').setAttribute('href', online);
}

/**
 * @param {{revision: number, from: string}} waiting
 * @param {State} state
 */
function next({ revision, from }, { strings, language }) {
  const told = strings.popupWaitingFrom?.replace('{revision}', String(revision));
  return told?.replace('{date}', () => day(from, language));
}

/** @param {State} state */
function showProblems({ problems, refusedAt, source, strings, language }) {
  get('trouble').hidden = problems.length === 0 && !refusedAt;
  get('refused').hidden = !refusedAt;
  if (refusedAt) say('refused', `${source === 'managed' ? strings.popupRefused : strings.popupRefusedBuiltIn} (${moment(refusedAt, language)})`);
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ path, line, message }) => {
    const place = [path, line ? `(${strings.popupLine} ${line})` : ''].filter(Boolean).join(' ');
    return make('li', {}, place ? `${place}: ${message}` : message);
  });
  const more = problems.length - lines.length;
  get('problems').replaceChildren(...lines, ...(more > 0 ? [make('li', {}, `+ ${more}`)] : []));
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
  say('status', words.popupFailed ?? '');
  for (const part of ['mutedPart', 'policyPart', 'trouble', 'languagePart', 'reportPart', 'pause']) get(part).hidden = true;
  done();
}

/** Shows how things are now. */
function renew() {
  return send({ type: 'state' }).then(show).catch(showFailure);
}

/**
 * Does what the employee asks for, and says so when that fails.
 *
 * @param {() => Promise<unknown>} deed
 */
async function attempt(deed) {
  try {
    await deed();
    get('failed').hidden = true;
  } catch (error) {
    complain(error);
    get('failed').hidden = false;
  }
}

async function copyReport() {
  const { report } = await send({ type: 'report' });
  await navigator.clipboard.writeText(report);
  say('copied', shown?.strings.popupReportCopied ?? '');
}

/**
 * Says something where it is not said already, so that nothing is read aloud twice.
 *
 * @param {string} id
 * @param {string} text
 */
function say(id, text) {
  const element = get(id);
  if (element.textContent !== text) element.textContent = text;
}

offerLanguages(get('languages'), (language) => void attempt(() => send({ type: 'language', language }).then(renew)));
get('pause').addEventListener('click', () => {
  const type = shown?.pausedUntil ? 'resume' : 'pause';
  void attempt(() => send({ type }).then(renew));
});
get('check').addEventListener('click', () => void attempt(() => send({ type: 'check' }).then(renew)));
get('unmute').addEventListener('click', () => void attempt(() => send({ type: 'unmute' }).then(renew)));
get('report').addEventListener('click', () => void attempt(copyReport));
chrome.storage.onChanged.addListener(() => void renew());
renew();
