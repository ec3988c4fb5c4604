/** @file Puts the words of a language where one of the extension's own pages has places for them: `data-word` names the word. */

/**
 * @param {string} language
 * @param {Record<string, string>} strings
 */
export function speak(language, strings) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    const words = strings[element.getAttribute('data-word') ?? ''] ?? '';
    if (element.textContent !== words) element.textContent = words;
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', strings[element.getAttribute('data-label') ?? ''] ?? '');
  }
}

/** Says that the page is complete. */
export function done() {
  document.querySelector('main')?.removeAttribute('aria-busy');
}
