// LinkedIn's comment box: TipTap without a form; its submit button is there only while there is text.

import { createTipTap } from '../editors/tiptap.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/**
 * @typedef {object} CommentBox
 * @property {string} key of the post or comment it answers
 * @property {'comment'|'reply'} box
 * @property {string} replyTo text of what it answers
 * @property {(text: string) => void} onPublished
 */

/**
 * @param {HTMLElement} place the box is put here, once
 * @param {CommentBox} options
 */
export function openCommentBox(place, { key, box, replyTo, onPublished }) {
  if (place.hasChildNodes()) return;
  const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const holder = element('div', { class: 'comment-box', componentkey: `commentBox-${key}` }, wrapper);
  place.append(holder);
  const editor = register(
    box,
    createTipTap(wrapper, {
      attributes: { 'aria-label': 'Text editor for creating comment' },
      placeholder: words('Add a comment…', 'Lägg till en kommentar …'),
    }),
  );

  const label = box === 'comment' ? words('Comment', 'Kommentera') : words('Reply', 'Svara');
  const submit = element('button', { type: 'button', class: 'primary', 'data-replica': 'publish' }, element('span', {}, label));
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
  editor.onChange(() => {
    if (!editor.model().trim()) submit.remove();
    else if (!submit.isConnected) holder.append(submit);
  });
  editor.focus();
}
