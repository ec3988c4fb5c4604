// Walking a document as the driver describes it, through shadow roots of every mode.

/** @typedef {import('./bidi.mjs').RemoteNode} RemoteNode */

/** Elements whose closed shadow root is the browser's own. */
const builtIn = new Set(['audio', 'details', 'input', 'marquee', 'meter', 'progress', 'select', 'summary', 'textarea', 'video']);

/**
 * A node and all below it, in document order.
 * @param {RemoteNode} node
 * @returns {Generator<RemoteNode>}
 */
export function* walk(node) {
  yield node;
  if (node.value.shadowRoot && !builtIn.has(node.value.localName ?? '')) yield* walk(node.value.shadowRoot);
  for (const child of node.value.children ?? []) yield* walk(child);
}

/**
 * The closed shadow roots that somebody attached; the browser's own in form controls are left out.
 * @param {RemoteNode} document
 */
export function closedRoots(document) {
  return [...walk(document)].filter((node) => node.value.mode === 'closed');
}

/**
 * All text below a node, block by block; style sheets are no text.
 * @param {RemoteNode} node
 * @returns {string}
 */
export function textOf(node) {
  if (node.value.localName === 'style') return '';
  if (node.value.nodeType === 3) return node.value.nodeValue ?? '';
  return (node.value.children ?? []).map(textOf).join('');
}

/**
 * @param {RemoteNode} node
 * @param {string} name
 */
export function attribute(node, name) {
  return node.value.attributes?.[name] ?? null;
}
