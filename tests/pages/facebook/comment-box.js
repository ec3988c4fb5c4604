// Facebook's comment box: Lexical in a form without a role; Enter submits.

import { createLexical } from '../editors/lexical.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/**
 * @param {object} options
 * @param {'comment'|'reply'} options.box
 * @param {string} options.label of the editable element
 * @param {string} options.replyTo text of what it answers
 * @param {(text: string) => void} options.onPublished
 * @returns {{form: HTMLElement, focus: () => void}}
 */
export function commentBox({ box, label, replyTo, onPublished }) {
  const editable = element('div', { 'aria-label': label, 'aria-placeholder': label });
  const submit = element(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': words('Comment', 'Kommentera'), 'aria-disabled': 'true', 'data-replica': 'publish' },
    '➤',
  );
  const holder = element('div', { id: 'focused-state-composer-submit' }, submit);
  const form = element('form', { role: 'presentation', class: 'comment-box' }, editable);
  const editor = register(box, createLexical(editable, { onEnter: send }));

  async function send() {
    const text = editor.model();
    if (!text.trim()) return;
    await publish({ box, text, replyTo });
    editor.clear();
    onPublished(text);
  }
  onPress(submit, send);
  // As the id says, the button is there only while the box is in use.
  form.addEventListener('focusin', () => {
    if (!holder.isConnected) form.append(holder);
  });
  form.addEventListener('focusout', (event) => {
    const leaves = !(event.relatedTarget instanceof Node && form.contains(event.relatedTarget));
    if (leaves && !editor.model().trim()) holder.remove();
  });
  editor.onChange(() => submit.setAttribute('aria-disabled', String(!editor.model().trim())));
  return { form, focus: editor.focus };
}
