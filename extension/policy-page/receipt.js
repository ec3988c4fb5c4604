/** @file The receipt: that somebody has read the policy, to be saved or printed. Made here; nothing is sent. */
import { facts, make } from '../own-page/make.js';
import { moment } from '../words.js';
import { printReceipt } from './print.js';

/** @typedef {import('../messages.js').Reading} Reading */

/**
 * @param {Reading} reading  of a policy that has been read
 * @param {string} at  when it was read, ISO 8601
 * @returns {HTMLElement}
 */
export function receipt(reading, at) {
  const { strings } = reading;
  const save = make('button', { type: 'button' }, strings.receiptSave);
  save.addEventListener('click', () => saveAs(fileName(reading), text(reading, at)));
  const print = make('button', { type: 'button' }, strings.receiptPrint);
  print.addEventListener('click', printReceipt);
  return make(
    'div',
    { id: 'receipt' },
    make('h3', {}, strings.receipt),
    make('dl', { class: 'facts' }, ...facts(lines(reading, at))),
    make('p', {}, strings.receiptNote),
    make('div', { class: 'deeds' }, save, print),
  );
}

/**
 * @param {Reading} reading
 * @param {string} at
 * @returns {[string | undefined, string][]}
 */
function lines({ readable, digest, strings, language }, at) {
  return [
    [strings.popupTitle, readable.title ? `${readable.title.text} (${readable.id})` : readable.id],
    [strings.popupRevision, String(readable.revision)],
    [strings.receiptRead, `${moment(at, language)} (${at})`],
    [strings.receiptDigest, digest],
  ];
}

/**
 * @param {Reading} reading
 * @param {string} at
 */
function text(reading, at) {
  const { strings } = reading;
  const told = lines(reading, at).map(([name, value]) => `${name}: ${value}`);
  return [`${strings.extensionName}: ${strings.receipt}`, '', ...told, '', strings.receiptNote, ''].join('\n');
}

/** @param {Reading} reading */
function fileName({ readable: { id, revision } }) {
  return `${id.replaceAll(/[^\w.-]+/g, '-')}-${revision}.txt`;
}

/**
 * @param {string} name
 * @param {string} text
 */
function saveAs(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  make('a', { href: address, download: name }).click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
