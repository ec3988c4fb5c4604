// The questions that a Facebook group asks of those who want to join: answers to its administrators, no posts.

import { element } from '../shared/element.js';
import { words } from '../shared/options.js';

/** Opens them over the page. */
export function openMembershipQuestions() {
  const answer = element('textarea', { 'aria-label': words('Write your answer...', 'Skriv ditt svar...'), placeholder: words('Write your answer...', 'Skriv ditt svar...'), rows: '3' });
  const submit = element('div', { role: 'button', tabindex: '0', class: 'primary', 'aria-label': words('Submit', 'Skicka') }, words('Submit', 'Skicka'));
  const question = element('p', {}, 'Why do you want to join?');
  const modal = element('div', { role: 'dialog', 'aria-modal': 'true', class: 'modal questions' }, element('h2', {}, words('Answer questions')), question, answer, submit);
  document.body.append(element('div', { class: 'backdrop' }, modal));
}
