// axe-core in one of the extension's own pages: what it finds that keeps people out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string[]>} each rule that is broken, with the elements
 */
export async function barriers(page) {
  if (!(await page.call(() => 'axe' in globalThis))) {
    // The page's security policy would let no script of the page do this; the driver may.
    await page.browser.bidi.send('script.evaluate', { expression: `${source};0`, target: { context: page.context }, awaitPromise: false });
  }
  return page.call(async () => {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
    if (passes.length === 0) return ['nothing was looked at'];
    return violations.map((/** @type {any} */ { id, help, nodes }) => `${id}: ${help}: ${nodes.map((/** @type {any} */ node) => node.html.slice(0, 200)).join(' | ')}`);
  });
}
