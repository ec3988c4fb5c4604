// The chat panel that is on every Facebook page: a dialog that never closes.

import { element } from '../shared/element.js';
import { words } from '../shared/options.js';
import { messageBox } from './message-box.js';

/** @returns {HTMLElement} */
export function messengerPanel() {
  return element(
    'div',
    { role: 'dialog', 'aria-label': words('Messenger', 'Chattar'), class: 'messenger card' },
    element('strong', {}, 'Eva Test'),
    element('p', {}, 'Did you see my last message?'),
    messageBox(),
  );
}
