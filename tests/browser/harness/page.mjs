// One tab: its document, what is in it, and the mouse over it.
import { writeFileSync } from 'node:fs';
import { isNode } from './bidi.mjs';

/** @typedef {import('./bidi.mjs').RemoteNode} RemoteNode */

export class Page {
  /**
   * @param {import('./browser.mjs').Browser} browser
   * @param {string} context the tab, as BiDi calls it
   */
  constructor(browser, context) {
    this.browser = browser;
    this.context = context;
  }

  /** @param {string} url */
  async go(url) {
    await this.browser.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /**
   * Calls a function in the page's own world.
   * @param {Function} fn
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  call(fn, ...args) {
    return this.browser.bidi.call(this.context, fn, ...args);
  }

  /** The document as the driver sees it, closed shadow roots included. */
  tree() {
    return this.browser.bidi.tree(this.context);
  }

  /**
   * @template T
   * @param {string} what
   * @param {() => Promise<T>} probe
   * @param {number} [patience]
   */
  wait(what, probe, patience) {
    return this.browser.wait(what, probe, patience);
  }

  /**
   * The first element for a selector that is to be seen, also in open shadow roots; waits for it.
   * @param {string} selector
   * @returns {Promise<RemoteNode>}
   */
  find(selector) {
    return this.wait(`${selector} to be seen`, async () => {
      const found = await this.browser.bidi.callRaw(this.context, `${firstVisible}`, [selector]);
      return isNode(found) ? found : null;
    });
  }

  /**
   * Clicks with the mouse where an element is seen.
   * @param {string | RemoteNode} target a selector or a node
   */
  async click(target) {
    await this.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: await this.clicking(target) }]);
  }

  /**
   * Moves the mouse over an element.
   * @param {string | RemoteNode} target a selector or a node
   */
  async hover(target) {
    const [over] = await this.clicking(target);
    await this.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: over ? [over] : [] }]);
  }

  /**
   * What the mouse does for a click, once the element stands still.
   * @param {string | RemoteNode} target a selector or a node
   */
  async clicking(target) {
    const node = typeof target === 'string' ? await this.find(target) : target;
    await this.wait('what is to be clicked to stand still', () => this.call(standsStill, node));
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    return [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
  }

  /**
   * Lets mouse and keyboard act, all of them at the same pace.
   * @param {Array<Record<string, unknown>>} sources as WebDriver's actions have them
   */
  async perform(sources) {
    await this.browser.bidi.send('input.performActions', { context: this.context, actions: sources });
  }

  /**
   * Hands files to an `<input type=file>`.
   * @param {string} selector
   * @param {string[]} files full paths
   */
  async attach(selector, files) {
    const found = await this.browser.bidi.callRaw(this.context, `${first}`, [selector]);
    if (!isNode(found)) throw new Error(`No ${selector} to hand a file to`);
    await this.browser.bidi.send('input.setFiles', { context: this.context, element: { sharedId: found.sharedId }, files });
  }

  /** Puts this tab in front. */
  async bringToFront() {
    await this.browser.bidi.send('browsingContext.activate', { context: this.context });
  }

  /**
   * @param {string} file where the picture of what is on screen goes, a PNG
   * @param {import('./card.mjs').Area} [area] the part of it that is wanted
   */
  async screenshot(file, area) {
    const clip = area ? { clip: { type: 'box', ...area } } : {};
    const { data } = await this.browser.bidi.send('browsingContext.captureScreenshot', { context: this.context, ...clip });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close() {
    await this.browser.bidi.send('browsingContext.close', { context: this.context });
  }
}

/**
 * Scrolls an element into view. Runs in the page.
 * @param {Element} element
 * @returns {Promise<boolean>} whether it stayed in its place for two frames
 */
async function standsStill(element) {
  element.scrollIntoView({ block: 'nearest' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const after = element.getBoundingClientRect();
  return ['x', 'y', 'width', 'height'].every((side) => before[/** @type {'x'} */ (side)] === after[/** @type {'x'} */ (side)]);
}

/**
 * The first element that is to be seen, also in open shadow roots. Runs in the page.
 * @param {string} selector
 * @returns {Element | null}
 */
function firstVisible(selector) {
  /** @param {Document | ShadowRoot} root @returns {Element | null} */
  const look = (root) => {
    for (const element of root.querySelectorAll(selector)) {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })) return element;
    }
    for (const host of root.querySelectorAll('*')) {
      const found = host.shadowRoot && look(host.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  return look(document);
}

/**
 * The first element, to be seen or not, also in open shadow roots. Runs in the page.
 * @param {string} selector
 * @returns {Element | null}
 */
function first(selector) {
  /** @param {Document | ShadowRoot} root @returns {Element | null} */
  const look = (root) => {
    const here = root.querySelector(selector);
    if (here) return here;
    for (const host of root.querySelectorAll('*')) {
      const found = host.shadowRoot && look(host.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  return look(document);
}
