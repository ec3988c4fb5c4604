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
 * An icon: a plain dot that carries the id a site gives its icon.
 * @param {string} id empty for an icon without one
 * @param {Record<string, string>} [attributes]
 * @returns {SVGSVGElement}
 */
export function icon(id, attributes = {}) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '16', height: '16', ...attributes })) {
    svg.setAttribute(name, value);
  }
  if (id) svg.id = id;
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of Object.entries({ cx: '8', cy: '8', r: '6' })) dot.setAttribute(name, value);
  svg.append(dot);
  return svg;
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
