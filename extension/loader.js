/**
 * @file The only script on a page where nobody writes: it waits until a compose box gets the focus, then asks for the core.
 * It looks at which element has the focus, never at what stands in it.
 */
import { knows, isEditable, isExcluded } from './boxes.js';
import { complain, send } from './messages.js';
import { running } from './running.js';
import { tell } from './tell.js';
import built from 'omtanke:selectors';
import { site } from './known-site.js';

/** The smallest module there is. Chromium refuses it where the page's security policy forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const waiting = new AbortController();

/** @type {WeakSet<Node>} */
const heard = new WeakSet();

/** @type {Event | undefined} */
let latest;

/** The box in use that no adapter knows. @type {Element | undefined} */
let unknown;

let asked = false;

let failed = false;

/**
 * Listens in a document or a shadow root. Focus that moves within a shadow root is heard in that root only.
 *
 * @param {Document | ShadowRoot} root
 */
function listen(root) {
  if (heard.has(root)) return;
  heard.add(root);
  // An editor may become known only after it got the focus, so typing counts as well.
  for (const type of ['focusin', 'focusout', 'input']) {
    root.addEventListener(type, react, { capture: true, signal: waiting.signal });
  }
}

/** @param {Event} event */
function react(event) {
  // The same event passes the document and every root on its way. What the page makes up is no act of the author's.
  if (event === latest || !event.isTrusted) return;
  latest = event;
  const path = event.composedPath();
  for (const node of path) if (node instanceof ShadowRoot) listen(node);
  if (event.type !== 'focusout') return void look(path[0]);
  left();
  if (failed) asked = failed = false;
}

/** @param {EventTarget | null | undefined} element */
async function look(element) {
  if (!(element instanceof HTMLElement)) return;
  if (!isEditable(element)) return left();
  const known = await site();
  if (!hasFocus(element)) return;
  const excluded = isExcluded(element, known);
  if (!excluded && knows(element, known)) return ask();
  if (excluded) return left();
  if (element === unknown) return;
  unknown = element;
  say('not-recognised');
}

/** Takes back what was said of an unknown box, unless it has the focus still: the window may have lost it, to the popup for one. */
function left() {
  if (!unknown || hasFocus(unknown)) return;
  unknown = undefined;
  say('resting');
}

/**
 * @param {Element} element
 * @returns {boolean} whether it has the focus, or will have it when its window has
 */
function hasFocus(element) {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}

/** Asks for the core, once; after a failure again when somebody comes back to a box. */
async function ask() {
  if (asked) return;
  asked = true;
  try {
    // Without an answer the extension is gone, and there is nothing left to wait for.
    if (await send({ type: 'start', engine: engine() })) await running();
    waiting.abort();
  } catch (error) {
    failed = true;
    say('degraded');
    complain(error);
  }
}

/** @param {import('./messages.js').Status} status */
function say(status) {
  tell({ site: built.site, status, box: null }, waiting.signal);
}

/**
 * Asking where the answer is no makes Chromium report a breach of the page's security policy, to the page and its server, and name an
 * extension as its source. So it isn't asked on a site that is known to forbid it. Firefox holds no extension to the page's policy.
 *
 * @returns {'wasm' | 'js'}
 */
function engine() {
  if (built.webAssembly === 'blocked' && !chrome.runtime.getURL('').startsWith('moz-')) return 'js';
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
  for (let root; (root = element?.shadowRoot); element = root.activeElement) listen(root);
  void look(element);
}

listen(document);
lookAtOnce();
