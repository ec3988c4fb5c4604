// Instagram's private messages.

import { createLexical } from '../editors/lexical.js';
import { element } from '../shared/element.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

const editable = element('div', { 'aria-label': 'Message', 'aria-placeholder': 'Message…' });
document.body.append(
  element('nav', { class: 'side' }, element('strong', {}, 'Instagram')),
  element('main', { role: 'main' }, element('section', { class: 'card direct' }, element('h1', {}, 'eva.test'), editable)),
);
const editor = register('message', createLexical(editable, { rich: false, onEnter: send }));

async function send() {
  await publish({ box: 'message', text: editor.model() });
  editor.clear();
}
