// The words that are marked on the page: CSS highlights, and for text areas the marks that lie over them.
import { closedRoots, textOf, walk } from './tree.mjs';

/**
 * The texts that the page's highlights cover, by the highlight's name, in document order.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlights(page) {
  return page.call(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map((range) => range.toString())]),
    ),
  );
}

/**
 * All marked texts, whatever marks them.
 * @param {import('./page.mjs').Page} page
 */
export async function marked(page) {
  return [...Object.values(await highlights(page)).flat(), ...(await overlaid(page))];
}
