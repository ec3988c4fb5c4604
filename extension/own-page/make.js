/** @file Makes elements. Text becomes text, never markup. */

/**
 * @typedef {Node | string | null | undefined | false} Child  What is no node and no text is left out.
 */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | undefined>} attributes  those without a value are left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child) => child instanceof Node || typeof child === 'string'));
  return element;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function get(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}

/**
 * @param {[name: string | undefined, value: Child][]} facts
 * @returns {HTMLElement[]} the names and values of a list, without those that have no value
 */
export function facts(facts) {
  return facts.flatMap(([name, value]) => (value ? [make('dt', {}, name), make('dd', {}, value)] : []));
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {import('../readable.js').Wording | undefined} wording
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name] | null} an element that says so when its words are in another language than the page
 */
export function worded(name, wording, attributes = {}) {
  if (!wording) return null;
  const lang = wording.lang === document.documentElement.lang ? undefined : wording.lang;
  return make(name, { ...attributes, lang }, wording.text);
}
