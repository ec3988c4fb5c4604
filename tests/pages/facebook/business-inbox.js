// The inbox of Meta Business Suite: private messages between a page and those who write to it.

import { createLexical } from '../editors/lexical.js';
import { element } from '../shared/element.js';
import { register } from '../shared/replica.js';

const editable = element('div', { class: 'message-box', 'aria-label': 'Reply in Messenger…', 'aria-autocomplete': 'list' });
document.body.append(
  element('header', { class: 'top-bar' }, element('strong', {}, 'Meta Business Suite')),
  element('div', { role: 'main' }, element('section', { class: 'card' }, element('h1', {}, 'Eva Test'), editable)),
);
register('message', createLexical(editable));
editable.setAttribute('role', 'combobox');
