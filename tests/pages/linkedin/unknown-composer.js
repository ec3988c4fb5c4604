// A LinkedIn post composer in a layout nobody has seen: none of the marks of the known ones.

import { createPlain } from '../editors/plain.js';
import { element, onPress } from '../shared/element.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/** @param {(text: string) => void} onPublished */
export function openUnknownComposer(onPublished) {
  const box = element('div', { class: 'x7f2', 'aria-label': 'Write something' });
  const send = element('div', { class: 'x9c1 primary', role: 'button', tabindex: '0', 'data-replica': 'publish' }, 'Share');
  const holder = element('section', { class: 'x3a8 card composer' }, box, send);
  document.querySelector('main')?.prepend(holder);
  const editor = register('post-unknown', createPlain(box));
  onPress(send, async () => {
    const text = editor.model();
    await publish({ box: 'post-unknown', text });
    holder.remove();
    onPublished(text);
  });
  editor.focus();
}
