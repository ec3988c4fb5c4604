// Facebook's private message box: the same editor as a post, told apart only by its label.

import { createLexical } from '../editors/lexical.js';
import { element } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/** @returns {HTMLElement} */
export function messageBox() {
  const label = words('Message', 'Meddelande');
  const editable = element('div', { class: 'message-box', 'aria-label': label, 'aria-placeholder': 'Aa' });
  const editor = register('message', createLexical(editable, { onEnter: send }));
  async function send() {
    await publish({ box: 'message', text: editor.model() });
    editor.clear();
  }
  return editable;
}
