// LinkedIn's messaging page: a private message box on the same editor and in the same wrapper as a comment box.

import { createTipTap } from '../editors/tiptap.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import { topBar } from './top-bar.js';

const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
const send = element('button', { type: 'button', class: 'primary' }, words('Send', 'Skicka'));
document.body.append(
  topBar(),
  element('main', {}, element('section', { class: 'card' }, element('h1', {}, 'Eva Test'), wrapper, send)),
);
const label = words('Write a message…', 'Skriv meddelande …');
const editor = register('message', createTipTap(wrapper, { attributes: { 'aria-label': label }, placeholder: label }));
onPress(send, async () => {
  await publish({ box: 'message', text: editor.model() });
  editor.clear();
});
