// TipTap (ProseMirror), as LinkedIn uses it in its new composer, in comments and in messages.

import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { changeListeners } from './editor.js';

/**
 * @param {HTMLElement} wrapper the editable element is put inside
 * @param {object} options
 * @param {Record<string, string>} options.attributes of the editable element
 * @param {string} options.placeholder
 * @param {string} [options.text] a restored draft
 * @returns {import('./editor.js').Editor & {destroy: () => void}}
 */
export function createTipTap(wrapper, { attributes, placeholder, text = '' }) {
  const changes = changeListeners();
  const editor = new Editor({
    element: wrapper,
    extensions: [StarterKit, Placeholder.configure({ placeholder })],
    content: text ? { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } : null,
    editorProps: { attributes: { role: 'textbox', 'aria-placeholder': placeholder, ...attributes } },
    onUpdate: changes.call,
  });
  return {
    element: editor.view.dom,
    model: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n'),
    clear: () => void editor.commands.clearContent(true),
    onChange: changes.add,
    focus: () => void editor.commands.focus('end'),
    destroy: () => editor.destroy(),
  };
}
