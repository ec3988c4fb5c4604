// The chip in Facebook's post dialog that says who will see the post, and the choice behind it.

import { element, onPress } from '../shared/element.js';

const CHOICES = ['Public', 'Friends', 'Only me'];

/**
 * @param {string} first what the chip says to begin with
 * @returns {{element: HTMLElement, chosen: () => string}}
 */
export function privacyChip(first) {
  let chosen = first;
  const chip = element('div', { role: 'button', tabindex: '0', class: 'chip', 'data-replica': 'audience' });
  const radios = CHOICES.map((choice) => {
    const radio = element('div', { role: 'radio', tabindex: '0', 'aria-label': choice }, choice);
    onPress(radio, () => {
      chosen = choice;
      mark();
    });
    return radio;
  });
  const done = element('div', { role: 'button', tabindex: '0', 'aria-label': 'Done', class: 'chip', 'data-replica': 'done' }, 'Done');
  const choices = element('div', { role: 'radiogroup', 'aria-label': 'Post audience' }, ...radios, done);
  choices.hidden = true;

  function mark() {
    for (const radio of radios) radio.setAttribute('aria-checked', String(radio.textContent === chosen));
  }
  function show() {
    chip.setAttribute('aria-label', `Edit privacy. Sharing with ${chosen}. `);
    chip.textContent = chosen;
    choices.hidden = true;
  }
  onPress(chip, () => {
    choices.hidden = false;
  });
  onPress(done, show);
  mark();
  show();
  return { element: element('div', {}, chip, choices), chosen: () => chosen };
}
