/**
 * @file The only script on a page where nobody writes: it waits until a compose box gets the focus, then asks for the core.
 * It looks at which element has the focus, never at what stands in it.
 */
import { knows, isEditable, isExcluded } from './boxes.js';
import { complain, send } from './messages.js';
import { tell } from './tell.js';
import site from 'omtanke:selectors';

/** The smallest module there is. Chromium refuses it where the page's security policy forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const waiting = new AbortController();

/** @type {WeakSet<Node>} */
const heard = new WeakSet();

/** @type {Event | undefined} */
let latest;

/**
 * Listens for focus in a document or a shadow root. Focus that moves within a shadow root is heard in that root only.
 *
 * @param {Document | ShadowRoot} root
 */
function listen(root) {
  if (heard.has(root)) return;
  heard.add(root);
  root.addEventListener('focusin', focused, { capture: true, signal: waiting.signal });
}

/** @param {Event} event */
function focused(event) {
  // The same event passes the document and every root on its way.
  if (event === latest) return;
  latest = event;
  const path = event.composedPath();
  for (const node of path) if (node instanceof ShadowRoot) listen(node);
  look(path[0]);
}

/** @param {EventTarget | null | undefined} element */
function look(element) {
  if (!(element instanceof HTMLElement) || isExcluded(element, site)) return;
  if (knows(element, site)) {
    waiting.abort();
    send({ type: 'start', engine: engine() }).catch(complain);
  } else if (isEditable(element)) {
    tell({ site: site.site, status: 'not-recognised', box: null }, waiting.signal);
  }
}

/**
 * Asking where the answer is no makes Chromium report a breach of the page's security policy, to the page and its server, and name an
 * extension as its source. So it isn't asked on a site that is known to forbid it. Firefox holds no extension to the page's policy.
 *
 * @returns {'wasm' | 'js'}
 */
function engine() {
  if (site.webAssembly === 'blocked' && !chrome.runtime.getURL('').startsWith('moz-')) return 'js';
  try {
    return new WebAssembly.Module(EMPTY_MODULE) && 'wasm';
  } catch {
    // The answer to the question, not a fault.
    return 'js';
  }
}

/** Looks at what has the focus already: the page may have been faster than this script. */
function lookAtOnce() {
  let element = document.activeElement;
  while (element?.shadowRoot) {
    listen(element.shadowRoot);
    if (!element.shadowRoot.activeElement) break;
    element = element.shadowRoot.activeElement;
  }
  look(element);
}

listen(document);
lookAtOnce();
