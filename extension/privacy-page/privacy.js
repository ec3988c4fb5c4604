/** @file The page on what becomes of the text: its words, and the permissions as the manifest has them. */
import { language, strings } from '../background/languages.js';
import { complain, send } from '../messages.js';
import { markLanguage, offerLanguages } from '../own-page/languages.js';
import { get, make } from '../own-page/make.js';
import { done, speak } from '../own-page/speak.js';
import { permissions } from './permissions.js';

/** @param {string} [wanted]  nothing for the language that Omtanke speaks */
async function show(wanted) {
  const spoken = language(wanted ?? (await omtankes()));
  const words = await strings(spoken);
  speak(spoken, words);
  document.title = `${words.privacyTitle} · ${words.extensionName}`;
  markLanguage(get('languages'), spoken);
  const list = permissions(chrome.runtime.getManifest()).flatMap(({ names, word }) => [
    make('dt', {}, ...names.flatMap((name, index) => [index > 0 ? ' ' : '', make('code', {}, name)])),
    make('dd', {}, words[word]),
  ]);
  get('permissions').replaceChildren(...list);
  done();
}

/** @returns {Promise<string | undefined>} the language that Omtanke speaks; nothing when the background does not answer */
async function omtankes() {
  try {
    return (await send({ type: 'state' }))?.language;
  } catch (error) {
    // What is said here holds whether or not the background works.
    complain(error);
    return undefined;
  }
}

offerLanguages(get('languages'), (language) => void show(language).catch(complain));
show().catch(complain);
