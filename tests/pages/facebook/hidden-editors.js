// The Lexical editors Facebook renders in advance and keeps hidden.

import { createLexical } from '../editors/lexical.js';
import { element } from '../shared/element.js';

const LABELS = ['Start typing', 'Search Marketplace', 'Reply to story', "What's on your mind?"];

/** @returns {HTMLElement} */
export function hiddenEditors() {
  const holders = LABELS.map((label) => {
    const editable = element('div', { 'aria-label': label });
    createLexical(editable);
    return element('div', {}, editable);
  });
  return element('div', { class: 'prepared', hidden: '' }, ...holders);
}
