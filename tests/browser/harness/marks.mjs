// The words that are marked on the page: by CSS highlights, and in text areas by lines that lie over them.
import { hasClass } from './card.mjs';
import { closedRoots, walk } from './tree.mjs';

/**
 * The texts that are marked, in the order in which they stand.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string[]>}
 */
export async function marked(page) {
  return [...(await page.call(highlighted)), ...(await overlaid(page))];
}

/** Runs in the page. */
function highlighted() {
  return [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString()));
}

/**
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string[]>}
 */
async function overlaid(page) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  const lines = parts.filter((part) => hasClass(part, 'mark'));
  if (lines.length === 0) return [];
  return page.call(textsOver, await page.find('textarea:focus'), ...lines);
}

/**
 * The text of a text area that each line lies under, found by laying the text out once more. Runs in the page.
 * @param {HTMLTextAreaElement} area
 * @param {...HTMLElement} lines
 */
function textsOver(area, ...lines) {
  const copy = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
  const place = area.getBoundingClientRect();
  Object.assign(copy.style, { position: 'fixed', left: `${place.x}px`, top: `${place.y}px`, overflow: 'hidden', visibility: 'hidden' });
  Object.assign(copy.style, { whiteSpace: 'pre-wrap', overflowWrap: 'break-word', boxSizing: 'border-box', margin: '0' });
  Object.assign(copy.style, { width: `${place.width}px`, height: `${place.height}px` });
  const text = document.createTextNode(area.value);
  copy.append(text);
  document.body.append(copy);
  copy.scrollTop = area.scrollTop;
  const range = document.createRange();
  const texts = lines.map((line) => {
    const { left, right, top, bottom } = line.getBoundingClientRect();
    let offset = 0;
    const middles = [...area.value].map((character) => {
      range.setStart(text, offset);
      offset += character.length;
      range.setEnd(text, offset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { character, x: x + width / 2, y: y + height / 2 };
    });
    const under = middles.filter(({ x, y }) => x > left && x < right && y > top - 4 && y < bottom + 4);
    return under.map(({ character }) => character).join('');
  });
  copy.remove();
  return texts;
}

/**
 * The texts that are pointed out: the highlight that is painted as a ground, and lines over a text area that have one.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string[]>}
 */
export async function markedOut(page) {
  const parts = closedRoots(await page.tree()).flatMap((root) => [...walk(root)]);
  const lines = parts.filter((part) => hasClass(part, 'mark') && hasClass(part, 'pointed-out'));
  const over = lines.length > 0 ? await page.call(textsOver, await page.find('textarea'), ...lines) : [];
  return [...(await page.call(withGround)), ...over];
}

/** Runs in the page. */
function withGround() {
  /** @param {Document | ShadowRoot} root @returns {CSSStyleSheet[]} */
  const sheets = (root) => [
    ...root.adoptedStyleSheets,
    ...[...root.querySelectorAll('*')].flatMap((host) => (host.shadowRoot ? sheets(host.shadowRoot) : [])),
  ];
  const rules = sheets(document).flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const grounds = rules.filter((rule) => rule.startsWith('::highlight(') && rule.includes('background'));
  const names = grounds.map((rule) => rule.slice('::highlight('.length, rule.indexOf(')')));
  return names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()));
}
