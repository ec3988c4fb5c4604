// A member's profile on LinkedIn, with the invitation to connect: its note is a private message.

import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { topBar } from './top-bar.js';

const connect = element('button', { type: 'button', class: 'primary', 'data-replica': 'open' }, words('Connect', 'Knyt kontakt'));
onPress(connect, () => {
  const note = element('textarea', { id: 'custom-message', name: 'message', maxlength: '300', rows: '4', placeholder: 'Ex: We know each other from…' });
  const send = element('button', { type: 'button', class: 'primary', 'aria-label': words('Send invitation') }, words('Send', 'Skicka'));
  const dialog = element('div', { role: 'dialog', class: 'card invitation', 'aria-label': words('Add a note to your invitation') }, note, send);
  document.body.append(dialog);
});
document.body.append(topBar(), element('main', {}, element('section', { class: 'card' }, element('h1', {}, 'Bo Test'), connect)));
