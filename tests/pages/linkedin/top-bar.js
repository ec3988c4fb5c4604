// LinkedIn's top bar with its search box, a combobox that must be left alone.

import { element } from '../shared/element.js';
import { words } from '../shared/options.js';

/** @returns {HTMLElement} */
export function topBar() {
  const search = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': words('Search', 'Sök'),
    'aria-expanded': 'false',
    placeholder: words('Search', 'Sök'),
  });
  return element('header', { class: 'top-bar' }, element('strong', {}, 'LinkedIn'), search);
}
