// A controlled React textarea, as Instagram uses it for comments and, in older builds, for captions.

import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { changeListeners } from './editor.js';

/**
 * @param {HTMLElement} parent the textarea is put inside
 * @param {object} options
 * @param {Record<string, string>} options.attributes of the textarea, as React names them
 * @param {() => void} [options.onEnter] called instead of a line break when Enter is pressed without Shift
 * @returns {import('./editor.js').Editor}
 */
export function createReactTextarea(parent, { attributes, onEnter }) {
  const changes = changeListeners();
  let state = '';
  /** @type {(text: string) => void} */
  let setState = () => undefined;

  function Box() {
    const [text, setText] = useState('');
    state = text;
    setState = setText;
    return createElement('textarea', {
      ...attributes,
      value: text,
      onChange: (/** @type {{target: {value: string}}} */ event) => {
        flushSync(() => setText(event.target.value));
        changes.call();
      },
      onKeyDown: (/** @type {KeyboardEvent} */ event) => {
        if (!onEnter || event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        onEnter();
      },
    });
  }

  flushSync(() => createRoot(parent).render(createElement(Box)));
  const element = parent.querySelector('textarea');
  if (!element) throw new Error('expected React to have rendered the textarea');
  return {
    element,
    model: () => state,
    clear() {
      flushSync(() => setState(''));
      changes.call();
    },
    onChange: changes.add,
    focus: () => element.focus(),
  };
}
