// Facebook's form for selling something: a real form, neither a post nor a comment.

import { element } from '../shared/element.js';
import { words } from '../shared/options.js';
import { messengerPanel } from './messenger-panel.js';

document.body.append(
  element('header', { class: 'top-bar' }, element('strong', {}, 'facebook')),
  element(
    'main',
    { role: 'main' },
    element(
      'form',
      { class: 'card marketplace' },
      element('h1', {}, words('Item for sale', 'Vara till salu')),
      element('input', { type: 'text', 'aria-label': words('Title', 'Titel'), placeholder: words('Title', 'Titel') }),
      element('textarea', { 'aria-label': words('Description', 'Beskrivning'), rows: '5', placeholder: words('Description', 'Beskrivning') }),
      element('div', { role: 'button', tabindex: '0', class: 'primary', 'aria-label': words('Next', 'Nästa') }, words('Next', 'Nästa')),
    ),
  ),
  messengerPanel(),
);
