// Teaches Quill 1 to find and set its selection inside a shadow root; it knows only `document.getSelection()`.

/**
 * The parts of Quill's selection module that look at the document.
 * @typedef {object} QuillSelection
 * @property {() => boolean} hasFocus
 * @property {() => object | null} getNativeRange
 * @property {(range: StaticRange) => object | null} normalizeNative
 * @property {(start: Node | null, startOffset: number, end?: Node, endOffset?: number) => void} setNativeRange
 * @property {(source: string) => void} update
 */

/**
 * @param {import('quill').Quill} quill
 * @param {ShadowRoot} shadow the root that the editor stands in
 */
export function useShadowSelection(quill, shadow) {
  const selection = /** @type {{selection: QuillSelection}} */ (/** @type {unknown} */ (quill)).selection;

  selection.hasFocus = () => shadow.activeElement === quill.root;

  selection.getNativeRange = () => {
    const range = document.getSelection()?.getComposedRanges({ shadowRoots: [shadow] })[0];
    return range ? selection.normalizeNative(range) : null;
  };

  selection.setNativeRange = (start, startOffset, end = start ?? undefined, endOffset = startOffset) => {
    if (!start || !end) {
      quill.root.blur();
      return;
    }
    if (!start.parentNode || !end.parentNode) return;
    if (!selection.hasFocus()) quill.root.focus();
    const from = outsideBreak(start, startOffset);
    const to = outsideBreak(end, endOffset);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };

  // Quill's own listener looks for `.ql-container` in the document only and so never hears of this one.
  document.addEventListener('selectionchange', () => {
    if (selection.hasFocus()) selection.update('user');
  });
}

/**
 * A caret cannot stand inside a line break element: it stands before it in the parent.
 * @param {Node} node
 * @param {number} offset
 */
function outsideBreak(node, offset) {
  const parent = node.parentNode;
  if (node.nodeName !== 'BR' || !parent) return { node, offset };
  return { node: parent, offset: Array.prototype.indexOf.call(parent.childNodes, node) };
}
