/** @file "I have read this": asks for it, keeps it on this machine, and gives the receipt. */
import { complain, send } from '../messages.js';
import { get, make } from '../own-page/make.js';
import { moment } from '../words.js';
import { receipt } from './receipt.js';

/**
 * @param {import('../messages.js').Reading} reading
 * @param {() => Promise<void>} renew  shows how things are now
 */
export function showConfirmation(reading, renew) {
  const { read, strings, language, digest } = reading;
  const heading = make('h2', { id: 'confirmTitle' }, strings.confirmHeading);
  if (read?.current) {
    const thanks = make('p', { id: 'thanks', tabindex: '-1' }, strings.confirmed?.replace('{date}', () => moment(read.at, language)));
    get('confirm').replaceChildren(heading, thanks, receipt(reading, read.at));
    return;
  }
  const button = make('button', { id: 'read', type: 'button', class: 'deed' }, strings.confirmButton);
  const failed = make('p', { id: 'notRead', role: 'alert' });
  button.addEventListener('click', () => confirm());
  get('confirm').replaceChildren(heading, make('p', {}, strings.confirmText), button, failed);

  async function confirm() {
    try {
      await send({ type: 'read', digest });
      await renew();
      // The button is gone, and with it the place of whoever pressed it.
      get('thanks').focus();
    } catch (error) {
      complain(error);
      await renew();
      // What is asked for now, if that is not what was, has a paragraph of its own.
      get('notRead').textContent = (failed.isConnected ? strings.popupNotDone : strings.confirmRenewed) ?? '';
    }
  }
}
