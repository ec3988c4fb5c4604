// Lexical, as Facebook and Instagram use it.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  createEditor,
} from 'lexical';
import { changeListeners } from './editor.js';

/** Edits less than this many milliseconds apart are undone together. */
const UNDO_STEP_MS = 300;

/**
 * @param {HTMLElement} element an empty element; it becomes the editable one
 * @param {object} [options]
 * @param {boolean} [options.rich] paragraphs and formatting; otherwise one paragraph with line breaks
 * @param {() => void} [options.onEnter] called instead of a line break when Enter is pressed without Shift
 * @param {string} [options.text] a restored draft
 * @returns {import('./editor.js').Editor}
 */
export function createLexical(element, { rich = true, onEnter, text = '' } = {}) {
  const changes = changeListeners();
  const editor = createEditor({
    namespace: 'replica',
    onError(error) {
      throw error;
    },
  });
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  element.spellcheck = true;

  const setText = (/** @type {string} */ words) =>
    editor.update(
      () => {
        const paragraph = $createParagraphNode();
        if (words) paragraph.append($createTextNode(words));
        $getRoot().clear().append(paragraph);
      },
      { discrete: true, tag: 'history-merge' },
    );

  editor.setRootElement(element);
  if (rich) registerRichText(editor);
  else registerPlainText(editor);
  setText(text);
  registerHistory(editor, createEmptyHistoryState(), UNDO_STEP_MS);
  editor.registerUpdateListener(changes.call);
  if (onEnter) {
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!event || event.shiftKey) return false;
        event.preventDefault();
        onEnter();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  }

  return {
    element,
    model: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      ),
    clear() {
      setText('');
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    onChange: changes.add,
    focus: () => editor.focus(),
  };
}
