// Facebook's page of private messages.

import { element } from '../shared/element.js';
import { messageBox } from './message-box.js';

document.body.append(
  element('header', { class: 'top-bar' }, element('strong', {}, 'facebook')),
  element('main', { role: 'main' }, element('section', { class: 'card' }, element('h1', {}, 'Eva Test'), messageBox())),
);
