// LinkedIn's messaging overlay: a private message box on the feed page, never to be read.

import { createPlain } from '../editors/plain.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/** @returns {HTMLElement} */
export function messagingOverlay() {
  const box = element('div', {
    class: 'msg-form__contenteditable',
    'aria-label': words('Write a message…', 'Skriv meddelande …'),
    'aria-placeholder': words('Write a message…', 'Skriv meddelande …'),
    'aria-multiline': 'true',
  });
  const send = element('button', { type: 'button', class: 'msg-form__send-button' }, words('Send', 'Skicka'));
  const editor = register('message', createPlain(box));
  onPress(send, async () => {
    await publish({ box: 'message', text: editor.model() });
    editor.clear();
  });
  return element(
    'aside',
    { class: 'msg-overlay-conversation-bubble card' },
    element('strong', {}, 'Eva Test'),
    element('p', { class: 'msg-s-event-listitem__body' }, 'Did you see my last message?'),
    element('form', { class: 'msg-form' }, box, send),
  );
}
