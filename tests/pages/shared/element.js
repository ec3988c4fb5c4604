// Builds DOM elements without innerHTML.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Calls `act` on a click, and on Enter or Space as a `role="button"` element must.
 * @template {HTMLElement} Pressed
 * @param {Pressed} pressed
 * @param {() => void} act
 * @returns {Pressed}
 */
export function onPress(pressed, act) {
  const isDisabled = () => pressed.getAttribute('aria-disabled') === 'true';
  pressed.addEventListener('click', () => {
    if (!isDisabled()) act();
  });
  if (pressed instanceof HTMLButtonElement) return pressed;
  pressed.addEventListener('keydown', (event) => {
    if (event.target !== pressed || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (!isDisabled()) act();
  });
  return pressed;
}
