/** @file The policy's page: shows what the background says of the policy in force, and again when that has changed. */
import { language, strings } from '../background/languages.js';
import { complain, send } from '../messages.js';
import { markLanguage, offerLanguages } from '../own-page/languages.js';
import { get } from '../own-page/make.js';
import { done, speak } from '../own-page/speak.js';
import { showAbout } from './about.js';
import { showChanges } from './changes.js';
import { showClauses, showContents, showLeftAlone } from './clauses.js';
import { showConfirmation } from './confirmation.js';
import { showLevels } from './levels.js';
import { openForPrint } from './print.js';
import { offerSearch, search } from './search.js';

/** @typedef {import('../messages.js').Reading} Reading */

/** The language that this page is read in, where the employer has chosen another for the rest. @type {string | undefined} */
let wanted;

/** Whether the employer has chosen the language. */
let fixed = false;

/** What is shown, so that what stays the same is not made anew under the reader's eyes. */
const made = new Map();

/** @param {Reading} reading */
function show(reading) {
  const { language, strings, readable, changes, read } = reading;
  speak(language, strings);
  markLanguage(get('languages'), language);
  document.title = `${readable.title?.text ?? readable.id} · ${strings.extensionName}`;
  once('about', [readable, strings], () => showAbout(reading));
  once('changes', [changes, read, strings], () => showChanges(reading));
  once('clauses', [readable, strings], () => {
    showContents(reading);
    showClauses(reading);
    showLeftAlone(reading);
    showLevels(reading);
    offerSearch(strings);
  });
  once('confirmation', [readable, read, reading.digest, strings], () => showConfirmation(reading, renew));
  get('failed').hidden = true;
  done();
}

/**
 * @param {string} part  of the page
 * @param {unknown} input  what it is made of
 * @param {() => void} make
 */
function once(part, input, make) {
  const text = JSON.stringify(input);
  if (made.get(part) === text) return;
  made.set(part, text);
  make();
}

/**
 * Says in the browser's language that there is nothing to show.
 *
 * @param {unknown} error
 */
async function showFailure(error) {
  complain(error);
  const words = await strings(language(undefined));
  get('failed').textContent = words.popupFailed ?? '';
  get('failed').hidden = false;
  done();
}

/** Shows how things are now. */
async function renew() {
  try {
    const reading = await send({ type: 'reading', ...(wanted ? { language: wanted } : {}) });
    if (!reading) return;
    fixed = reading.fixed;
    show(reading);
  } catch (error) {
    await showFailure(error);
  }
}

/**
 * The employee's choice holds for all of Omtanke, unless the employer has made one; then it holds for this page.
 *
 * @param {string} language
 */
async function choose(language) {
  if (fixed) wanted = language;
  else await send({ type: 'language', language });
  await renew();
}

offerLanguages(get('languages'), (language) => void choose(language).catch(showFailure));
get('search').addEventListener('input', search);
get('print').addEventListener('click', () => print());
openForPrint();
chrome.storage.onChanged.addListener((_changes, area) => {
  if (area !== 'session') void renew();
});
void renew();
