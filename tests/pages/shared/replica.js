// `window.replica`: lets a test read the model of the editor that had the focus last.

/** @typedef {import('../editors/editor.js').Editor} Editor */

/** @type {Array<{box: string, editor: Editor}>} */
const known = [];
/** @type {{box: string, editor: Editor} | undefined} */
let last;

/**
 * @typedef {object} Replica
 * @property {(box?: string) => string} model model text of the editor focused last, or of the newest one named `box`
 * @property {() => string} box name of the box focused last; empty where none was
 */

/**
 * Makes an editor known under the name of its box.
 * @template {Editor} Known
 * @param {string} box
 * @param {Known} editor
 * @returns {Known}
 */
export function register(box, editor) {
  const entry = { box, editor };
  known.unshift(entry);
  // On the element itself, so that it is heard inside a shadow root too.
  editor.element.addEventListener('focusin', () => {
    last = entry;
  });
  if (editor.element.matches(':focus')) last = entry;
  return editor;
}

/** @type {Replica} */
const replica = {
  model(box) {
    const entry = box === undefined ? last : known.find((candidate) => candidate.box === box);
    return entry?.editor.model() ?? '';
  },
  box: () => last?.box ?? '',
};
Object.assign(window, { replica });
