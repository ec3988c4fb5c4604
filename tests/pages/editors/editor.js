// What every editor of the replicas offers to the page around it.

/**
 * @typedef {object} Editor
 * @property {HTMLElement} element the editable element itself
 * @property {() => string} model the editor's own idea of its text, never read from the DOM; paragraphs are separated
 *   by one line break
 * @property {() => void} clear empties the editor, as a site does after publishing
 * @property {(listener: () => void) => void} onChange calls the listener after every change of the model
 * @property {() => void} focus puts the caret into the editor
 */

/**
 * A list of listeners that an editor calls after every change.
 * @returns {{add: (listener: () => void) => void, call: () => void}}
 */
export function changeListeners() {
  /** @type {Array<() => void>} */
  const listeners = [];
  return {
    add: (listener) => void listeners.push(listener),
    call: () => listeners.forEach((listener) => listener()),
  };
}
