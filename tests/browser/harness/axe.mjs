// axe-core in a page: what it finds that keeps people out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('./page.mjs').Page} page
 * @param {import('./page.mjs').RemoteNode} [within]  the element that is looked at, if not the whole page; also in a closed shadow root
 * @returns {Promise<string[]>} each rule that is broken, with the elements
 */
export async function barriers(page, within) {
  if (!(await page.call(() => 'axe' in globalThis))) {
    // The page's security policy would let no script of the page do this; the driver may.
    await page.browser.bidi.send('script.evaluate', { expression: `${source};0`, target: { context: page.context }, awaitPromise: false });
  }
  return page.call(look, within ?? null);
}

/**
 * Runs in the page.
 * @param {Element | null} within
 */
async function look(within) {
  const root = within?.getRootNode();
  const host = root instanceof ShadowRoot && root.mode === 'closed' ? root.host : null;
  // A closed root is closed to axe too, which goes only where a page can go.
  if (host) Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
  try {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(within ?? document, { resultTypes: ['violations'] });
    if (passes.length === 0) return ['nothing was looked at'];
    return violations.map((/** @type {any} */ { id, help, nodes }) => `${id}: ${help}: ${nodes.map((/** @type {any} */ node) => node.html.slice(0, 200)).join(' | ')}`);
  } finally {
    if (host) Reflect.deleteProperty(host, 'shadowRoot');
  }
}
