// Quill 1, as LinkedIn uses it in its classic composer (inside a shadow root) and in some comment boxes.

import quillModule from 'quill';
import { changeListeners } from './editor.js';
import { useShadowSelection } from './quill-shadow-selection.js';

/** The type package describes another shape of the module; what arrives is the class itself. */
const Quill = /** @type {typeof import('quill').Quill} */ (/** @type {unknown} */ (quillModule));

/**
 * @param {HTMLElement} container becomes `.ql-container`; it must already stand in the document or in a shadow root of it
 * @param {object} options
 * @param {Record<string, string>} options.attributes of the editable element
 * @param {string} options.placeholder
 * @param {string} [options.text] a restored draft
 * @returns {import('./editor.js').Editor}
 */
export function createQuill(container, { attributes, placeholder, text = '' }) {
  const changes = changeListeners();
  const quill = new Quill(container, { placeholder, modules: { toolbar: false }, formats: [] });
  const root = container.getRootNode();
  if (root instanceof ShadowRoot) useShadowSelection(quill, root);
  quill.root.setAttribute('role', 'textbox');
  for (const [name, value] of Object.entries(attributes)) quill.root.setAttribute(name, value);
  if (text) quill.setText(text, 'silent');
  quill.on('text-change', changes.call);
  return {
    element: quill.root,
    model: () => quill.getText().replace(/\n$/, ''),
    clear: () => void quill.setText('', 'user'),
    onChange: changes.add,
    focus: () => quill.setSelection(Math.max(0, quill.getLength() - 1), 0),
  };
}
