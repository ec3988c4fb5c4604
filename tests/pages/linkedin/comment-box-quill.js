// LinkedIn's older comment box: Quill in the light DOM.

import { createQuill } from '../editors/quill.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/**
 * @param {HTMLElement} place the box is put here, once
 * @param {import('./comment-box.js').CommentBox} options
 */
export function openQuillCommentBox(place, { box, replyTo, onPublished }) {
  if (place.hasChildNodes()) return;
  const container = element('div');
  const submit = element(
    'button',
    { type: 'button', class: 'comments-comment-box__submit-button primary', 'data-replica': 'publish' },
    element('span', {}, words('Comment', 'Kommentera')),
  );
  submit.hidden = true;
  place.append(element('div', { class: 'comments-comment-box comment-box' }, container, submit));
  const placeholder = words('Add a comment…', 'Lägg till en kommentar …');
  const editor = register(
    box,
    createQuill(container, { placeholder, attributes: { 'aria-label': 'Text editor for creating content' } }),
  );
  editor.onChange(() => {
    submit.hidden = !editor.model().trim();
  });
  async function send() {
    const text = editor.model();
    if (!text.trim()) return;
    await publish({ box, text, replyTo });
    editor.clear();
    onPublished(text);
  }
  onPress(submit, send);
  // Before the editor, to which the keys mean a line break.
  const sendByKeys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  };
  editor.element.addEventListener('keydown', sendByKeys, { capture: true });
  editor.focus();
}
