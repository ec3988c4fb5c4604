// Instagram's home page with the dialog that makes a new post; `/create/` opens it at its last step.

import { element, onPress } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { words } from '../shared/options.js';
import { openCreateDialog } from './create-dialog.js';

const opener = element(
  'a',
  { role: 'link', tabindex: '0', class: 'nav', 'data-replica': 'open' },
  icon('new', { 'aria-label': words('New post', 'Nytt inlägg') }),
  element('span', {}, words('Create', 'Skapa')),
);
const search = element('input', { type: 'text', 'aria-label': 'Search input', placeholder: words('Search', 'Sök') });
document.body.append(
  element('nav', { class: 'side' }, element('strong', {}, 'Instagram'), opener, search),
  element('main', { role: 'main' }),
);
onPress(opener, () => openCreateDialog('select'));
if (location.pathname === '/create/') openCreateDialog('caption');
