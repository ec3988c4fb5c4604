// LinkedIn's sales tools: a message to a lead, on the same editor as posts and comments.

import { createTipTap } from '../editors/tiptap.js';
import { element } from '../shared/element.js';
import { register } from '../shared/replica.js';
import { topBar } from './top-bar.js';

const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
const subject = element('input', { type: 'text', placeholder: 'Subject' });
const send = element('button', { type: 'button', class: 'primary' }, element('span', {}, 'Send'));
document.body.append(topBar(), element('main', {}, element('section', { class: 'card', role: 'dialog' }, element('h1', {}, 'Bo Test'), subject, wrapper, send)));
register('lead', createTipTap(wrapper, { attributes: { 'aria-label': 'Text editor for creating content' }, placeholder: 'Type here…' }));
