// A bare contenteditable without an editor library; its model is the text it had at the last input event.

import { changeListeners } from './editor.js';

/**
 * @param {HTMLElement} element becomes editable
 * @returns {import('./editor.js').Editor}
 */
export function createPlain(element) {
  const changes = changeListeners();
  let text = '';
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  element.addEventListener('input', () => {
    text = element.innerText.replace(/\n$/, '');
    changes.call();
  });
  return {
    element,
    model: () => text,
    clear() {
      text = '';
      element.replaceChildren();
      changes.call();
    },
    onChange: changes.add,
    focus: () => element.focus(),
  };
}
